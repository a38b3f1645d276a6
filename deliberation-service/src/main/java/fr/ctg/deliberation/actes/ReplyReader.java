package fr.ctg.deliberation.actes;

import fr.ctg.deliberation.actes.ActesReply.ActAnomaly;
import fr.ctg.deliberation.actes.ActesReply.EnvelopeAnomaly;
import fr.ctg.deliberation.actes.ActesReply.Received;
import fr.ctg.deliberation.actes.ActesReply.StateMessage;
import fr.ctg.deliberation.actes.ActesReply.StateMessage.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a reply of a message: which element says what. */
final class ReplyReader {
    /** The real ones take two kilobytes; a long letter is a PDF beside the message, not in it. */
    static final int SIZE_LIMIT = 256 * 1024;

    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?");

    /** The schema lists six natures of envelope anomalies; the State has been seen to send 999. */
    private static final Pattern NATURE = Pattern.compile("[0-9]{3}");

    private static final Pattern IN_FILE_NAME =
            Pattern.compile("(?:^|[^0-9A-Z])([09][0-9][0-9AB]-[0-9]{9}-[0-9]{8}-[A-Z0-9_]{1,15}-[A-Z]{2})-");

    private final ReplyXml message;

    private ReplyReader(ReplyXml message) {
        this.message = message;
    }

    static ActesReply read(InputStream in) throws IOException {
        var bytes = in.readNBytes(SIZE_LIMIT + 1);
        if (bytes.length > SIZE_LIMIT) {
            throw UnreadableReply.tooLarge(SIZE_LIMIT);
        }
        return new ReplyReader(ReplyXml.parse(new ByteArrayInputStream(bytes))).reply();
    }

    private ActesReply reply() {
        return switch (message.root()) {
            case "ARActe" ->
                new Received(
                        identifier(),
                        date("DateReception", attribute("DateReception")),
                        optionalDate("ClassificationDateVersionEnCours"));
            case "AnomalieActe" -> new ActAnomaly(quoted(), date(), nature(), message.child("Detail"));
            case "AnomalieEnveloppe" -> new EnvelopeAnomaly(quoted(), date(), nature(), message.child("Detail"));
            case "CourrierSimple" -> letter(Kind.LETTER, null);
            case "DemandePieceComplementaire" -> letter(Kind.PIECES_REQUESTED, message.child("DescriptionPieces"));
            case "LettreObservations" -> letter(Kind.OBSERVATIONS, message.child("Motif"));
            case "DefereTA" ->
                new StateMessage(
                        Kind.REFERRAL,
                        identifier(),
                        date("DateDepot", child("DateDepot")),
                        message.child("NatureIllegalite"));
            default -> throw UnreadableReply.notOfUse(message.root());
        };
    }

    private StateMessage letter(Kind kind, @Nullable String reason) {
        return new StateMessage(kind, identifier(), date("DateCourrierPref", attribute("DateCourrierPref")), reason);
    }

    private ActesIdentifier identifier() {
        try {
            return ActesIdentifier.parse(attribute("IDActe"));
        } catch (ActesRefused unknownForm) {
            throw message.refused("IDActe", UnreadableReply.Problem.NOT_AN_IDENTIFIER);
        }
    }

    /** The first act that a quoted file name holds. */
    private @Nullable ActesIdentifier quoted() {
        for (var name : message.fileNames()) {
            var found = IN_FILE_NAME.matcher(name);
            if (found.find()) {
                try {
                    return ActesIdentifier.parse(found.group(1));
                } catch (ActesRefused somethingElse) {
                    // A name only looks like one: other files may hold it.
                }
            }
        }
        return null;
    }

    private LocalDate date() {
        return date("Date", child("Date"));
    }

    private @Nullable LocalDate optionalDate(String name) {
        var text = message.child(name);
        return text == null ? null : date(name, text);
    }

    private LocalDate date(String name, String text) {
        var matcher = DATE.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return LocalDate.parse(matcher.group(1));
            }
        } catch (DateTimeException notInTheCalendar) {
            // Falls through to the same refusal.
        }
        throw message.refused(name, UnreadableReply.Problem.NOT_A_DATE);
    }

    private String nature() {
        var nature = child("Nature").strip();
        if (!NATURE.matcher(nature).matches()) {
            throw message.refused("Nature", UnreadableReply.Problem.NOT_A_CODE);
        }
        return nature;
    }

    private String attribute(String name) {
        return required(name, message.attribute(name));
    }

    private String child(String name) {
        return required(name, message.child(name));
    }

    private String required(String name, @Nullable String value) {
        if (value == null) {
            throw message.refused(name, UnreadableReply.Problem.MISSING);
        }
        return value;
    }
}
