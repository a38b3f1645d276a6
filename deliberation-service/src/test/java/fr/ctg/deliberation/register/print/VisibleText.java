package fr.ctg.deliberation.register.print;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a reader of the page sees, line by line: the text of each paragraph, title, list item and cell, with plain spaces. */
final class VisibleText {
    private VisibleText() {}

    static Document parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception notXml) {
            throw new AssertionError("not well-formed", notXml);
        }
    }

    static List<String> of(String html) {
        var lines = new ArrayList<String>();
        collect(parsed(html).getElementsByTagName("body").item(0), lines);
        return lines;
    }

    private static void collect(Node node, List<String> lines) {
        var children = node.getChildNodes();
        if (List.of("p", "h1", "h2", "h3", "h4", "li", "th", "td", "caption").contains(node.getNodeName())) {
            var text =
                    withLineBreaks(node).replaceAll("[\\s\u00A0\u202F]+", " ").strip();
            if (!text.isEmpty()) {
                lines.add(text);
            }
            return;
        }
        for (int index = 0; index < children.getLength(); index++) {
            collect(children.item(index), lines);
        }
    }

    private static String withLineBreaks(Node node) {
        if (node.getNodeName().equals("br")) {
            return " / ";
        }
        var children = node.getChildNodes();
        if (children.getLength() == 0) {
            return node.getTextContent();
        }
        var text = new StringBuilder();
        for (int index = 0; index < children.getLength(); index++) {
            text.append(withLineBreaks(children.item(index)));
        }
        return text.toString();
    }
}
