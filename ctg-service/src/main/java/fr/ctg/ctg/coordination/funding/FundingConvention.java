package fr.ctg.ctg.coordination.funding;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.platform.storage.Changing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One funding convention. It is written once. */
@Entity
public class FundingConvention extends Changing {
    @Id
    private UUID id;

    private String conventionReference;
    private String grantorSiren;
    private String grantorName;
    private @Nullable String grantorSiret;
    private String employerSiren;
    private String employerName;
    private @Nullable String employerSiret;
    private int fundingYear;
    private LocalDate signedOn;
    private @Nullable String decisionReference;
    private BigDecimal amountPerFullTime;
    private @Nullable BigDecimal ceiling;
    private String paymentTerms;
    private LocalDate paidFrom;
    private @Nullable LocalDate paidTo;
    private boolean demonstration;

    @SuppressWarnings("NullAway.Init")
    protected FundingConvention() {}

    FundingConvention(UUID id, String grantorSiren, SignFundingConvention request, LocalDate today) {
        InTheFuture.refuse(request.signedOn(), today);
        if (request.paidTo() != null && request.paidTo().isBefore(request.paidFrom())) {
            throw FundingRefused.paymentBackwards(request.paidFrom(), request.paidTo());
        }
        requireOf(grantorSiren, request.grantorSiret());
        requireOf(request.employerSiren(), request.employerSiret());
        this.id = id;
        this.conventionReference = request.conventionReference();
        this.grantorSiren = grantorSiren;
        this.grantorName = request.grantorName();
        this.grantorSiret = request.grantorSiret();
        this.employerSiren = request.employerSiren();
        this.employerName = request.employerName();
        this.employerSiret = request.employerSiret();
        this.fundingYear = request.year();
        this.signedOn = request.signedOn();
        this.decisionReference = request.decisionReference();
        this.amountPerFullTime = request.amountPerFullTime();
        this.ceiling = request.ceiling();
        this.paymentTerms = request.paymentTerms();
        this.paidFrom = request.paidFrom();
        this.paidTo = request.paidTo();
        this.demonstration = request.demonstration();
    }

    private static void requireOf(String siren, @Nullable String siret) {
        if (siret != null && !siret.startsWith(siren)) {
            throw FundingRefused.siretOfAnother(siret, siren);
        }
    }

    UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String grantorSiren() {
        return grantorSiren;
    }

    String grantorName() {
        return grantorName;
    }

    Optional<String> grantorSiret() {
        return Optional.ofNullable(grantorSiret);
    }

    String employerSiren() {
        return employerSiren;
    }

    String employerName() {
        return employerName;
    }

    Optional<String> employerSiret() {
        return Optional.ofNullable(employerSiret);
    }

    int year() {
        return fundingYear;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Optional<String> decisionReference() {
        return Optional.ofNullable(decisionReference);
    }

    BigDecimal amountPerFullTime() {
        return amountPerFullTime;
    }

    Optional<BigDecimal> ceiling() {
        return Optional.ofNullable(ceiling);
    }

    String paymentTerms() {
        return paymentTerms;
    }

    LocalDate paidFrom() {
        return paidFrom;
    }

    Optional<LocalDate> paidTo() {
        return Optional.ofNullable(paidTo);
    }

    boolean isDemonstration() {
        return demonstration;
    }
}
