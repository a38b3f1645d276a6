package fr.ctg.ctg.commitment;

import java.util.UUID;

/** Inside this service: an act is as if it had never been, or stands again. */
public record ActFell(UUID deliberationId, boolean fallen) {}
