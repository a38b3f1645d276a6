package fr.ctg.deliberation.register.french;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "Maussane-les-Alpilles,de Maussane-les-Alpilles,à Maussane-les-Alpilles",
        "Eygalières,d’Eygalières,à Eygalières",
        "Le Paradou,du Paradou,au Paradou",
        "Les Baux-de-Provence,des Baux-de-Provence,aux Baux-de-Provence",
        "La Ciotat,de La Ciotat,à La Ciotat"
    })
    void contractsTheArticleOfACommune(String commune, String of, String in) {
        assertEquals(of, FrenchPlace.of(commune));
        assertEquals(in, FrenchPlace.in(commune));
    }

    @ParameterizedTest
    @CsvSource({
        "Hôtel de Ville,à l’Hôtel de Ville",
        "salle des fêtes,à la salle des fêtes",
        "Foyer rural,au Foyer rural",
        "Les Moulins,au lieu suivant : Les Moulins"
    })
    void leadsToABuilding(String building, String expected) {
        assertEquals(expected, FrenchPlace.at(building));
    }
}
