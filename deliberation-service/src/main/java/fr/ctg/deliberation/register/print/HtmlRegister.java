package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.deliberation.register.french.FrenchTypography;
import fr.ctg.platform.print.PageTemplates;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Documents of the register as HTML that is well-formed XML too, complete in itself. The same document always gives the same text. */
@Singleton
public final class HtmlRegister {
    private static final List<String> TEMPLATES = List.of(
            "layout",
            "sitting",
            "rows",
            "blocks",
            "vote",
            "decisions",
            "signatures",
            "extract",
            "examined-deliberations",
            "minutes",
            "closing-sheet");

    private final PageTemplates templates;

    public HtmlRegister() {
        templates = new PageTemplates("register", TEMPLATES, HtmlRegister::french);
    }

    /** Everything a template prints is French text: its spaces are set. */
    private static String french(Object result) {
        return switch (result) {
            case LocalDate date -> FrenchTypography.date(date);
            case LocalTime time -> FrenchTypography.time(time);
            default -> FrenchTypography.of(result.toString());
        };
    }

    /** For a browser. */
    public String html(RegisterDocument document) {
        return render(Page.of(document), false);
    }

    /** With what only sheets have: their foot and their numbers. */
    String sheets(Page page) {
        return render(page, true);
    }

    private String render(Page page, boolean sheets) {
        return templates.render(
                page.template(),
                Map.of(
                        "page",
                        page,
                        "doc",
                        page.doc(),
                        "sheets",
                        sheets,
                        "style",
                        templates.style("style"),
                        "mediumStyle",
                        templates.style(sheets ? "sheet" : "screen")));
    }
}
