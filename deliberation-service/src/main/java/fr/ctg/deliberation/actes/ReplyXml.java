package fr.ctg.deliberation.actes;

import fr.ctg.deliberation.actes.UnreadableReply.Problem;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was written: its root, the attributes and children of the root, the file names below. It comes from outside: no DTD, hence
 * no entity of its own, and nothing fetched.
 */
final class ReplyXml {
    private static final int DEPTH_LIMIT = 32;
    private static final XMLInputFactory INPUT = secureInput();

    private final int line;
    private final int column;
    private final String root;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> children = new HashMap<>();
    private final List<String> fileNames = new ArrayList<>();

    private ReplyXml(XMLStreamReader xml) {
        this.line = lineOf(xml);
        this.column = columnOf(xml);
        this.root = xml.getLocalName();
        requireOurs(xml);
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (ActesXml.ACTES.equals(xml.getAttributeNamespace(index))) {
                attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
            }
        }
    }

    private static XMLInputFactory secureInput() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    static ReplyXml parse(InputStream in) {
        try {
            var xml = INPUT.createXMLStreamReader(in);
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            var place = malformed.getLocation();
            throw UnreadableReply.at(
                    place == null ? 1 : Math.max(1, place.getLineNumber()),
                    place == null ? 1 : Math.max(1, place.getColumnNumber()),
                    "XML",
                    Problem.NOT_XML);
        }
    }

    private static ReplyXml read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            requireNoDtd(xml);
        }
        var message = new ReplyXml(xml);
        message.readBelow(xml);
        while (xml.hasNext()) {
            xml.next();
        }
        return message;
    }

    private void readBelow(XMLStreamReader xml) throws XMLStreamException {
        Deque<StringBuilder> open = new ArrayDeque<>();
        open.push(new StringBuilder());
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == 1) {
                        requireOurs(xml);
                    }
                    if (open.size() == DEPTH_LIMIT) {
                        throw refused(xml, Problem.TOO_DEEP);
                    }
                    open.push(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> ended(xml, open.pop().toString(), open.size());
                default -> requireNoDtd(xml);
            }
        }
    }

    private void ended(XMLStreamReader xml, String text, int depth) {
        if (depth == 1 && children.put(xml.getLocalName(), text) != null) {
            throw refused(xml, Problem.REPEATED);
        }
        if (depth > 1 && xml.getLocalName().equals("NomFichier") && ActesXml.ACTES.equals(xml.getNamespaceURI())) {
            fileNames.add(text.strip());
        }
    }

    /** Below the children a signature may speak its own language. */
    private static void requireOurs(XMLStreamReader xml) {
        if (!ActesXml.ACTES.equals(xml.getNamespaceURI())) {
            throw refused(xml, Problem.OTHER_NAMESPACE);
        }
    }

    private static void requireNoDtd(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.DTD || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnreadableReply.at(lineOf(xml), columnOf(xml), "DTD", Problem.DTD_FORBIDDEN);
        }
    }

    private static UnreadableReply refused(XMLStreamReader xml, Problem problem) {
        return UnreadableReply.at(lineOf(xml), columnOf(xml), xml.getLocalName(), problem);
    }

    private static int lineOf(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static int columnOf(XMLStreamReader xml) {
        return xml.getLocation().getColumnNumber();
    }

    String root() {
        return root;
    }

    @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    @Nullable String child(String name) {
        return children.get(name);
    }

    List<String> fileNames() {
        return fileNames;
    }

    /** Something of the message is not what it must be; the place is that of the root. */
    UnreadableReply refused(String what, Problem problem) {
        return UnreadableReply.at(line, column, what, problem);
    }
}
