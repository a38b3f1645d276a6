package fr.ctg.deliberation.actes;

import java.util.regex.Pattern;

/**
 * The office that controls the legality of an act, as the open-data schema of deliberations names it (SCDL, PREF_ID): a prefecture
 * {@code PREF013}, a sub-prefecture {@code SPREF0132} with the digit of its arrondissement, a regional secretariat {@code SGAR013}.
 */
public record PrefectureId(String value) {
    private static final Pattern FORM = Pattern.compile("(?:PREF|SGAR)(...)|SPREF(...)[0-9]");

    public PrefectureId {
        if (!isOne(value)) {
            throw ActesRefused.prefecture(value);
        }
    }

    public static boolean isOne(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() && Department.isOne(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
