package fr.ctg.ctg.commitment;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An adopted act we heard of. It may come before the promise it keeps: it is kept, and matched later. */
@Entity
public class HeardAct {
    @Id
    private UUID deliberationId;

    private String siren;
    private String officialNumber;
    private LocalDate adoptedOn;

    @JsonColumn
    private Wording wording;

    private boolean fallen;

    @SuppressWarnings("NullAway.Init")
    protected HeardAct() {}

    HeardAct(UUID deliberationId, String siren, String officialNumber, LocalDate adoptedOn, Wording wording) {
        this.deliberationId = deliberationId;
        this.siren = siren;
        this.officialNumber = officialNumber;
        this.adoptedOn = adoptedOn;
        this.wording = wording;
    }

    /** What of its text counts: its subject, what it approves, and what it promises in its turn. */
    public record Wording(String subject, List<String> approves, List<String> promises) {}

    /**
     * Beyond doubt only: its subject is the promise itself, or it approves in words that name both the promise and the act that made it. An act
     * that promises the same again puts it off.
     */
    boolean names(Commitment promise) {
        var label = plain(promise.label());
        if (wording.promises().stream().map(HeardAct::plain).anyMatch(label::equals)) {
            return false;
        }
        return plain(wording.subject()).equals(label)
                || promise.officialNumber().stream().anyMatch(number -> approves(label, number));
    }

    private boolean approves(String label, String number) {
        return wording.approves().stream().anyMatch(text -> plain(text).contains(label) && text.contains(number));
    }

    /** Accents, case and punctuation do not make another promise. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    void fall() {
        fallen = true;
    }

    void standAgain() {
        fallen = false;
    }

    Fulfilment asFulfilment() {
        return new Fulfilment(adoptedOn, officialNumber, deliberationId, Fulfilment.Evidence.MATCHED);
    }

    UUID deliberationId() {
        return deliberationId;
    }

    String siren() {
        return siren;
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }
}
