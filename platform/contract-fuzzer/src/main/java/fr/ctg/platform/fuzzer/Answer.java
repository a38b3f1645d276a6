package fr.ctg.platform.fuzzer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back. */
record Answer(int status, Map<String, List<String>> headers, String body) {
    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }
}
