package fr.ctg.deliberation.scdl;

import fr.ctg.deliberation.actes.PrefectureId;
import fr.ctg.deliberation.council.SiretNumber;
import fr.ctg.deliberation.effect.WebAddress;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema's rules on the cells of one line, all of them applied so that a publisher corrects a line once. They read text and not a
 * {@link ScdlRow}, because a line with one unreadable date still deserves to be told its other faults. No rule throws: a file of a million bad
 * lines costs no exception.
 */
final class RowRules {
    static final int LONGEST_CELL = 5_000;

    private static final Pattern MATTER_CODE = Pattern.compile("\\d\\.\\d{1,2}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern BUDGET_YEARS = Pattern.compile("(\\d{4})(?:/(\\d{4}))?");
    private static final List<ScdlColumn> VOTE = List.of(
            ScdlColumn.VOTE_EFFECTIF,
            ScdlColumn.VOTE_REEL,
            ScdlColumn.VOTE_POUR,
            ScdlColumn.VOTE_CONTRE,
            ScdlColumn.VOTE_ABSTENTION);

    private final List<String> cells;
    private final List<ScdlBreach> breaches = new ArrayList<>();
    private final Set<ScdlColumn> unusable = EnumSet.noneOf(ScdlColumn.class);

    private RowRules(List<String> cells) {
        this.cells = cells;
    }

    static List<ScdlBreach> breaches(List<String> cells) {
        var line = new RowRules(cells);
        for (var column : ScdlColumn.values()) {
            line.checkText(column);
        }
        line.checkSiret();
        line.checkMatterCode();
        line.checkDates();
        line.checkBudget();
        line.checkPrefecture();
        line.checkVote();
        line.checkUrl();
        return line.breaches;
    }

    private void checkText(ScdlColumn column) {
        var text = column.of(cells);
        if (text.length() > LONGEST_CELL) {
            refuse(column, "scdl-cell-too-long", Facts.of("longest", LONGEST_CELL));
            return;
        }
        int wrong = firstForbiddenCharacter(text);
        if (wrong >= 0) {
            refuse(column, "scdl-character", Facts.of("character", "U+%04X".formatted((int) text.charAt(wrong))));
        } else if (text.isBlank()) {
            unusable.add(column);
            if (column.required()) {
                refuse(column, "scdl-required", Facts.none());
            }
        }
    }

    /**
     * Control characters, lone surrogates (they have no UTF-8 form) and U+FFFD, the scar of an earlier wrong decoding. An object may have
     * several lines: tabs and line ends are text.
     */
    private static int firstForbiddenCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
            if (control || c == '\uFFFD') {
                return at;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
                if (!pair) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    private void checkSiret() {
        var column = ScdlColumn.COLL_SIRET;
        if (!usable(column)) {
            return;
        }
        if (!SiretNumber.isFourteenDigits(column.of(cells))) {
            refuse(column, "scdl-siret-format", Facts.none());
        } else if (!SiretNumber.hasRightKey(column.of(cells))) {
            refuse(column, "scdl-siret-key", Facts.none());
        }
    }

    private void checkMatterCode() {
        var column = ScdlColumn.DELIB_MATIERE_CODE;
        if (usable(column) && !MATTER_CODE.matcher(column.of(cells)).matches()) {
            refuse(column, "scdl-matter-code-format", Facts.none());
        }
    }

    private void checkDates() {
        var adoptedOn = date(ScdlColumn.DELIB_DATE);
        var receivedOn = date(ScdlColumn.PREF_DATE);
        if (adoptedOn != null && receivedOn != null && receivedOn.isBefore(adoptedOn)) {
            refuse(
                    ScdlColumn.PREF_DATE,
                    "scdl-received-before-adopted",
                    Facts.of("receivedOn", receivedOn).and("adoptedOn", adoptedOn));
        }
    }

    private @Nullable LocalDate date(ScdlColumn column) {
        if (!usable(column)) {
            return null;
        }
        var found = DATE.matcher(column.of(cells));
        if (found.matches()) {
            int year = Integer.parseInt(found.group(1));
            int month = Integer.parseInt(found.group(2));
            int day = Integer.parseInt(found.group(3));
            if (year > 0
                    && month >= 1
                    && month <= 12
                    && YearMonth.of(year, month).isValidDay(day)) {
                return LocalDate.of(year, month, day);
            }
        }
        refuse(column, "scdl-not-a-date", Facts.none());
        return null;
    }

    private void checkBudget() {
        togetherOrNotAtAll("scdl-budget-incomplete", List.of(ScdlColumn.BUDGET_ANNEE, ScdlColumn.BUDGET_NOM));
        var column = ScdlColumn.BUDGET_ANNEE;
        if (!usable(column)) {
            return;
        }
        var found = BUDGET_YEARS.matcher(column.of(cells));
        if (!found.matches()) {
            refuse(column, "scdl-budget-years-format", Facts.none());
        } else if (found.group(2) != null && found.group(1).compareTo(found.group(2)) >= 0) {
            refuse(column, "scdl-budget-years-order", Facts.none());
        }
    }

    private void checkPrefecture() {
        var column = ScdlColumn.PREF_ID;
        if (usable(column) && !PrefectureId.isOne(column.of(cells))) {
            refuse(column, "scdl-prefecture-format", Facts.none());
        }
    }

    private void checkVote() {
        togetherOrNotAtAll("scdl-vote-incomplete", VOTE);
        var members = count(ScdlColumn.VOTE_EFFECTIF);
        var voters = count(ScdlColumn.VOTE_REEL);
        var votesFor = count(ScdlColumn.VOTE_POUR);
        var votesAgainst = count(ScdlColumn.VOTE_CONTRE);
        var abstentions = count(ScdlColumn.VOTE_ABSTENTION);
        if (members == null || voters == null || votesFor == null || votesAgainst == null || abstentions == null) {
            return;
        }
        if (voters > members) {
            refuse(
                    ScdlColumn.VOTE_REEL,
                    "scdl-more-voters-than-members",
                    Facts.of("voters", voters).and("members", members));
        }
        requireWithin(ScdlColumn.VOTE_POUR, votesFor, voters);
        requireWithin(ScdlColumn.VOTE_CONTRE, votesAgainst, voters);
        requireWithin(ScdlColumn.VOTE_ABSTENTION, abstentions, voters);
        boolean within = Math.max(votesFor, Math.max(votesAgainst, abstentions)) <= voters;
        int sum = votesFor + votesAgainst + abstentions;
        // A figure above the voters already spoils the sum: saying both would name one mistake twice.
        if (within && sum != voters) {
            refuse(ScdlColumn.VOTE_REEL, "scdl-vote-sum", Facts.of("sum", sum).and("voters", voters));
        }
    }

    private void requireWithin(ScdlColumn column, int votes, int voters) {
        if (votes > voters) {
            refuse(
                    column,
                    "scdl-more-votes-than-voters",
                    Facts.of("votes", votes).and("voters", voters));
        }
    }

    private @Nullable Integer count(ScdlColumn column) {
        if (!usable(column)) {
            return null;
        }
        if (COUNT.matcher(column.of(cells)).matches()) {
            return Integer.valueOf(column.of(cells));
        }
        refuse(column, "scdl-not-a-count", Facts.none());
        return null;
    }

    private void checkUrl() {
        var column = ScdlColumn.DELIB_URL;
        if (usable(column) && !WebAddress.Check.accepts(column.of(cells))) {
            refuse(column, "scdl-not-a-web-address", Facts.none());
        }
    }

    /** One breach at the first empty cell, which names all of them. */
    private void togetherOrNotAtAll(String code, List<ScdlColumn> together) {
        var empty =
                together.stream().filter(column -> column.of(cells).isBlank()).toList();
        if (!empty.isEmpty() && empty.size() < together.size()) {
            refuse(empty.getFirst(), code, Facts.of("missing", empty));
        }
    }

    private boolean usable(ScdlColumn column) {
        return !unusable.contains(column);
    }

    private void refuse(ScdlColumn column, String code, Facts facts) {
        unusable.add(column);
        breaches.add(ScdlBreach.of(column, code, column.of(cells), facts));
    }
}
