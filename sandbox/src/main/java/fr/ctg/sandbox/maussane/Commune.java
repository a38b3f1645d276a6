package fr.ctg.sandbox.maussane;

/**
 * A commune of the convention.
 *
 * @param key of its clerk's and mayor's names
 */
record Commune(
        String key, String name, String insee, String siren, int population, int seats, String intercommunality) {
    String clerk() {
        return "clerk-" + key;
    }

    String mayor() {
        return "mayor-" + key;
    }
}
