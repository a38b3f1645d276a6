package fr.ctg.deliberation.matter;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.CatalogueFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The national nomenclature, in its order. A catalogue that names a code twice stops the start. */
@Startup
@Singleton
public class Matters {
    private final Map<String, Matter> byCode;

    Matters(ObjectMapper json) throws IOException {
        this.byCode = byCode(CatalogueFile.read("matters", Optional.empty(), Catalogue.class, json)
                .matters());
    }

    private static Map<String, Matter> byCode(List<Matter> matters) {
        var byCode = new LinkedHashMap<String, Matter>();
        for (var matter : matters) {
            if (byCode.put(matter.code(), matter) != null) {
                throw new IllegalStateException("Matters: " + matter.code() + " stands twice");
            }
        }
        return Collections.unmodifiableMap(byCode);
    }

    /** The matter of that code; the refusal names the codes of the same first level, or one first level after the other. */
    public Matter require(String code) {
        var matter = byCode.get(code);
        if (matter == null) {
            throw new UnknownMatter(code, near(code));
        }
        return matter;
    }

    public Collection<Matter> all() {
        return byCode.values();
    }

    private List<String> near(String code) {
        var dot = code.indexOf('.');
        var level = dot < 0 ? code + "." : code.substring(0, dot + 1);
        var siblings = byCode.keySet().stream()
                .filter(known -> known.startsWith(level))
                .toList();
        return siblings.isEmpty() ? List.copyOf(byCode.keySet()) : siblings;
    }

    /** The file's content. */
    record Catalogue(List<Matter> matters) {}
}
