package fr.ctg.deliberation.register.document;

/** Somebody in a capacity: "maire", "première adjointe", "secrétaire de séance". */
public record Person(String name, String capacity) {}
