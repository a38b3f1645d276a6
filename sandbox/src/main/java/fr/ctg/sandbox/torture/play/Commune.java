package fr.ctg.sandbox.torture.play;

import java.util.List;

/**
 * A commune whose council sits.
 *
 * @param key of its clerk's and mayor's names
 * @param memberIds the mayor first
 */
record Commune(String key, String siren, String councilId, List<String> memberIds) {
    String clerk() {
        return "clerk-" + key;
    }

    String mayor() {
        return "mayor-" + key;
    }
}
