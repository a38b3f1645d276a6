package fr.ctg.ctg.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file of a convention, its bytes apart. It never changes: another version is another file. */
@Entity
class ConventionDocument {
    @Id
    private UUID id;

    private UUID conventionId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String title;
    private String sha256;
    private int size;
    private String addedBy;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected ConventionDocument() {}

    ConventionDocument(
            UUID id,
            UUID conventionId,
            DocumentKind kind,
            String title,
            PdfFile file,
            String addedBy,
            Instant addedAt) {
        this.id = id;
        this.conventionId = conventionId;
        this.kind = kind;
        this.title = title;
        this.sha256 = file.sha256();
        this.size = file.bytes().length;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    UUID id() {
        return id;
    }

    UUID conventionId() {
        return conventionId;
    }

    DocumentKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String sha256() {
        return sha256;
    }

    int size() {
        return size;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }
}
