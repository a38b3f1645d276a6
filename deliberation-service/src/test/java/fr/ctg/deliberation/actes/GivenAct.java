package fr.ctg.deliberation.actes;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.deliberation.matter.Matter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The act of 29 July 2022 as Maussane could send it. The files are not PDFs and the addresses are nobody's. */
final class GivenAct {
    static final LocalDate DECIDED = LocalDate.of(2022, 7, 29);
    static final String SIREN = "211300587";
    static final String IDENTIFIER = "013-211300587-20220729-2022_07_29_07-DE";
    static final Matter SOCIAL_AID = new Matter("8.2", "Aide sociale", "Domaines de compétences par thèmes");
    static final String SUBJECT = "CAF - Convention Territoriale Globale de Service aux familles 2022-2025";

    private GivenAct() {}

    static Sender maussane() {
        return new Sender(
                SIREN, Department.ofCommune("13058"), 2, Sender.COMMUNE, List.of("secretariat.fictif@exemple.fr"));
    }

    static ActToSend act() {
        return act(SUBJECT, DECIDED, "2022/07/29/07", null, List.of(file("99_DE", "la convention")));
    }

    static ActToSend about(String subject) {
        return act(subject, DECIDED, "2022/07/29/07", null, List.of());
    }

    static ActToSend decidedOn(LocalDate day) {
        return act(SUBJECT, day, "1", null, List.of());
    }

    static ActToSend replacing(ActesIdentifier previous) {
        return act(SUBJECT, DECIDED, "2022/07/29/07", previous, List.of());
    }

    static ActToSend withAnnexes(List<ActFile> annexes) {
        return act(SUBJECT, DECIDED, "2022/07/29/07", null, annexes);
    }

    private static ActToSend act(
            String subject,
            LocalDate decidedOn,
            String number,
            @Nullable ActesIdentifier previous,
            List<ActFile> annexes) {
        return new ActToSend(
                decidedOn,
                ActesNumber.of(number),
                ActNature.DELIBERATION,
                SOCIAL_AID,
                subject,
                previous,
                LocalDate.of(2018, 11, 28),
                file(ActFile.DELIBERATION, "la délibération"),
                annexes);
    }

    static ActFile file(String type, String text) {
        return ActFile.of(type, text.getBytes(UTF_8));
    }

    static ActesEnvelope envelope(ActToSend act) {
        return new ActesEnvelope(maussane(), act, "XYZ", LocalDate.of(2022, 8, 1), 1);
    }
}
