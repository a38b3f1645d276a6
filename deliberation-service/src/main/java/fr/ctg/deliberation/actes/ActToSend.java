package fr.ctg.deliberation.actes;

import fr.ctg.deliberation.matter.Matter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act ready to be sent.
 *
 * @param decidedOn the day of the decision, for a deliberation that of the sitting
 * @param previous the act this one rectifies or replaces, already sent
 * @param classifiedOn the version, by its date, of the prefecture's classification that gave the matter and the types of the files
 */
public record ActToSend(
        LocalDate decidedOn,
        ActesNumber number,
        ActNature nature,
        Matter matter,
        String subject,
        @Nullable ActesIdentifier previous,
        LocalDate classifiedOn,
        ActFile document,
        List<ActFile> annexes) {

    static final int SUBJECT_LIMIT = 500;

    public ActToSend {
        subject = onOneLine(subject);
        var length = subject.codePointCount(0, subject.length());
        if (length == 0 || length > SUBJECT_LIMIT) {
            throw ActesRefused.subject(length);
        }
        annexes = List.copyOf(annexes);
    }

    /** Operators refuse line breaks, and XML the characters that nobody can see. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
    }
}
