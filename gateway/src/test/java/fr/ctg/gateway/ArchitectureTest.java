package fr.ctg.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.ctg.platform.houserules.HouseRules;

/** The rules of the house that concern a gateway: it has no aggregate, no resource and no listener. */
@AnalyzeClasses(packages = "fr.ctg.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES = HouseRules.FEATURES_FORM_NO_CYCLE;

    @ArchTest
    static final ArchRule NAMES = HouseRules.NAMES_SAY_WHAT_THINGS_ARE;
}
