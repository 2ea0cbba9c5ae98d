package org.webhooks.event.type.schema.tree;

/** A schema is none that is taken here. */
public final class InvalidSchema extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    /**
     * Says what is wrong.
     *
     * @param pointer to the place (RFC 6901)
     */
    public InvalidSchema(String pointer, String why) {
        super(why, null, false, false);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
