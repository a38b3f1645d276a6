package fr.ctg.deliberation.register.document;

import java.time.LocalDate;

/** A way of appeal (voie de recours) and its last day. */
public record Appeal(String remedy, LocalDate until) {}
