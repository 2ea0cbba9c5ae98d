package org.webhooks.outbound.target;

/** The only spelling of an IPv4 address that is taken; resolvers read many more (127.1, 0177.0.0.1, 2130706433). */
final class DottedQuad {

    private static final byte[] NONE = {};

    private DottedQuad() {}

    /** The four bytes, or none if the text is anything else. */
    static byte[] parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return NONE;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = Digits.parse(parts[i], 255);
            if (value < 0) {
                return NONE;
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }
}
