package fr.ctg.deliberation.register;

import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.deliberation.register.print.HtmlRegister;
import fr.ctg.deliberation.register.print.PdfRegister;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives a document in the form its reader asked for. */
abstract class PrintingResource {
    static final String PDF = "application/pdf";
    static final String PUBLIC_VERSION =
            "Vrai pour lire la version destinée au public, où les particuliers sont masqués, même pour la commune.";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), MediaType.valueOf(PDF))
            .build();

    private final HtmlRegister html;
    private final PdfRegister pdf;

    PrintingResource(HtmlRegister html, PdfRegister pdf) {
        this.html = html;
        this.pdf = pdf;
    }

    RestResponse<Object> printed(RegisterDocument document, String name, Request request) {
        var form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        var isPdf = "pdf".equals(form.getMediaType().getSubtype());
        return RestResponse.ResponseBuilder.ok(
                        isPdf ? (Object) pdf.pdf(document) : html.html(document), form.getMediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "-") + (isPdf ? ".pdf" : ".html")
                                + "\"")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                // The page is complete in itself: whatever got into a text, nothing is fetched and nothing runs.
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .build();
    }
}
