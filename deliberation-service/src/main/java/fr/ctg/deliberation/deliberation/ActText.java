package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.sitting.ItemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act says, until the vote fixes it. */
record ActText(
        String subject,
        ItemKind kind,
        @Nullable String matterCode,
        @Nullable String exposition,
        List<Visa> visas,
        @Nullable Seat rapporteur,
        List<Decision> decisions,
        @Nullable Mandate mandate,
        List<Commitment> commitments,
        @Nullable ActRelation relation,
        List<String> privatePersons) {}
