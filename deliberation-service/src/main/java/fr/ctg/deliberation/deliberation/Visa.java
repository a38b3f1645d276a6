package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.platform.problem.Facts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text the act cites, kept as it was written, right or wrong. */
@Schema(description = "Un texte visé par l'acte, conservé tel qu'il est écrit.")
public record Visa(
        @NotBlank @Size(max = 500) @Schema(required = true) String text,
        @NotNull @Schema(required = true) Visa.Purpose purpose) {

    private static final Pattern CGCT_ARTICLE = Pattern.compile("L\\.?\\s?(2121-\\d+)");
    private static final Set<String> CONVOCATION_ARTICLES = Set.of("2121-10", "2121-11", "2121-12");

    /** What the act cites the text for. */
    @Schema(name = "VisaPurpose")
    public enum Purpose {
        /** The convocation of the council. */
        CONVOCATION,
        /** The ground of the decision. */
        GROUND
    }

    /** A convocation is a matter of L2121-10 to L2121-12; another article is flagged, never corrected. */
    @JsonIgnore
    Optional<Remark> remark() {
        if (purpose != Purpose.CONVOCATION) {
            return Optional.empty();
        }
        return CGCT_ARTICLE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(article -> !CONVOCATION_ARTICLES.contains(article))
                .findFirst()
                .map(article -> new Remark(
                        "unusual-citation",
                        Facts.of("cited", "CGCT art. L" + article)
                                .and(
                                        "expected",
                                        CONVOCATION_ARTICLES.stream()
                                                .sorted()
                                                .map(known -> "CGCT art. L" + known)
                                                .toList())));
    }
}
