package fr.ctg.gateway.openapi;

/** The kinds of change that break who was built on the released contract, and what to do instead. */
enum Break {
    OPERATION_REMOVED("is gone", "keep it, deprecated, until the day its x-sunset says"),
    OPERATION_RENAMED("has another operationId", "give it back: it is the name of a method in every client"),
    GROUP_RENAMED("is in another group", "give the tag back: it is the name of a class in every client"),
    ACCESS_NARROWED("asks for more rights", "accept what was accepted, or make a new operation"),
    PARAMETER_REMOVED("is gone", "keep it: an unknown parameter is refused"),
    BECAME_REQUIRED("has become required", "leave it optional, with a default"),
    NEW_REQUIRED("is new and required", "make it optional, with a default"),
    MEDIA_TYPE_REMOVED("is not taken or given any more", "keep it beside the new one"),
    STATUS_REMOVED("is never answered any more", "keep answering it, or make a new operation"),
    HEADER_REMOVED("is gone", "keep it"),
    FIELD_REMOVED("is gone", "keep it beside the new one; deprecate it"),
    NOT_SURE_ANY_MORE("may be absent now", "keep it in every answer"),
    TYPE_CHANGED("has another type", "add a field beside it"),
    SCHEMA_RENAMED("has a schema of another name", "give the name back: it is a class in every client"),
    VALUE_REMOVED("has lost values", "keep them: a renamed value is a new one beside the old one"),
    VALUE_ADDED(
            "has new values, which who reads it does not know",
            "say from the first release that it may grow (x-may-grow), or make a new field"),
    LIMIT_NARROWED("has a narrower limit", "accept what was accepted");

    private final String what;
    private final String remedy;

    Break(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    String tell(String operation, String place, String detail) {
        return "%s: %s %s%s [%s]. Instead: %s."
                .formatted(operation, place, what, detail.isEmpty() ? "" : " (" + detail + ")", name(), remedy);
    }
}
