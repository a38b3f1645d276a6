package fr.ctg.deliberation.register.document;

/** A proxy (pouvoir): who gave it, and who votes with it. */
public record GivenProxy(String giver, String holder) {}
