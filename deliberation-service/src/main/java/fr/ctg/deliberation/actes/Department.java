package fr.ctg.deliberation.actes;

import java.util.regex.Pattern;

/** A department in three characters, as the State's messages write it: {@code 013}, {@code 02A}, {@code 974}. */
public record Department(String code) {
    // No 020: Corsica left it in 1976 for 2A and 2B.
    private static final Pattern CODE = Pattern.compile("00[1-9]|01[0-9]|02[1-9AB]|0[3-8][0-9]|09[0-5]|9[78][0-9]");
    private static final Pattern COMMUNE = Pattern.compile("(9[78][0-9])[0-9]{2}|([0-9][0-9AB])[0-9]{3}");

    public Department {
        if (!isOne(code)) {
            throw ActesRefused.department(code);
        }
    }

    static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    /** The department of a commune, from its INSEE code. */
    public static Department ofCommune(String insee) {
        var matcher = COMMUNE.matcher(insee);
        if (!matcher.matches()) {
            throw ActesRefused.department(insee);
        }
        return new Department(matcher.group(1) != null ? matcher.group(1) : "0" + matcher.group(2));
    }

    @Override
    public String toString() {
        return code;
    }
}
