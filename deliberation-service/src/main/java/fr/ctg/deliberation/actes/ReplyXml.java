package fr.ctg.deliberation.actes;

import fr.ctg.deliberation.actes.UnreadableReply.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;

/**
 * A message as it was written: its root, the attributes and children of the root, the file names below. It comes from outside: no DTD, hence
 * no entity of its own, and nothing fetched. SAX, because the JDK's pull parser prints on the console what it cannot decode.
 */
final class ReplyXml extends DefaultHandler2 {
    private static final int DEPTH_LIMIT = 32;

    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> children = new HashMap<>();
    private final List<String> fileNames = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private Locator here = new LocatorImpl();
    private Locator rootPlace = here;
    private String root = "";

    private ReplyXml() {}

    static ReplyXml parse(InputStream in) {
        var message = new ReplyXml();
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", message);
            parser.parse(new InputSource(in), message);
            return message;
        } catch (SAXException | IOException unreadable) {
            throw at(message.here, "XML", Problem.NOT_XML);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        here = locator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw at(here, "DTD", Problem.DTD_FORBIDDEN);
    }

    @Override
    public void startElement(String namespace, String name, String prefixed, Attributes written) {
        // Below the children of the root, a signature may speak a language of its own.
        if (open.size() < 2 && !namespace.equals(ActesXml.ACTES)) {
            throw at(here, name, Problem.OTHER_NAMESPACE);
        }
        if (open.size() == DEPTH_LIMIT) {
            throw at(here, name, Problem.TOO_DEEP);
        }
        if (open.isEmpty()) {
            root = name;
            rootPlace = new LocatorImpl(here);
            for (int index = 0; index < written.getLength(); index++) {
                if (written.getURI(index).equals(ActesXml.ACTES)) {
                    attributes.put(written.getLocalName(index), written.getValue(index));
                }
            }
        }
        open.push(new StringBuilder());
    }

    @Override
    public void characters(char[] text, int start, int length) {
        open.element().append(text, start, length);
    }

    @Override
    public void endElement(String namespace, String name, String prefixed) {
        var text = open.pop().toString();
        if (open.size() == 1 && children.put(name, text) != null) {
            throw at(here, name, Problem.REPEATED);
        }
        if (open.size() > 1 && name.equals("NomFichier") && namespace.equals(ActesXml.ACTES)) {
            fileNames.add(text.strip());
        }
    }

    @Override
    public void fatalError(SAXParseException malformed) {
        throw at(here, "XML", Problem.NOT_XML);
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
        return at(rootPlace, what, problem);
    }

    private static UnreadableReply at(Locator place, String what, Problem problem) {
        return UnreadableReply.at(
                Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()), what, problem);
    }
}
