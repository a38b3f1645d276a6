package fr.ctg.ctg.document;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ConventionDocuments implements PanacheRepositoryBase<ConventionDocument, UUID> {
    private static final int MOST_TEXTS = 3;

    /** The same bytes are kept once, whoever brought them. */
    void keep(ConventionDocument document, PdfFile file) {
        getEntityManager()
                .createNativeQuery(
                        "insert into document_content (sha256, bytes) values (:sha256, :bytes) on conflict do nothing")
                .setParameter("sha256", file.sha256())
                .setParameter("bytes", file.bytes())
                .executeUpdate();
        persist(document);
    }

    List<ConventionDocument> page(UUID conventionId, boolean withEvidence, PageRequest page) {
        return find(
                        "conventionId = ?1 and (?2 = true or kind <> ?3) and id > ?4 order by id",
                        conventionId,
                        withEvidence,
                        DocumentKind.EVIDENCE,
                        page.after())
                .page(0, page.rows())
                .list();
    }

    /** A file and its bytes. */
    record Kept(ConventionDocument document, byte[] bytes) {}

    Kept require(UUID conventionId, UUID id) {
        var document = find("id = ?1 and conventionId = ?2", id, conventionId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("document", id));
        return new Kept(document, bytes(document.sha256()));
    }

    private byte[] bytes(String sha256) {
        return (byte[]) getEntityManager()
                .createNativeQuery("select bytes from document_content where sha256 = :sha256", byte[].class)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }

    /** A version of the text, as a proof carries it. */
    public record TextFile(String sha256, byte[] bytes) {}

    /** The files of these versions of the text that are kept here; the latest of them, since an archive has an end. */
    public List<TextFile> texts(UUID conventionId, Collection<String> versions) {
        return find(
                        "conventionId = ?1 and kind = ?2 and sha256 in ?3 order by id desc",
                        conventionId,
                        DocumentKind.TEXT,
                        versions)
                .page(0, MOST_TEXTS)
                .list()
                .stream()
                .map(document -> new TextFile(document.sha256(), bytes(document.sha256())))
                .toList();
    }
}
