package fr.ctg.deliberation.register;

/** A proxy (pouvoir): who gave it, and who votes with it. */
public record GivenProxy(String giver, String holder) {}
