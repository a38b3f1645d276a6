package fr.ctg.platform.problem;

/** Nothing under that id, or nothing the caller may know of. */
public final class NotFound extends Refusal {
    public NotFound(String kind, Object id) {
        super(Kind.NOT_FOUND, "not-found", Facts.of("kind", kind).and("id", id));
    }
}
