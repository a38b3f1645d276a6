package fr.ctg.ctg.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.ctg.convention.AuthorisingAct;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.ConventionStatus;
import fr.ctg.ctg.convention.Irregularity;
import fr.ctg.ctg.convention.Party;
import fr.ctg.ctg.convention.PartyKind;
import fr.ctg.ctg.convention.PartyRole;
import fr.ctg.ctg.convention.PartyStanding;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everybody's way to the signature on one page. */
@Schema(
        name = "ConventionBoard",
        description = "Le tableau de bord d'une convention : où en est chaque partie, depuis quand, et à qui d'agir.")
public record Board(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Jour auquel l'état est donné.")
        LocalDate asOf,

        @Schema(required = true) ConventionStatus status,
        @Nullable LocalDate signedOn,
        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,
        @Schema(required = true) BoardCount count,
        @Schema(required = true) List<BoardRow> parties) {

    /** How many required parties got how far. */
    @Schema(description = "Combien de parties requises en sont où.")
    public record BoardCount(
            @Schema(required = true) int required,
            @Schema(required = true) int approved,
            @Schema(required = true) int authorised,
            @Schema(required = true) int signed,
            @Schema(required = true) int refused,
            @Schema(required = true) int contested) {}

    /** One party's way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Le chemin d'une partie, de son organe à sa signature.")
    public record BoardRow(
            @Schema(required = true) String siren,
            @Schema(required = true) String name,
            @Schema(required = true) PartyKind kind,
            @Schema(required = true) PartyRole role,
            @Schema(required = true) boolean required,
            @Schema(required = true) PartyStanding standing,

            @Schema(description = "L'acte de son organe.") @Nullable BoardStep decision,

            @Schema(description = "Sa prise d'effet.") @Nullable BoardStep executory,

            @Schema(description = "Le droit de signer ce texte.") @Nullable BoardStep mandate,

            @Nullable BoardStep signature,

            @Schema(description = "Ce qui manque, par quel texte.") @Nullable Blocker missing,

            @Schema(description = "À qui d'agir.") @Nullable Turn turn,

            @Schema(description = "Ce qui reste à régulariser dans sa signature, par code.") @Nullable List<String> toRegularise) {}

    /** A step that was reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Une étape franchie.")
    public record BoardStep(
            @Schema(required = true) LocalDate on,

            @Schema(required = true, description = "Depuis combien de jours.", examples = "45")
            long days,

            @Schema(description = "Le numéro de l'acte.") @Nullable String number) {
        static BoardStep of(LocalDate on, LocalDate asOf, @Nullable String number) {
            return new BoardStep(on, ChronoUnit.DAYS.between(on, asOf), number);
        }
    }

    /** Who must act next. */
    @Schema(
            name = "BoardTurn",
            description =
                    "À qui d'agir : `ORGAN`, son organe, qui décide ou décide de nouveau ; `CLERK`, son secrétariat, qui publie et transmet l'acte ; `SIGNER`, la personne mandatée ; `JUDGE_OR_ORGAN`, le juge qui a arrêté l'acte, ou son organe par un nouvel acte ; `KEEPER`, qui tient le dossier : la partie a refusé.")
    public enum Turn {
        /** Its organ: to decide, or to decide anew on this text. */
        ORGAN,
        /** Its clerk: to publish the act and to have it received by the State. */
        CLERK,
        /** Whoever signs for it. */
        SIGNER,
        /** The judge who stopped the act, or its organ with a new one. */
        JUDGE_OR_ORGAN,
        /** Whoever keeps the file: a party refused, the text must be written without it, or it must be persuaded. */
        KEEPER
    }

    static Board of(ConventionFile file, Texts texts) {
        var convention = file.convention();
        var rows = file.parties().stream().map(party -> row(party, file, texts)).toList();
        return new Board(
                convention.id(),
                convention.reference(),
                convention.title(),
                file.day(),
                file.status(),
                file.signedOn().orElse(null),
                convention.startsOn(),
                file.endsOn(),
                count(rows),
                rows);
    }

    private static BoardCount count(List<BoardRow> rows) {
        var standings = rows.stream()
                .filter(BoardRow::required)
                .map(BoardRow::standing)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
        int signed = standings.getOrDefault(PartyStanding.SIGNED, 0);
        int authorised = signed + standings.getOrDefault(PartyStanding.AUTHORISED, 0);
        return new BoardCount(
                standings.values().stream().mapToInt(Integer::intValue).sum(),
                authorised + standings.getOrDefault(PartyStanding.APPROVED, 0),
                authorised,
                signed,
                standings.getOrDefault(PartyStanding.REFUSED, 0),
                standings.getOrDefault(PartyStanding.CONTESTED, 0));
    }

    private static BoardRow row(Party party, ConventionFile file, Texts texts) {
        var day = file.day();
        var standing = file.standing(party);
        var act = file.actOf(party);
        var effect = act.flatMap(AuthorisingAct::executoryOn).filter(on -> !on.isAfter(day));
        var mayOrDid = standing == PartyStanding.AUTHORISED || standing == PartyStanding.SIGNED;
        var open = party.irregularities().stream()
                .filter(Irregularity::isOpen)
                .map(Irregularity::code)
                .toList();
        return new BoardRow(
                party.siren(),
                party.name(),
                party.kind(),
                party.role(),
                party.required(),
                standing,
                act.map(known -> BoardStep.of(known.adoptedOn(), day, known.officialNumber()))
                        .orElse(null),
                effect.map(on -> BoardStep.of(on, day, null)).orElse(null),
                mayOrDid ? effect.map(on -> BoardStep.of(on, day, null)).orElse(null) : null,
                party.signatureOn(day)
                        .map(signature -> BoardStep.of(signature.signedOn(), day, null))
                        .orElse(null),
                missing(party, standing, file)
                        .map(blocker -> blocker.told(texts))
                        .orElse(null),
                turn(standing, act, day),
                open.isEmpty() ? null : open);
    }

    private static Optional<Blocker> missing(Party party, PartyStanding standing, ConventionFile file) {
        return switch (standing) {
            case SIGNED, AUTHORISED, PARTICIPATES -> Optional.empty();
            case CONTESTED -> file.contested(party);
            case TO_DELIBERATE, REFUSED, APPROVED -> file.missing(party);
        };
    }

    private static @Nullable Turn turn(PartyStanding standing, Optional<AuthorisingAct> act, LocalDate day) {
        return switch (standing) {
            case SIGNED, PARTICIPATES -> null;
            case TO_DELIBERATE -> Turn.ORGAN;
            case REFUSED -> Turn.KEEPER;
            case AUTHORISED -> Turn.SIGNER;
            case CONTESTED -> Turn.JUDGE_OR_ORGAN;
            case APPROVED ->
                switch (act.orElseThrow().forceOn(day)) {
                    case NOT_YET -> Turn.CLERK;
                    case SUSPENDED -> Turn.JUDGE_OR_ORGAN;
                    default -> Turn.ORGAN;
                };
        };
    }
}
