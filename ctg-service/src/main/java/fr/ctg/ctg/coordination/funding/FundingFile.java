package fr.ctg.ctg.coordination.funding;

import fr.ctg.ctg.coordination.funding.FundingConventionView.FundingRemark;
import fr.ctg.ctg.coordination.officer.CooperationOfficer;
import fr.ctg.ctg.coordination.scheme.SteeringScheme;
import fr.ctg.platform.problem.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A funding convention with the posts and the scheme of its territory beside it, as one read brings them. */
record FundingFile(FundingConvention convention, List<CooperationOfficer> officers, Optional<SteeringScheme> scheme) {

    FundingCalculation calculation() {
        return FundingCalculation.of(convention, officers);
    }

    List<FundingRemark> remarks() {
        var remarks = new ArrayList<FundingRemark>();
        if (scheme.filter(SteeringScheme::isApproved).isEmpty()) {
            remarks.add(
                    new FundingRemark("scheme-not-approved", Facts.of("reference", convention.conventionReference())));
        }
        if (calculation().lines().isEmpty()) {
            remarks.add(new FundingRemark(
                    "no-post", Facts.of("employer", convention.employerName()).and("year", convention.year())));
        }
        return remarks;
    }
}
