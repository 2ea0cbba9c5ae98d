package org.webhooks.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.NumberToJSON;

/**
 * Numbers as ECMAScript spells them (ECMA-262, Number::toString) where that keeps their decimal value, and as they were
 * sent where it does not. Whether it does is decided on digits and exponent as text: the cost is linear in the number's
 * length, whatever its exponent.
 */
final class CanonicalNumber {
    /** All integers of so many digits are below 2^53 and below the 10^21 from which ECMAScript writes exponents. */
    private static final int SURE_DIGITS = 15;

    private CanonicalNumber() {}

    /** @param number as JSON's grammar has it */
    static String spell(String number) {
        return isPlainInteger(number) ? number : respell(number);
    }

    private static boolean isPlainInteger(String number) {
        if (number.length() > SURE_DIGITS || number.equals("-0")) {
            return false;
        }
        for (int i = number.charAt(0) == '-' ? 1 : 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static String respell(String number) {
        Decimal sent = Decimal.of(number);
        if (sent.isZero()) {
            return "0";
        }
        if (!sent.mayBeDouble()) {
            return number;
        }
        double nearest = sent.toDouble();
        if (nearest == 0 || Double.isInfinite(nearest)) {
            return number;
        }
        String spelled = ecmaScript(nearest);
        return Decimal.of(spelled).equals(sent) ? spelled : number;
    }

    private static String ecmaScript(double number) {
        try {
            return NumberToJSON.serializeNumber(number);
        } catch (IOException e) {
            throw new UncheckedIOException("Only NaN and infinities have no spelling", e);
        }
    }
}
