package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.register.document.GivenProxy;
import fr.ctg.deliberation.register.document.Minutes.ClosedDoors;
import fr.ctg.deliberation.register.document.Minutes.Movement;
import fr.ctg.deliberation.register.document.Minutes.Suspension;
import fr.ctg.deliberation.register.document.Minutes.When;
import fr.ctg.deliberation.register.document.Quorum;
import fr.ctg.deliberation.register.document.SittingHeld;
import fr.ctg.deliberation.register.french.DatesInLetters;
import fr.ctg.deliberation.register.french.FrenchPlace;
import fr.ctg.deliberation.register.french.FrenchTypography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a sitting. */
final class SittingWords {
    private SittingWords() {}

    /** The sentence every act opens with. */
    static String opening(SittingHeld sitting) {
        var sentence = new StringBuilder("Le ").append(DatesInLetters.date(sitting.heldOn()));
        if (sitting.openedAt() != null) {
            sentence.append(" à ").append(DatesInLetters.time(sitting.openedAt()));
        }
        sentence.append(", le conseil municipal de la commune ").append(FrenchPlace.of(sitting.commune()));
        if (sitting.convenedOn() != null) {
            sentence.append(", convoqué le ").append(FrenchTypography.date(sitting.convenedOn()));
            if (sitting.convocationText() != null) {
                sentence.append(cited(sitting.convocationText()));
            }
        }
        sentence.append(", s’est réuni");
        if (sitting.kind() != null) {
            sentence.append(" en ").append(sitting.kind());
        }
        sentence.append(" ").append(FrenchPlace.at(sitting.place()));
        var quorum = sitting.quorum();
        if (quorum != null && quorum.reached() && quorum.required() > 0) {
            sentence.append(", au nombre prescrit par la loi");
        }
        return sentence.append(", sous la présidence ")
                .append(FrenchPlace.of(sitting.chair().name()))
                .append(", ")
                .append(sitting.chair().capacity())
                .append(".")
                .toString();
    }

    /** What an act says of its convocation goes on with the sentence, or is a sentence of its own. */
    private static String cited(String text) {
        return Character.isUpperCase(text.codePointAt(0)) ? " (« " + text + " »)" : " " + text;
    }

    /** Who was there, who was represented by whom, who was not there. */
    static List<Row> attendance(SittingHeld sitting) {
        var rows = new ArrayList<Row>();
        addNames(rows, "Présents", "Présent", sitting.present());
        var proxies = proxies(sitting.proxies());
        if (!proxies.isEmpty()) {
            rows.add(new Row(sitting.proxies().size() > 1 ? "Pouvoirs" : "Pouvoir", proxies, false));
        }
        addNames(rows, "Absents excusés", "Absent excusé", sitting.excused());
        addNames(rows, "Absents", "Absent", sitting.absent());
        addNames(rows, "Secrétaires de séance", "Secrétaire de séance", sitting.secretaries());
        return rows;
    }

    private static void addNames(List<Row> rows, String several, String one, List<String> names) {
        if (!names.isEmpty()) {
            rows.add(Row.names(names.size() > 1 ? several : one, names));
        }
    }

    /** Givers of one holder together, holders in the order of their first proxy. */
    private static List<String> proxies(List<GivenProxy> given) {
        var givers = new LinkedHashMap<String, List<String>>();
        for (var proxy : given) {
            givers.computeIfAbsent(proxy.holder(), holder -> new ArrayList<>()).add(proxy.giver());
        }
        return givers.entrySet().stream()
                .map(entry -> enumerate(entry.getValue()) + " à " + entry.getKey())
                .toList();
    }

    /** The figures mairies print beside the names; who votes changes from one item to the next. */
    static List<Row> figures(SittingHeld sitting, @Nullable Integer voters) {
        var rows = new ArrayList<Row>();
        if (sitting.quorum() != null) {
            rows.add(Row.of(
                    "Membres en exercice", String.valueOf(sitting.quorum().membersInOffice())));
        }
        rows.add(Row.of("Présents", String.valueOf(sitting.present().size())));
        rows.add(Row.of("Pouvoirs", String.valueOf(sitting.proxies().size())));
        if (voters != null) {
            rows.add(Row.of("Votants", voters.toString()));
        }
        return rows;
    }

    static List<Row> quorum(Quorum quorum) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Membres en exercice", String.valueOf(quorum.membersInOffice())));
        if (quorum.base() != quorum.membersInOffice()) {
            rows.add(Row.of("Base du quorum", String.valueOf(quorum.base())));
        }
        rows.add(Row.of("Présents exigés", quorum.required() == 0 ? "aucun" : String.valueOf(quorum.required())));
        if (quorum.rule() != null) {
            rows.add(Row.of("Règle", quorum.rule()));
        }
        rows.add(Row.names("Présents comptés (" + quorum.counted().size() + ")", quorum.counted()));
        rows.add(Row.of("Quorum", quorum.reached() ? "atteint" : "non atteint"));
        return rows;
    }

    static String movement(Movement movement) {
        return movement.member()
                + switch (movement.direction()) {
                    case ARRIVES -> " arrive ";
                    case LEAVES -> " quitte la séance ";
                }
                + when(movement.when()) + ".";
    }

    static String suspension(Suspension suspension) {
        var suspended = "La séance est suspendue " + when(suspension.from());
        var until = suspension.until();
        return until == null ? suspended + "." : suspended + " ; elle reprend " + when(until) + ".";
    }

    static String closedDoors(ClosedDoors doors) {
        var decided = "À la demande " + FrenchPlace.of(enumerate(doors.requesters()))
                + ", le conseil décide sans débat de siéger à huis clos "
                + when(doors.from()) + ", par " + doors.votesFor() + " voix sur " + doors.presentOrRepresented()
                + " membres présents ou représentés";
        var until = doors.until();
        return until == null ? decided + "." : decided + " ; la séance redevient publique " + when(until) + ".";
    }

    private static String when(When when) {
        if (when.afterItem() == null) {
            return when.at() == null ? "à l’ouverture" : "à " + FrenchTypography.time(when.at());
        }
        var item = "après l’appel du point n° " + when.afterItem();
        return when.at() == null ? item : item + ", à " + FrenchTypography.time(when.at());
    }

    static String enumerate(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.getLast();
    }
}
