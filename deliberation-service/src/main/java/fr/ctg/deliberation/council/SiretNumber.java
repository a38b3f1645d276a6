package fr.ctg.deliberation.council;

import java.util.regex.Pattern;

/** The number of an establishment: nine digits of its organisation (SIREN), five of its own. */
public final class SiretNumber {
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");
    /** Its post offices outnumber the Luhn keys: the plain sum of their digits is a multiple of five. Its head office keeps the Luhn key. */
    private static final String LA_POSTE = "356000000";

    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    public static boolean isFourteenDigits(String text) {
        return FOURTEEN_DIGITS.matcher(text).matches();
    }

    public static boolean hasRightKey(String siret) {
        if (siret.startsWith(LA_POSTE) && !siret.equals(LA_POSTE_HEAD_OFFICE)) {
            return siret.chars().map(digit -> digit - '0').sum() % 5 == 0;
        }
        return luhn(siret) && luhn(siret.substring(0, 9));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private SiretNumber() {}
}
