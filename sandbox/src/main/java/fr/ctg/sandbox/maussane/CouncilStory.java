package fr.ctg.sandbox.maussane;

import static fr.ctg.sandbox.maussane.Api.tag;

import fr.ctg.client.ApiException;
import fr.ctg.client.ApiResponse;
import fr.ctg.client.api.CouncilsApi.APIListCouncilsRequest;
import fr.ctg.client.api.DeliberationsApi.APIListDeliberationsRequest;
import fr.ctg.client.api.SittingsApi.APIListSittingsRequest;
import fr.ctg.client.model.CouncilView;
import fr.ctg.client.model.DeliberationStatus;
import fr.ctg.client.model.DeliberationView;
import fr.ctg.client.model.Mandate;
import fr.ctg.client.model.MandateOffice;
import fr.ctg.client.model.MemberInOffice;
import fr.ctg.client.model.NewMember;
import fr.ctg.client.model.Office;
import fr.ctg.client.model.OpenSitting;
import fr.ctg.client.model.RecordProxy;
import fr.ctg.client.model.RegisterCouncil;
import fr.ctg.client.model.SittingStatus;
import fr.ctg.client.model.SittingView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One commune, from its council to an executory act. */
final class CouncilStory {
    private final Api api;
    private final Commune commune;
    private final Act act;
    private final boolean demonstration;
    private final Map<String, String> clerk;

    CouncilStory(Api api, Commune commune, Act act, boolean demonstration) {
        this.api = api;
        this.commune = commune;
        this.act = act;
        this.demonstration = demonstration;
        this.clerk = api.as(commune.clerk());
    }

    void play(String conventionReference) throws ApiException {
        var council = council();
        var members = council.getMembers().stream()
                .collect(Collectors.toMap(MemberInOffice::getFamilyName, MemberInOffice::getId));
        var sitting = sitting(council.getId(), members);
        var deliberation = deliberation(council.getId(), sitting.getId(), members, conventionReference);
        var id = deliberation.getId();
        if (deliberation.getStatus() == DeliberationStatus.TABLED) {
            deliberation = api.deliberations.recordVote(id, act.vote(), tag(read(id)), clerk);
        }
        if (deliberation.getPublication() == null) {
            api.deliberations.recordPublication(id, act.publication(), tag(read(id)), clerk);
        }
        if (deliberation.getTransmission() == null) {
            api.deliberations.recordTransmission(id, act.transmission(), tag(read(id)), clerk);
        }
    }

    private CouncilView council() throws ApiException {
        var known = api.councils
                .listCouncils(
                        APIListCouncilsRequest.newBuilder()
                                .siren(commune.siren())
                                .build(),
                        clerk)
                .getItems();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        var request = new RegisterCouncil()
                .siren(commune.siren())
                .insee(commune.insee())
                .name(commune.name())
                .renewedOn(LocalDate.parse("2020-03-15"))
                // The law takes the census of 2017, which our source lacks: 2018 stands in, in the same stratum for all
                // ten.
                .population(commune.population())
                .populationYear(2018)
                .demonstration(demonstration)
                .members(act.members().stream().map(this::member).toList());
        return api.councils.registerCouncil(request, null, clerk);
    }

    /** The act names the mayor only: whoever else is a deputy is recorded as a councillor. */
    private NewMember member(Act.Name name) {
        return new NewMember()
                .givenName(name.given())
                .familyName(name.family())
                .office(name.family().equals(act.mayor()) ? Office.MAYOR : Office.COUNCILLOR);
    }

    private SittingView sitting(UUID councilId, Map<String, UUID> members) throws ApiException {
        var heldOn = act.sitting().getHeldOn();
        var request = APIListSittingsRequest.newBuilder()
                .councilId(councilId)
                .heldFrom(heldOn)
                .heldTo(heldOn)
                .build();
        var known = api.sittings.listSittings(request, clerk).getItems();
        var sitting = known.isEmpty()
                ? api.sittings.conveneSitting(act.sitting().councilId(councilId), null, clerk)
                : known.getFirst();
        if (sitting.getStatus() != SittingStatus.CONVENED) {
            return sitting;
        }
        for (var proxy :
                act.proxies().subList(sitting.getProxies().size(), act.proxies().size())) {
            var given = new RecordProxy().giverId(id(members, proxy.giver())).holderId(id(members, proxy.holder()));
            api.sittings.recordProxy(sitting.getId(), given, null, clerk);
        }
        var opening = new OpenSitting()
                .presentIds(ids(members, act.present()))
                .excusedIds(ids(members, act.excused()))
                .chairId(id(members, act.chair()))
                .secretaryId(id(members, act.secretary()));
        var read = api.sittings.getSittingWithHttpInfo(sitting.getId(), null, clerk);
        return api.sittings.openSitting(sitting.getId(), opening, tag(read), clerk);
    }

    private DeliberationView deliberation(
            UUID councilId, UUID sittingId, Map<String, UUID> members, String conventionReference) throws ApiException {
        var request = APIListDeliberationsRequest.newBuilder()
                .councilId(councilId)
                .officialNumber(act.deliberation().getOfficialNumber())
                .build();
        var known = api.deliberations.listDeliberations(request, clerk).getItems();
        if (!known.isEmpty()) {
            return read(known.getFirst().getId()).getData();
        }
        var mandate = new Mandate()
                .conventionReference(conventionReference)
                .textSha256(CaseFile.textSha256())
                .office(MandateOffice.MAYOR)
                .demonstration(true);
        return api.deliberations.tableDeliberation(
                act.deliberation()
                        .sittingId(sittingId)
                        .rapporteurId(id(members, act.rapporteur()))
                        .mandate(mandate),
                null,
                clerk);
    }

    private ApiResponse<DeliberationView> read(UUID id) throws ApiException {
        return api.deliberations.getDeliberationWithHttpInfo(id, null, clerk);
    }

    private static List<UUID> ids(Map<String, UUID> members, List<String> familyNames) {
        return familyNames.stream().map(name -> id(members, name)).toList();
    }

    private static UUID id(Map<String, UUID> members, String familyName) {
        var id = members.get(familyName);
        if (id == null) {
            throw new IllegalStateException(familyName + " is not a member");
        }
        return id;
    }
}
