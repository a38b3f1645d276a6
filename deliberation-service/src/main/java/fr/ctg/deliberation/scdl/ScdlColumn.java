package fr.ctg.deliberation.scdl;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns of the schema, in its order and under its names. */
@Schema(name = "ScdlColumn", description = "Une colonne du schéma SCDL « délibérations » 2.1.5.")
public enum ScdlColumn {
    COLL_NOM(true),
    COLL_SIRET(true),
    DELIB_ID(true),
    DELIB_DATE(true),
    DELIB_MATIERE_CODE(true),
    DELIB_MATIERE_NOM(true),
    DELIB_OBJET(true),
    BUDGET_ANNEE(false),
    BUDGET_NOM(false),
    PREF_ID(false),
    PREF_DATE(false),
    VOTE_EFFECTIF(false),
    VOTE_REEL(false),
    VOTE_POUR(false),
    VOTE_CONTRE(false),
    VOTE_ABSTENTION(false),
    DELIB_URL(false);

    static final List<String> HEADER =
            Arrays.stream(values()).map(ScdlColumn::name).toList();

    private final boolean required;

    ScdlColumn(boolean required) {
        this.required = required;
    }

    public boolean required() {
        return required;
    }

    /** The cell of this column: the order of the constants is the order of the schema. */
    @SuppressWarnings("EnumOrdinal")
    String of(List<String> cells) {
        return cells.get(ordinal());
    }
}
