package fr.ctg.platform.verifier;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that does not hold in one chain, or something that does not hold in a seal.
 *
 * @param aggregate absent for a seal
 * @param position of the entry in its chain, or the number of the seal; 0 for the file as a whole
 * @param facts what the text about it needs
 */
public record Fault(Kind kind, @Nullable UUID aggregate, long position, List<String> facts) {

    /** What is wrong. */
    public enum Kind {
        /** The entry is not the one its hash was made of. */
        CHANGED,
        /** Entries are missing from here on. */
        DELETED,
        /** There is an entry more than there was. */
        INSERTED,
        /** Entries have changed places. */
        REORDERED,
        /** The entry does not name the one before it: one of the two was rewritten. */
        UNLINKED,
        /** The chain holds, but is not the one that was sealed. */
        REWRITTEN,
        /** The end of the chain is missing. */
        TRUNCATED,
        /** The chain has lost its head. */
        WITHOUT_HEAD,
        /** The head is not the hash of the last entry. */
        OTHER_HEAD,
        SEAL_UNREADABLE,
        /** A number is missing among the seals. */
        SEAL_MISSING,
        /** No key of the auditor made its signature. */
        SEAL_SIGNATURE,
        /** It does not name the seal before it. */
        SEAL_UNLINKED,
        /** The links it covers are not those it was made of. */
        SEAL_CHAINS,
        /** It is not the one the auditor kept. */
        SEAL_REPLACED,
        /** The file has lines out of order. */
        EXPORT_DISORDERED,
        /** The file has lost its end. */
        EXPORT_CUT
    }

    static Fault of(Kind kind, UUID aggregate, long position, Object... facts) {
        return new Fault(kind, aggregate, position, texts(facts));
    }

    static Fault ofSeal(Kind kind, long number, Object... facts) {
        return new Fault(kind, null, number, texts(facts));
    }

    private static List<String> texts(Object... facts) {
        return List.of(facts).stream().map(Object::toString).toList();
    }

    /** One sentence, in French unless the reader's machine speaks English. */
    public String told(Locale reader) {
        var words = ResourceBundle.getBundle(
                "fr.ctg.platform.verifier.faults",
                reader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var place = aggregate == null ? "" : aggregate + " n° " + position + " : ";
        var values = new Object[facts.size() + 1];
        values[0] = "" + position;
        for (int number = 0; number < facts.size(); number++) {
            values[number + 1] = facts.get(number);
        }
        return place + new MessageFormat(words.getString(kind.name()), reader).format(values);
    }
}
