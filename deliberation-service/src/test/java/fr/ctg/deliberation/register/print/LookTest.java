package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.register.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        var html = new HtmlRegister();
        var pdf = new PdfRegister(html);
        for (var e : Map.of(
                        "extract",
                        GivenRegister.extract(),
                        "list",
                        GivenRegister.list(),
                        "minutes",
                        GivenRegister.minutes(),
                        "closing",
                        GivenRegister.closingSheet())
                .entrySet()) {
            Files.writeString(Path.of("/tmp/reg/out/" + e.getKey() + ".html"), html.html(e.getValue()));
            long t = System.nanoTime();
            Files.write(Path.of("/tmp/reg/out/" + e.getKey() + ".pdf"), pdf.pdf(e.getValue()));
            System.out.println(e.getKey() + " ms " + (System.nanoTime() - t) / 1_000_000);
        }
        var worst = new LinkedHashMap<String, String>();
        worst.put("signs", "<&> ".repeat(25_000));
        worst.put("words", "mot ".repeat(25_000));
        worst.put("oneword", "m".repeat(100_000));
        worst.put("emoji", "\uD83D\uDE00\u4E2D".repeat(33_000));
        worst.put("limit words", "mot ".repeat(147_000));
        worst.put("limit paras", "Une phrase ordinaire de compte rendu, assez longue pour compter.\n\n".repeat(8_000));
        worst.put("limit items", "- x\n".repeat(9_800));
        for (var e : worst.entrySet()) {
            System.gc();
            java.lang.management.ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
            long t = System.nanoTime();
            try {
                var bytes = pdf.pdf(GivenRegister.extract(
                        GivenRegister.maussane(),
                        "Objet",
                        e.getValue(),
                        GivenRegister.unanimousUnstated(),
                        GivenRegister.executory()));
                System.out.println("WORST " + e.getKey() + " ms " + (System.nanoTime() - t) / 1_000_000 + " bytes "
                        + bytes.length + " pages "
                        + org.apache.pdfbox.Loader.loadPDF(bytes).getNumberOfPages() + " peak MB "
                        + java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                                        .mapToLong(p -> p.getType() == java.lang.management.MemoryType.HEAP
                                                ? p.getPeakUsage().getUsed()
                                                : 0)
                                        .sum()
                                / 1_000_000);
            } catch (Throwable x) {
                System.out.println("WORST " + e.getKey() + " " + x + " ms " + (System.nanoTime() - t) / 1_000_000);
            }
        }
    }
}
