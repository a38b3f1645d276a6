package fr.ctg.actionplan.evaluation.report;

import fr.ctg.platform.print.AccessiblePdf;
import fr.ctg.platform.print.PageTemplates;
import fr.ctg.platform.problem.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Reports as a page for a browser, and the same page as accessible PDF. The same report always gives the same bytes. */
@Singleton
final class PrintedReports {
    private final PageTemplates templates =
            new PageTemplates("evaluation", List.of("report", "chart"), PrintedReports::unbroken);

    /** French signs do not begin a line. */
    private static String unbroken(Object value) {
        return value.toString()
                .replace(" :", "\u00A0:")
                .replace(" ;", "\u00A0;")
                .replace(" »", "\u00A0»");
    }

    String html(EvaluationReport report, Texts texts) {
        return render(report, texts, false);
    }

    byte[] pdf(EvaluationReport report, Texts texts) {
        return AccessiblePdf.print(
                render(report, texts, true),
                new AccessiblePdf.Imprint(
                        report.results().planTitle(), 1, report.results().takenOn()));
    }

    private String render(EvaluationReport report, Texts texts, boolean sheets) {
        var words = new ReportWords(texts);
        return templates.render(
                "report",
                Map.of(
                        "page",
                        ReportPage.of(report, words),
                        "say",
                        words.labels(),
                        "lang",
                        words.lang(),
                        "sheets",
                        sheets,
                        "style",
                        templates.style("style"),
                        "sheetStyle",
                        templates.style("sheet")));
    }
}
