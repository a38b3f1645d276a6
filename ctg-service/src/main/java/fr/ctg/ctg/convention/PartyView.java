package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party as told to clients. */
@Schema(description = "Une partie à la convention.")
public record PartyView(
        @Schema(required = true) String siren,
        @Schema(required = true) String name,
        @Schema(required = true) PartyKind kind,
        @Schema(required = true) boolean required,
        @Schema(required = true) int signersRequired,
        @Nullable String intercommunality,
        @Schema(required = true) PartyStanding standing,

        @Schema(description = "L'acte qui autorise à signer.") @Nullable ActView act,

        @Nullable Signature signature,
        @Schema(required = true) List<String> allowedActions) {

    /** The act that authorises. */
    @Schema(name = "AuthorisingActView")
    public record ActView(
            @Schema(required = true) UUID id,
            @Schema(required = true) AuthorisingAct.Kind kind,
            @Schema(required = true) String organ,
            @Schema(required = true) String officialNumber,
            @Schema(required = true) LocalDate adoptedOn,
            @Nullable LocalDate executoryOn,
            @Schema(required = true) String textSha256,
            @Schema(required = true) boolean demonstration) {
        static ActView of(AuthorisingAct act) {
            return new ActView(
                    act.id(),
                    act.kind(),
                    act.organ(),
                    act.officialNumber(),
                    act.adoptedOn(),
                    act.executoryOn().orElse(null),
                    act.textSha256(),
                    act.demonstration());
        }
    }

    static PartyView of(Party party, ConventionFile file) {
        var standing = file.standing(party);
        return new PartyView(
                party.siren(),
                party.name(),
                party.kind(),
                party.required(),
                party.signersRequired(),
                party.intercommunality().orElse(null),
                standing,
                file.actOf(party).map(ActView::of).orElse(null),
                party.signature().orElse(null),
                standing.allowedActions());
    }
}
