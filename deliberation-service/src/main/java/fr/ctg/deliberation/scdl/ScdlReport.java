package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reading found: the whole answer of a dry run. All errors are counted, the first ones are listed. */
@Schema(name = "ScdlReport", description = "Le résultat de la lecture d'un fichier SCDL.")
public record ScdlReport(
        @Schema(required = true, description = "Délibérations lues.")
        long rows,

        @Schema(required = true) long valid,
        @Schema(required = true) long invalid,

        @Schema(required = true, description = "Nombre total d'erreurs, listées ou non.")
        long errorsFound,

        @Schema(
                required = true,
                description = "Les mille premières erreurs, et toujours celle qui a arrêté la lecture.")
        List<ScdlError> errors,

        @Schema(required = true, description = "Vrai quand toutes les erreurs ne sont pas listées.")
        boolean truncated,

        @Schema(required = true, description = "Faux quand une erreur a arrêté la lecture avant la fin du fichier.")
        boolean complete) {
    static final int MOST_ERRORS = 1_000;

    /** Reads all the lines and keeps none of them. */
    public static ScdlReport of(Stream<ScdlLine> lines, Texts texts) {
        return of(lines, texts, valid -> {});
    }

    /** Reads all the lines, handing on each valid one as it comes. */
    public static ScdlReport of(Stream<ScdlLine> lines, Texts texts, Consumer<ScdlLine.Valid> onValid) {
        var count = new Count(texts, onValid);
        lines.forEachOrdered(count::add);
        return new ScdlReport(
                count.valid + count.invalid,
                count.valid,
                count.invalid,
                count.errorsFound,
                List.copyOf(count.errors),
                count.errorsFound > count.errors.size(),
                !count.stopped);
    }

    private static final class Count {
        private final Texts texts;
        private final Consumer<ScdlLine.Valid> onValid;
        private final List<ScdlError> errors = new ArrayList<>();
        private long valid;
        private long invalid;
        private long errorsFound;
        private boolean stopped;

        Count(Texts texts, Consumer<ScdlLine.Valid> onValid) {
            this.texts = texts;
            this.onValid = onValid;
        }

        void add(ScdlLine line) {
            switch (line) {
                case ScdlLine.Valid row -> {
                    valid++;
                    onValid.accept(row);
                }
                case ScdlLine.Invalid row -> {
                    invalid++;
                    errorsFound += row.breaches().size();
                    row.breaches().stream()
                            .limit(MOST_ERRORS - errors.size())
                            .forEach(breach -> errors.add(ScdlError.of(row.line(), breach, texts)));
                }
                case ScdlLine.Stopped end -> {
                    stopped = true;
                    errorsFound++;
                    errors.add(ScdlError.of(end.line(), end.breach(), texts));
                }
            }
        }
    }
}
