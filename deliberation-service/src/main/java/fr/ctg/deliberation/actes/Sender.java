package fr.ctg.deliberation.actes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The authority that sends the act, as the envelope presents it.
 *
 * @param arrondissement the digit of its arrondissement in the department
 * @param kind the State's two-digit code of the kind of authority
 * @param returnAddresses where the prefecture's messages are announced
 */
public record Sender(
        String siren, Department department, int arrondissement, String kind, List<String> returnAddresses) {

    /** Unverified in the State's own documents: seen in messages of communes only. */
    public static final String COMMUNE = "31";

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern KIND = Pattern.compile("[0-9]{2}");

    /** Narrower than what mail allows: the schema rejects the rest, and with it the whole envelope. */
    private static final Pattern ADDRESS =
            Pattern.compile("[_a-zA-Z0-9-]++(?:\\.[_a-zA-Z0-9-]++)*+@(?:[a-zA-Z0-9-]++\\.)++(?<=\\.)[a-zA-Z]{2,6}");

    public Sender {
        if (!SIREN.matcher(siren).matches()
                || arrondissement < 0
                || arrondissement > 9
                || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Sender: " + siren + " " + arrondissement + " " + kind);
        }
        returnAddresses = List.copyOf(returnAddresses);
        if (returnAddresses.isEmpty()) {
            throw ActesRefused.noReturnAddress();
        }
        for (var address : returnAddresses) {
            if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
                throw ActesRefused.returnAddress(address);
            }
        }
    }
}
