package fr.ctg.deliberation.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a deadline cannot end on a day. */
@Schema(description = "Pourquoi un délai ne peut expirer ce jour-là : samedi, dimanche ou jour férié.")
public enum DayOff {
    SATURDAY,
    SUNDAY,
    /** Neither a Saturday nor a Sunday: the week-end is named first. */
    PUBLIC_HOLIDAY
}
