package fr.ctg.ctg.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.ctg.ctg.convention.ConventionView;
import fr.ctg.ctg.document.ConventionDocuments.TextFile;
import io.quarkus.runtime.util.HashUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything that proves a convention, in one archive anybody checks without us. The same state gives the same bytes. */
final class ProofBundle {
    /** 1 January 1980: the earliest a zip can say, whatever the zone. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ObjectMapper json;

    ProofBundle(ObjectMapper json) {
        this.json = json;
        for (var name : List.of("Verify.java", "LISEZMOI.txt")) {
            files.put(name, resource(name));
        }
    }

    byte[] of(LegalChain chain, ConventionView convention, List<TextFile> texts) {
        files.put("legal-chain.json", canonical(chain));
        files.put("convention.json", canonical(convention));
        texts.forEach(text -> files.put("texts/" + text.sha256() + ".pdf", text.bytes()));
        files.put(
                "SHA256SUMS",
                files.entrySet().stream()
                        .map(file -> HashUtil.sha256(file.getValue()) + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        return zipped();
    }

    /** Keys in alphabetical order at every depth, no blank. */
    private byte[] canonical(Object value) {
        try {
            return json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .without(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(json.convertValue(value, Object.class));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] zipped() {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return archive.toByteArray();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(ProofBundle.class.getResourceAsStream("/proof/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
