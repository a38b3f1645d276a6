package fr.ctg.deliberation.actes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The archive an approved operator takes: the envelope, the message and the act with its annexes. The same act gives the same bytes whenever
 * it is written; only another version of the JDK may compress them otherwise.
 *
 * @param operator the operator's three letters, which begin the archive's name
 * @param preparedOn the day the envelope is made, which its name carries
 * @param serial the sender's count of envelopes on that day, from 1
 */
public record ActesEnvelope(Sender sender, ActToSend act, String operator, LocalDate preparedOn, int serial) {
    /** 150 Mo, before compression: what arrives is measured by others, and a PDF hardly shrinks. */
    static final long SIZE_LIMIT = 150_000_000;

    private static final Pattern OPERATOR = Pattern.compile("[A-Za-z0-9]{3}");

    public ActesEnvelope {
        if (!OPERATOR.matcher(operator).matches() || serial < 1) {
            throw new IllegalArgumentException("ActesEnvelope: " + operator + " " + serial);
        }
        var identifier = identifierOf(sender, act);
        if (identifier.equals(act.previous())) {
            throw ActesRefused.replacesItself(identifier);
        }
        long size = 0;
        for (var file : files(act)) {
            if (file.size() <= 0) {
                throw ActesRefused.emptyFile(file.type());
            }
            // Subtracted, for a sum could overflow.
            if (file.size() > SIZE_LIMIT - size) {
                throw ActesRefused.tooLarge(size + file.size());
            }
            size += file.size();
        }
    }

    public ActesIdentifier identifier() {
        return identifierOf(sender, act);
    }

    /** The archive's name, which the operator checks. */
    public String fileName() {
        return operator + "-" + baseName() + ".tar.gz";
    }

    /** Writes the archive and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        var pack = new GZIPOutputStream(out);
        var tar = new TarArchiveOutputStream(pack, "US-ASCII");
        var message = identifier() + "-1-1_0.xml";
        add(tar, baseName() + ".xml", ActesXml.envelope(sender, message));
        add(tar, message, ActesXml.message(act, fileNames()));
        var names = fileNames().iterator();
        for (var file : files(act)) {
            try (var content = file.content().open()) {
                add(tar, names.next(), file.size(), content);
            }
        }
        tar.finish();
        tar.flush();
        pack.finish();
    }

    private void add(TarArchiveOutputStream tar, String name, byte[] xml) throws IOException {
        add(tar, name, xml.length, new ByteArrayInputStream(xml));
    }

    /** Names no machine and no hour, so that two exports of one act compare equal. */
    private void add(TarArchiveOutputStream tar, String name, long size, InputStream content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setModTime(
                FileTime.from(act.decidedOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        tar.putArchiveEntry(entry);
        content.transferTo(tar);
        tar.closeArchiveEntry();
    }

    private static ActesIdentifier identifierOf(Sender sender, ActToSend act) {
        return new ActesIdentifier(sender.department(), sender.siren(), act.decidedOn(), act.number(), act.nature());
    }

    private static List<ActFile> files(ActToSend act) {
        return Stream.concat(Stream.of(act.document()), act.annexes().stream()).toList();
    }

    private String baseName() {
        return "EACT--%s--%s-%s".formatted(sender.siren(), ActesIdentifier.DAY.format(preparedOn), serial);
    }

    /** Transmission of an act is 1-1; the act is file 1 of it and its annexes follow. */
    private List<String> fileNames() {
        var names = new ArrayList<String>();
        for (var file : files(act)) {
            names.add("%s-%s-1-1_%s.pdf".formatted(file.type(), identifier(), names.size() + 1));
        }
        return names;
    }
}
