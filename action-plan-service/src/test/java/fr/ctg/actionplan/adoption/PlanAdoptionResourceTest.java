package fr.ctg.actionplan.adoption;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@HttpTest
class PlanAdoptionResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    DataSource database;

    @Test
    void refusesAPlanWithoutSheets() {
        var plan = keeper.created("ADOPT-1");
        keeper.adopt(plan, "2022-02-28")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("plan-incomplete"))
                .body("blockedBy.code", equalTo(List.of("no-sheet")));
    }

    @Test
    void refusesAPlanAndNamesEachMissingBlockOfEachSheet() {
        var plan = keeper.created("ADOPT-2");
        keeper.addWholeSheet(plan, 1, "1.1.a").then().statusCode(201);
        keeper.addBareSheet(plan, 2).then().statusCode(201);
        keeper.adopt(plan, "2022-02-28")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-incomplete"))
                .body("title", equalTo("Le plan n'est pas complet"))
                .body("blockedBy", hasSize(5))
                .body("blockedBy.subject", equalTo(List.of("2", "2", "2", "2", "2")))
                .body(
                        "blockedBy.facts.block",
                        equalTo(List.of("HOW", "DEADLINES", "CONTRIBUTORS", "MEANS", "INDICATORS")));
        keeper.steering().get("/v1/plans/" + plan).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void doesNotAskThatEveryObjectiveBeServed() {
        var plan = keeper.created("ADOPT-3");
        keeper.addWholeSheet(plan, 1, "1.1.a").then().statusCode(201);
        keeper.adopt(plan, "2022-02-28").then().statusCode(200).body("status", equalTo("ADOPTED"));
    }

    @Test
    void refusesADayToCome() {
        var plan = keeper.ready("ADOPT-4");
        keeper.steering()
                .header("Accept-Language", "en")
                .body(Map.of("adoptedOn", "2999-01-01", "body", "Comité de pilotage"))
                .put("/v1/plans/" + plan + "/adoption")
                .then()
                .statusCode(409)
                .header("Content-Language", "en")
                .body("code", equalTo("in-the-future"))
                .body("title", equalTo("Date to come"));
    }

    @Test
    void adoptsAPlanOnce() {
        var plan = keeper.adopted("ADOPT-5", "2022-02-28");
        keeper.adopt(plan, LocalDate.of(2022, 3, 1).toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-ready"))
                .body("facts.status", equalTo("ADOPTED"));
    }

    @Test
    void isTheKeepersAlone() {
        var draft = keeper.ready("ADOPT-6");
        var other = new Keeper("211300066");
        other.adopt(draft, "2022-02-28").then().statusCode(404).body("code", equalTo("not-found"));
        var adopted = keeper.adopted("ADOPT-7", "2022-02-28");
        other.adopt(adopted, "2022-02-28")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"))
                .body("facts.theirs", equalTo("211300587"));
    }

    @Test
    void leavesItsTrace() throws SQLException {
        var plan = keeper.adopted("ADOPT-8", "2022-02-28");
        var trail = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select action, actor, organisation from audit_entry where aggregate_id = ?::uuid order by sequence")) {
            statement.setString(1, plan);
            var entries = statement.executeQuery();
            while (entries.next()) {
                trail.add(entries.getString(1) + " " + entries.getString(2) + " " + entries.getString(3));
            }
        }
        assertEquals(
                List.of("PlanCreated steering-211300587 211300587", "PlanAdopted steering-211300587 211300587"), trail);
    }
}
