package fr.ctg.actionplan;

import fr.ctg.platform.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service, on a real PostgreSQL and a real Kafka. One annotation, so that all such tests share one start. */
@QuarkusTest
@QuarkusTestResource(
        value = TestStack.class,
        initArgs = @ResourceArg(name = "topics", value = "plan.events.v1,convention.events.v1"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HttpTest {}
