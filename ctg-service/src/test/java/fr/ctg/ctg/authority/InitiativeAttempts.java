package fr.ctg.ctg.authority;

import static fr.ctg.ctg.authority.GivenPartners.byKeeper;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;

/** Good requests about an initiative. */
final class InitiativeAttempts {
    private static final String INITIATIVES = "/v1/initiatives";
    private static final String MEMBER = """
            {"body": "STEERING_COMMITTEE", "member": {"siren": "999999998", "function": "Conseillère", "name": "Personne fictive A"}}""";

    void in(AuthorityMatrix matrix) {
        matrix.attempt("listInitiatives", () -> byKeeper(get(INITIATIVES + "?conventionReference=CTG-NONE")))
                .attempt("getInitiative", () -> byKeeper(get(recorded())))
                .attempt(
                        "recordInitiative before the convention",
                        () -> byKeeper(post(INITIATIVES, story(GivenPartners.reference()))))
                .attempt(
                        "recordInitiative of a convention",
                        () -> byKeeper(post(INITIATIVES, story(Partners.registered().reference))))
                .attempt("addInitiativePhase", () -> byKeeper(post(recorded() + "/phases", """
                        {"number": 2, "title": "Plan d'actions", "aims": [], "steps": [],
                         "milestones": [{"title": "21 fiches actions", "plannedOn": "2021-09"}]}""")))
                .attempt("suspendInitiative", () -> byKeeper(post(recorded() + "/suspensions", """
                        {"from": "2021-09", "cause": "Réélection"}""")))
                .attempt(
                        "resumeInitiative",
                        () -> byKeeper(put(
                                after("suspensions", "{\"from\": \"2021-09\", \"cause\": \"Réélection\"}")
                                        + "/resumption",
                                "{\"on\": \"2022-02\"}")))
                .attempt("joinInitiativeBody", () -> byKeeper(post(recorded() + "/members", MEMBER)))
                .attempt(
                        "leaveInitiativeBody",
                        () -> byKeeper(post(after("members", MEMBER) + "/member-departures", MEMBER)))
                .attempt("reachInitiativeMilestone", () -> byKeeper(put(recorded() + "/milestone", """
                        {"phase": 1, "title": "Diagnostic rendu", "reachedOn": "2021-03"}""")))
                .attempt("recordInitiativeMeeting", () -> byKeeper(post(recorded() + "/meetings", """
                        {"on": "2021-04-22", "body": "TECHNICAL_COMMITTEE", "agenda": ["Orientations"], "attended": []}""")))
                .attempt("recordInitiativeValidation", () -> byKeeper(post(recorded() + "/validations", """
                        {"on": "2022-03-01", "body": "STEERING_COMMITTEE", "subject": "Plan d'actions", "matter": "ACTION_PLAN"}""")))
                .attempt("recordInitiativeConsultation", () -> byKeeper(post(recorded() + "/consultations", """
                        {"on": "2021-07-01", "title": "Journée des acteurs"}""")))
                .attempt("writeInitiativeDiagnostic", () -> byKeeper(put(recorded() + "/diagnostic", """
                        {"needs": ["Accueil du jeune enfant"], "offerGaps": [{"field": "petite enfance", "gap": "Places"}],
                         "inputs": [{"title": "Analyse des besoins sociaux"}]}""")));
    }

    private static String recorded() {
        return INITIATIVES + "/"
                + Partners.as("steering", Partners.CAF)
                        .body(story(GivenPartners.reference()))
                        .post(INITIATIVES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static String after(String change, String body) {
        var initiative = recorded();
        Partners.as("steering", Partners.CAF)
                .body(body)
                .post(initiative + "/" + change)
                .then()
                .statusCode(200);
        return initiative;
    }

    private static String story(String reference) {
        return """
                {"conventionReference": "%s", "launchedOn": "2019-12-11",
                 "bodies": [{"kind": "STEERING_COMMITTEE", "name": "Comité de pilotage"}, {"kind": "TECHNICAL_COMMITTEE", "name": "Comité technique"}],
                 "phases": [{"number": 1, "title": "Diagnostic territorial", "aims": ["Identifier les besoins prioritaires"],
                             "steps": [{"title": "Élaboration du diagnostic", "from": "2020-02-06", "to": "2021-03"}],
                             "milestones": [{"title": "Diagnostic rendu", "plannedOn": "2021-03"}]}],
                 "suspensions": [], "validations": []}""".formatted(reference);
    }
}
