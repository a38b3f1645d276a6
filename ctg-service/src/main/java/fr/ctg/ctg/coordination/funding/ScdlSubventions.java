package fr.ctg.ctg.coordination.funding;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of the national schema "subventions" 2.1.1: UTF-8, a header, commas, RFC 4180. */
final class ScdlSubventions {
    private static final List<String> HEADER = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");
    private static final String SCHEME = "Pilotage du projet de territoire - chargé de coopération CTG";

    private ScdlSubventions() {}

    /** The schema wants the SIRET of who grants: without it nothing is written. */
    static byte[] write(List<FundingFile> granted) {
        var nameless = granted.stream()
                .map(FundingFile::convention)
                .filter(convention -> convention.grantorSiret().isEmpty())
                .map(FundingConvention::employerName)
                .toList();
        if (!nameless.isEmpty()) {
            throw FundingRefused.siretMissing(nameless);
        }
        var file = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADER);
            granted.forEach(grant -> csv.writeRecord(row(grant)));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return file.toByteArray();
    }

    private static List<String> row(FundingFile file) {
        var convention = file.convention();
        var from = convention.paidFrom().toString();
        return List.of(
                convention.grantorName(),
                convention.grantorSiret().orElseThrow(),
                convention.signedOn().toString(),
                convention.decisionReference().orElse(""),
                convention.employerName(),
                convention.employerSiret().orElse(""),
                "",
                (convention.isDemonstration() ? "DÉMONSTRATION - " : "") + SCHEME + " " + convention.year(),
                file.calculation().amount().toPlainString(),
                "aide en numéraire",
                convention.paymentTerms(),
                convention.paidTo().map(to -> from + "/" + to).orElse(from),
                "",
                "non",
                "1",
                SCHEME);
    }
}
