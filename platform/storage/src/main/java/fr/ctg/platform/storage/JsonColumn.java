package fr.ctg.platform.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * A value stored as JSON that never changes in place: a record, or an unmodifiable list of records. Unless told so, Hibernate keeps a copy of each
 * one it reads, made by writing it as JSON and reading it again.
 *
 * <p>Without that copy the entity alone tells what changed, and of a collection it watches no more than the size: such a field needs
 * {@code jakarta.persistence.Basic} too, or another list of the same size is never written.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@JdbcTypeCode(SqlTypes.JSON)
@Mutability(Immutability.class)
public @interface JsonColumn {}
