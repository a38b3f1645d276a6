package fr.ctg.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reason why something may not happen yet: which rule, about whom, with which facts; for its reader, in words. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Une raison de blocage : la règle, le sujet, les faits et le texte applicable.")
public record Blocker(
        @Schema(required = true, description = "Code stable de la règle.")
        String code,

        @Schema(required = true, description = "Ce que la règle concerne.")
        String subject,

        @Schema(description = "Absents s'il n'y en a pas.") Facts facts,
        @Schema(description = "Textes applicables.") List<String> legalBasis,

        @Schema(required = true, description = "Ce qui bloque, en toutes lettres.") @Nullable String detail,

        @Schema(description = "Ce qu'il faut faire.") @Nullable String remedy) {
    public Blocker(String code, String subject, Facts facts, List<String> legalBasis) {
        this(code, subject, facts, legalBasis, null, null);
    }

    /** Where a code is refused as well as waited for, {@code code.why} may say it otherwise than {@code code.detail}. */
    public Blocker told(Texts texts) {
        var why = texts.find(code + ".why", facts).or(() -> texts.detail(code, facts));
        return new Blocker(
                code,
                subject,
                facts,
                legalBasis,
                why.orElse(null),
                texts.find(code + ".remedy", facts).orElse(null));
    }
}
