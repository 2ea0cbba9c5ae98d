package org.webhooks.api.developer;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.webhooks.Refusal;

/**
 * Spells endpoints as this dialect does, in 24 lower-case hexadecimal digits: eight that check the other sixteen, which
 * are the internal key. So each key has one spelling, and a mistyped id is nobody's instead of a neighbour's.
 */
final class EndpointId {
    private static final int CHECK_DIGITS = 8;
    private static final int DIGITS = 24;
    private static final HexFormat HEX = HexFormat.of();

    private EndpointId() {}

    static String of(long endpointId) {
        return HEX.toHexDigits(check(endpointId)) + HEX.toHexDigits(endpointId);
    }

    /**
     * Reads an id.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND: a malformed id is nobody's
     */
    static long parse(String id) {
        if (id.length() == DIGITS && id.chars().allMatch(HexFormat::isHexDigit)) {
            long endpointId = HexFormat.fromHexDigitsToLong(id, CHECK_DIGITS, DIGITS);
            if (endpointId > 0 && of(endpointId).equals(id)) {
                return endpointId;
            }
        }
        throw new Refusal(ENDPOINT_NOT_FOUND);
    }

    private static int check(long endpointId) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(endpointId).flip());
        return (int) crc.getValue();
    }
}
