package fr.ctg.ctg.coordination.scheme;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.coordination.scheme.RegisterScheme.Commune;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One steering scheme. */
@Entity
public class SteeringScheme extends Changing {
    @Id
    private UUID id;

    private String conventionReference;
    private String keeperSiren;
    private String title;
    private LocalDate dueFrom;
    private LocalDate dueOn;

    @Basic
    @JsonColumn
    private List<Commune> communes;

    @JsonColumn
    private @Nullable SchemeDocument document;

    @Basic
    @JsonColumn
    private List<SchemeApproval> approvals;

    /** Deliberations that approved and were annulled or withdrawn since. */
    @Basic
    @JsonColumn
    private List<UUID> fallenActs = List.of();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SteeringScheme() {}

    SteeringScheme(UUID id, String keeperSiren, RegisterScheme request) {
        if (request.dueOn().isBefore(request.dueFrom())) {
            throw SchemeRefused.backwards(request.dueFrom(), request.dueOn());
        }
        var known = new HashSet<String>();
        for (var commune : request.communes()) {
            if (!known.add(commune.siren())) {
                throw SchemeRefused.communeTwice(commune.siren());
            }
        }
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.conventionReference = request.conventionReference();
        this.title = request.title();
        this.dueFrom = request.dueFrom();
        this.dueOn = request.dueOn();
        this.communes = List.copyOf(request.communes());
        this.approvals = List.of();
    }

    /** Takes the place of an earlier document: what was approved then no longer stands. */
    SchemeDocument deliver(SchemeDocument delivered, LocalDate today) {
        InTheFuture.refuse(delivered.deliveredOn(), today);
        document = delivered;
        return delivered;
    }

    SchemeApproval approve(SchemeApproval approval, LocalDate today) {
        if (communes.stream().noneMatch(commune -> commune.siren().equals(approval.siren()))) {
            throw SchemeRefused.notAsked(approval.siren());
        }
        if (document == null) {
            throw SchemeRefused.noDocument();
        }
        if (!document.sha256().equals(approval.sha256())) {
            throw SchemeRefused.anotherDocument(approval.sha256(), document.sha256());
        }
        if (approval.adoptedOn().isBefore(document.deliveredOn())) {
            throw SchemeRefused.beforeDocument(approval.adoptedOn(), document.deliveredOn());
        }
        InTheFuture.refuse(approval.adoptedOn(), today);
        standing(approval.siren()).ifPresent(earlier -> {
            throw SchemeRefused.alreadyApproved(earlier);
        });
        approvals = Stream.concat(approvals.stream(), Stream.of(approval)).toList();
        return approval;
    }

    /** The approval of the present document by one commune. */
    Optional<SchemeApproval> standing(String siren) {
        return document == null
                ? Optional.empty()
                : approvals.stream()
                        .filter(approval -> approval.siren().equals(siren)
                                && approval.sha256().equals(document.sha256())
                                && (approval.deliberationId() == null
                                        || !fallenActs.contains(approval.deliberationId())))
                        .findFirst();
    }

    void note(UUID deliberationId, boolean fallen) {
        var others = fallenActs.stream().filter(known -> !known.equals(deliberationId));
        fallenActs = (fallen ? Stream.concat(others, Stream.of(deliberationId)) : others).toList();
    }

    public boolean isApproved() {
        return communes.stream().allMatch(commune -> standing(commune.siren()).isPresent());
    }

    SchemeStatus status(LocalDate today) {
        if (isApproved()) {
            return SchemeStatus.APPROVED;
        }
        if (today.isAfter(dueOn)) {
            return SchemeStatus.OVERDUE;
        }
        return document == null ? SchemeStatus.EXPECTED : SchemeStatus.UNDER_APPROVAL;
    }

    UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String keeperSiren() {
        return keeperSiren;
    }

    String title() {
        return title;
    }

    LocalDate dueFrom() {
        return dueFrom;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    List<Commune> communes() {
        return communes;
    }

    Optional<SchemeDocument> document() {
        return Optional.ofNullable(document);
    }

    List<SchemeApproval> approvals() {
        return approvals;
    }
}
