package fr.ctg.actionplan.framework;

import java.util.List;
import java.util.stream.Stream;

/** Named fixtures. */
public final class Given {
    private Given() {}

    /** The project of the Vallée des Baux, as the deliberation of 29 July 2022 gives it. */
    public static Framework valleeDesBaux() {
        return new Framework(List.of(
                new Stake(
                        "1",
                        "L'attractivité du territoire par une valorisation des services",
                        List.of(
                                axis(
                                        "1.1",
                                        "Renforcer les politiques enfance, jeunesse et parentalité",
                                        "Adapter l'offre d'accueil aux évolutions des familles du territoire",
                                        "Favoriser l'équité de l'offre de services à l'ensemble des communes"),
                                axis(
                                        "1.2",
                                        "Améliorer le cadre de vie",
                                        "Mieux connaître l'offre de logement et lutter contre les mauvaises conditions de l'habitat",
                                        "Favoriser l'accessibilité des services et l'accès aux droits"))),
                new Stake(
                        "2",
                        "L'identité et l'animation du territoire",
                        List.of(
                                axis(
                                        "2.1",
                                        "Développer la coordination des acteurs",
                                        "Favoriser les coopérations entre acteurs",
                                        "Valoriser les actions de soutien à la parentalité"),
                                axis(
                                        "2.2",
                                        "Renforcer la communication",
                                        "Favoriser la communication et la mise en réseau des acteurs",
                                        "Rendre lisible les actions du territoire"))),
                new Stake(
                        "3",
                        "Le soutien à la jeunesse",
                        List.of(axis(
                                "3.1",
                                "Favoriser l'autonomie des jeunes",
                                "Accompagner les jeunes dans leur parcours de vie",
                                "Développer les dispositifs et services en direction des jeunes")))));
    }

    private static Axis axis(String code, String title, String objectiveA, String objectiveB) {
        return new Axis(
                code, title, List.of(new Objective(code + ".a", objectiveA), new Objective(code + ".b", objectiveB)));
    }

    /** One stake with one axis. */
    static Framework framework(String stake, String axis, String... objectives) {
        return new Framework(List.of(new Stake(
                stake,
                "Enjeu",
                List.of(new Axis(
                        axis,
                        "Axe",
                        Stream.of(objectives)
                                .map(code -> new Objective(code, "Objectif"))
                                .toList())))));
    }
}
