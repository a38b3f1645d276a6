package fr.ctg.deliberation.actes;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The two documents of an envelope. ISO-8859-1 as every operator writes it; a character it lacks (œ, ’, –) goes out as a reference, which
 * loses nothing and is what the State's own files do.
 */
final class ActesXml {
    static final String ACTES = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";
    static final String INSEE = "http://xml.insee.fr/schema";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String ENCODING = "ISO-8859-1";
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private ActesXml() throws XMLStreamException {
        this.xml = OUTPUT.createXMLStreamWriter(bytes, ENCODING);
    }

    static byte[] envelope(Sender sender, String message) {
        return write("EnveloppeCLMISILL", to -> {
            to.open("Emetteur");
            to.open("IDCL");
            to.xml.writeAttribute("insee", INSEE, "SIREN", sender.siren());
            to.attribute("Departement", sender.department());
            to.attribute("Arrondissement", sender.arrondissement());
            to.attribute("Nature", sender.kind());
            to.close();
            to.close();
            to.open("AdressesRetour");
            for (var address : sender.returnAddresses()) {
                to.element("Email", address);
            }
            to.close();
            to.open("FormulairesEnvoyes");
            to.file("Formulaire", message);
            to.close();
        });
    }

    /** The message that carries the act; {@code fileNames} are those of the act, then of its annexes. */
    static byte[] message(ActToSend act, List<String> fileNames) {
        return write("Acte", to -> {
            to.attribute("Date", act.decidedOn());
            to.attribute("NumeroInterne", act.number());
            to.attribute("CodeNatureActe", act.nature().code());
            to.marked("CodeMatiere1", "CodeMatiere", act.matter().first());
            to.marked("CodeMatiere2", "CodeMatiere", act.matter().second());
            to.element("Objet", act.subject());
            var previous = act.previous();
            if (previous != null) {
                to.marked("PrecedentIdentifiantActe", "IDActe", previous);
            }
            to.element("ClassificationDateVersion", act.classifiedOn());
            to.file("Document", fileNames.getFirst());
            to.open("Annexes");
            to.attribute("Nombre", act.annexes().size());
            for (var annex : fileNames.subList(1, fileNames.size())) {
                to.file("Annexe", annex);
            }
            to.close();
            // No part of the act follows on paper.
            to.element("DocumentPapier", "N");
        });
    }

    private static byte[] write(String root, Content content) {
        try {
            var document = new ActesXml();
            document.xml.writeStartDocument(ENCODING, "1.0");
            document.open(root);
            document.xml.writeNamespace("actes", ACTES);
            document.xml.writeNamespace("insee", INSEE);
            document.xml.writeNamespace("xsi", XSI);
            document.xml.writeAttribute("xsi", XSI, "schemaLocation", ACTES + " actesv1_1.xsd");
            content.writeTo(document);
            document.close();
            document.xml.writeEndDocument();
            document.xml.flush();
            return document.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("actes", name, ACTES);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute("actes", ACTES, name, value.toString());
    }

    private void element(String name, Object text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text.toString());
        close();
    }

    /** An element whose one attribute says everything. */
    private void marked(String name, String attribute, Object value) throws XMLStreamException {
        open(name);
        attribute(attribute, value);
        close();
    }

    private void file(String name, String fileName) throws XMLStreamException {
        open(name);
        element("NomFichier", fileName);
        close();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(ActesXml document) throws XMLStreamException;
    }
}
