package org.webhooks.it.refusal;

/**
 * A request that has to be refused.
 *
 * @param answer the exact body, or empty where only its form is fixed
 */
record Refused(String method, String path, String body, int status, String answer) {
    private static final int SHOWN = 80;

    @Override
    public String toString() {
        return method + " " + path + " " + (body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body);
    }
}
