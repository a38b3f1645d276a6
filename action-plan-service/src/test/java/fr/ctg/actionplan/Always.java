package fr.ctg.actionplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;

/** A property any generated case must satisfy. The seed is fixed: the same build tries the same cases, and a failure comes back. */
@Property(seed = "20220729")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Always {}
