package fr.ctg.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why something may not happen yet: which rule, about whom, with which facts. Its texts are looked up by code. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Une raison de blocage : la règle, le sujet, les faits et le texte applicable.")
public record Blocker(
        @Schema(required = true, description = "Code stable de la règle.")
        String code,

        @Schema(required = true, description = "Ce que la règle concerne.")
        String subject,

        @Schema(description = "Absents s'il n'y en a pas.") Facts facts,
        @Schema(description = "Textes applicables.") List<String> legalBasis) {}
