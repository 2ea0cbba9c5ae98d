package org.webhooks.outbound.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** A range of IP addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3). */
public final class Network {

    private final byte[] prefix;
    private final int prefixBits;
    private final String text;

    private Network(byte[] prefix, int prefixBits, String text) {
        this.prefix = prefix;
        this.prefixBits = prefixBits;
        this.text = text;
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fd00::/8}, never asking a name server.
     *
     * @throws IllegalArgumentException with a sentence that shows the text
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? "" : text.substring(0, slash);
        byte[] prefix = addressBytes(address, text);
        int bits = Digits.parse(text.substring(slash + 1), prefix.length * Byte.SIZE);
        if (bits < 0) {
            throw malformed(text);
        }
        Network network = new Network(prefix, bits, text);
        if (!network.isZeroFrom(bits)) {
            throw new IllegalArgumentException("'" + text + "' has bits set beyond its prefix length");
        }
        return network;
    }

    /** Reads a list separated by commas; blanks are ignored, an empty text is an empty list. */
    public static List<Network> parseList(String text) {
        List<Network> networks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                networks.add(parse(part.strip()));
            }
        }
        return List.copyOf(networks);
    }

    /** Whether the address is in this range; never for an address of the other IP version. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        int whole = prefixBits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        int rest = prefixBits % Byte.SIZE;
        return rest == 0 || ((bytes[whole] ^ prefix[whole]) & 0xff) >>> (Byte.SIZE - rest) == 0;
    }

    private boolean isZeroFrom(int bit) {
        for (int i = bit; i < prefix.length * Byte.SIZE; i++) {
            if (((prefix[i / Byte.SIZE] >>> (Byte.SIZE - 1 - i % Byte.SIZE)) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] addressBytes(String address, String text) {
        byte[] quad = DottedQuad.parse(address);
        if (quad.length > 0) {
            return quad;
        }
        if (address.indexOf(':') < 0 || address.indexOf('%') >= 0) {
            throw malformed(text);
        }
        try {
            return InetAddress.getByName("[" + address + "]").getAddress();
        } catch (UnknownHostException e) {
            throw malformed(text);
        }
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8 or fd00::/8");
    }

    @Override
    public String toString() {
        return text;
    }
}
