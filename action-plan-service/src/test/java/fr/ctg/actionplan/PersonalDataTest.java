package fr.ctg.actionplan;

import fr.ctg.platform.houserules.PersonalData;
import fr.ctg.platform.houserules.StoredPlaces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@HttpTest
class PersonalDataTest {
    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Test
    void everyPlaceThatSoundsLikeAPersonIsOnTheList() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var types = entities.getMetamodel().getEntities().stream()
                    .map(EntityType::getJavaType)
                    .collect(Collectors.<Class<?>>toSet());
            PersonalData.requireListed(
                    "action-plan-service", StoredPlaces.of(connection, types), "responsible", "pilot");
        }
    }
}
