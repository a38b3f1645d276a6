package fr.ctg.platform.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;

/** How a service is laid out. Use: {@code @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);} */
public final class HouseRules {
    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("fr.ctg.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can only be read together with another one is not a feature");

    @ArchTest
    public static final ArchRule ONLY_RESOURCES_KNOW_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .because("the law does not know HTTP: only resources translate between the two");

    @ArchTest
    public static final ArchRule ONLY_LISTENERS_KNOW_MESSAGING = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
            .because("what arrives is received in one kind of place, and what leaves goes through the outbox");

    @ArchTest
    public static final ArchRule AGGREGATES_HAVE_NO_SETTER = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("state changes through verbs that check everything first");

    @ArchTest
    public static final ArchRule AGGREGATES_KEEP_THEIR_FIELDS = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .because("a field others can write is a setter in disguise");

    /** Where Hibernate keeps no copy of an immutable value, its entities watch no more than the size of a collection not marked as one value. */
    @ArchTest
    public static final ArchRule AGGREGATES_NOTICE_A_LIST_THAT_CHANGED = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotStatic()
            .and()
            .haveRawType(assignableTo(Collection.class))
            .should()
            .beAnnotatedWith("jakarta.persistence.Basic")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.OneToMany")
            .allowEmptyShould(true)
            .because("another list of the same size would never be written");

    @ArchTest
    public static final ArchRule A_WRITE_SENT_TWICE_HAPPENS_ONCE = methods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.POST")
            .and()
            .areAnnotatedWith("jakarta.transaction.Transactional")
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith("fr.ctg.platform.idempotency.Idempotent")
            .allowEmptyShould(true)
            .because("the contract promises Idempotency-Key on every POST");

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = classes()
            .that(describe("are written here", (JavaClass type) -> !type.isAnonymousClass()))
            .should()
            .haveNameNotMatching(".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO|Entity|Common|Processor)$")
            .because("such a suffix hides that nobody found out what the class is");

    private HouseRules() {}
}
