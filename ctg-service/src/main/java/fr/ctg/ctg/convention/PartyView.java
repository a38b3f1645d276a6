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
        @Schema(required = true) PartyRole role,
        @Schema(required = true) boolean required,
        @Schema(required = true) int signersRequired,
        @Nullable String intercommunality,
        @Schema(required = true) PartyStanding standing,

        @Schema(description = "L'acte qui autorise à signer.") @Nullable ActView act,

        @Nullable Signature signature,

        @Schema(description = "Ce qui est à régulariser, ou l'a été, dans la signature qui compte.") @Nullable List<Irregularity> irregularities,

        @Schema(
                description =
                        "Signatures qui ne valent plus : leur acte a été annulé ou retiré, ou le texte réécrit, avant que la partie signe de nouveau.")
        @Nullable List<UndoneSignature> undoneSignatures,

        @Schema(description = "Signatures données en fait, mais sans valeur.") @Nullable List<IrregularSignature> irregularSignatures,

        @Schema(description = "Depuis quand, pour une partie venue plus tard.") @Nullable LocalDate joinedOn,

        @Nullable PartyEnd ending,

        @Schema(description = "Les parties dont elle a pris la place (SIREN).") @Nullable List<String> replaces,

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

            @Schema(
                    required = true,
                    description = "Les fonctions qu'il autorise à signer ; aucune en particulier si la liste est vide.")
            List<SigningOffice> offices,

            @Nullable LocalDate validUntil,
            Signature.@Nullable Evidence evidence,
            @Schema(required = true) String textSha256,

            @Schema(required = true, description = "Ce que vaut l'acte ce jour-là.")
            ActForce force,

            @Schema(required = true, description = "Ce qui lui est arrivé après le vote.")
            List<ActChange> changes,

            @Schema(required = true) boolean demonstration) {
        static ActView of(AuthorisingAct act, LocalDate day) {
            return new ActView(
                    act.id(),
                    act.kind(),
                    act.organ(),
                    act.officialNumber(),
                    act.adoptedOn(),
                    act.executoryOn().orElse(null),
                    act.offices(),
                    act.validUntil().orElse(null),
                    act.evidence().orElse(null),
                    act.textSha256(),
                    act.forceOn(day),
                    act.changesBy(day),
                    act.demonstration());
        }
    }

    static PartyView of(Party party, ConventionFile file) {
        return new PartyView(
                party.siren(),
                party.name(),
                party.kind(),
                party.role(),
                party.required(),
                party.signersRequired(),
                party.intercommunality().orElse(null),
                file.standing(party),
                file.actOf(party).map(act -> ActView.of(act, file.day())).orElse(null),
                party.signature().orElse(null),
                orNull(party.irregularities()),
                orNull(party.undoneSignatures()),
                orNull(party.irregularSignatures()),
                party.joinedOn().orElse(null),
                party.ending().orElse(null),
                orNull(party.replaced().stream().map(Party::siren).toList()),
                file.allowedActions(party));
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
