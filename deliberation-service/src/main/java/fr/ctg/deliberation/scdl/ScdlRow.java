package fr.ctg.deliberation.scdl;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deliberation as the schema tells it, its components in the order of {@link ScdlColumn}. A row that breaks a rule cannot be made, except
 * for the rules on the matter, which need the nomenclature: {@link ScdlWriter} and {@link ScdlReader} apply those. The five figures of the vote
 * are given together or not at all; {@code voters} counts the votes given by proxy.
 */
public record ScdlRow(
        String collectivity,
        String siret,
        String officialNumber,
        LocalDate adoptedOn,
        String matterCode,
        String matterName,
        String subject,
        @Nullable String budgetYears,
        @Nullable String budgetName,
        @Nullable String prefecture,
        @Nullable LocalDate receivedOn,
        @Nullable Integer membersEntitled,
        @Nullable Integer voters,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        @Nullable String url) {

    public ScdlRow {
        budgetYears = given(budgetYears);
        budgetName = given(budgetName);
        prefecture = given(prefecture);
        url = given(url);
        var breaches = RowRules.breaches(cells(
                collectivity,
                siret,
                officialNumber,
                adoptedOn,
                matterCode,
                matterName,
                subject,
                budgetYears,
                budgetName,
                prefecture,
                receivedOn,
                membersEntitled,
                voters,
                votesFor,
                votesAgainst,
                abstentions,
                url));
        if (!breaches.isEmpty()) {
            throw new ScdlRowRefused(officialNumber, breaches);
        }
    }

    /** The row of a line whose cells break no rule. */
    static ScdlRow of(List<String> cells) {
        return new ScdlRow(
                ScdlColumn.COLL_NOM.of(cells),
                ScdlColumn.COLL_SIRET.of(cells),
                ScdlColumn.DELIB_ID.of(cells),
                LocalDate.parse(ScdlColumn.DELIB_DATE.of(cells)),
                ScdlColumn.DELIB_MATIERE_CODE.of(cells),
                ScdlColumn.DELIB_MATIERE_NOM.of(cells),
                ScdlColumn.DELIB_OBJET.of(cells),
                ScdlColumn.BUDGET_ANNEE.of(cells),
                ScdlColumn.BUDGET_NOM.of(cells),
                ScdlColumn.PREF_ID.of(cells),
                date(ScdlColumn.PREF_DATE.of(cells)),
                count(ScdlColumn.VOTE_EFFECTIF.of(cells)),
                count(ScdlColumn.VOTE_REEL.of(cells)),
                count(ScdlColumn.VOTE_POUR.of(cells)),
                count(ScdlColumn.VOTE_CONTRE.of(cells)),
                count(ScdlColumn.VOTE_ABSTENTION.of(cells)),
                ScdlColumn.DELIB_URL.of(cells));
    }

    List<String> cells() {
        return cells(
                collectivity,
                siret,
                officialNumber,
                adoptedOn,
                matterCode,
                matterName,
                subject,
                budgetYears,
                budgetName,
                prefecture,
                receivedOn,
                membersEntitled,
                voters,
                votesFor,
                votesAgainst,
                abstentions,
                url);
    }

    private static List<String> cells(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isBlank() ? null : LocalDate.parse(cell);
    }

    private static @Nullable Integer count(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell);
    }
}
