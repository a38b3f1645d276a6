package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.platform.print.AccessiblePdf;
import jakarta.inject.Singleton;

/** Documents of the register as accessible PDF. The same document always gives the same bytes. */
@Singleton
public final class PdfRegister {
    private final HtmlRegister html;

    public PdfRegister(HtmlRegister html) {
        this.html = html;
    }

    /** Refused beyond some 200 pages. */
    public byte[] pdf(RegisterDocument document) {
        var page = Page.of(document);
        return AccessiblePdf.print(
                html.sheets(page),
                new AccessiblePdf.Imprint("Registre des délibérations", page.firstNumber(), document.issuedOn()));
    }
}
