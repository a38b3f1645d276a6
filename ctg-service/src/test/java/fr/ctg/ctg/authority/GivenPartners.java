package fr.ctg.ctg.authority;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.authority.Attempt;
import java.util.UUID;

/** Conventions and who has a part in them. */
final class GivenPartners {
    static final String STRANGER = "000009266";
    static final String GROUP = "000009274";
    static final String OTHER_COMMUNE = "000009282";

    private GivenPartners() {}

    static Attempt byCommune(Attempt attempt) {
        return attempt.by(Partners.COMMUNE, STRANGER);
    }

    static Attempt byCaf(Attempt attempt) {
        return attempt.by(Partners.CAF, STRANGER);
    }

    /** The Caf keeps the file in all of them; a party does not. */
    static Attempt byKeeper(Attempt attempt) {
        return attempt.by(Partners.CAF, Partners.COMMUNE);
    }

    static String reference() {
        return "CTG-" + UUID.randomUUID();
    }

    /** Everybody has signed, and the period is not over. */
    static Partners concluded() {
        var partners = Partners.running();
        partners.approved().executory();
        partners.cafDecides().then().statusCode(200);
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        partners.cafSigns().then().statusCode(200);
        return partners;
    }

    /** Of a commune, another one, a group of communes and the Caf. */
    static String ofFour() {
        var parties = """
                {"siren": "%s", "name": "Autre commune", "kind": "COMMUNE", "required": true, "signersRequired": 1},
                {"siren": "%s", "name": "Groupement", "kind": "INTERCOMMUNALITY", "required": true, "signersRequired": 1},
                {"siren": "999999998\"""".formatted(OTHER_COMMUNE, GROUP);
        return "/v1/conventions/"
                + Partners.as("steering", Partners.CAF)
                        .body(Partners.request(reference())
                                .replace("2022-01-01", Partners.RUNNING_FROM.toString())
                                .replace("2025-12-31", Partners.RUNNING_TO.toString())
                                .replace("{\"siren\": \"999999998\"", parties))
                        .post("/v1/conventions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }
}
