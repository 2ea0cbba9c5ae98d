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
    /**
     * Decimals of so many digits are told apart by doubles (IEEE 754, binary64), so ECMAScript finds the same digits
     * again; and integers of so many digits are below the 10^21 from which it writes exponents.
     */
    private static final int SURE_DIGITS = 15;
    /** What begins so may be below the 10^-6 under which it writes exponents. */
    private static final String PERHAPS_TINY = "0.000000";

    private CanonicalNumber() {}

    /** @param number as JSON's grammar has it */
    static String spell(String number) {
        return isSurelyKept(number) ? withoutNeedlessZeros(number) : respell(number);
    }

    private static boolean isSurelyKept(String number) {
        int begin = number.charAt(0) == '-' ? 1 : 0;
        int digits = 0;
        for (int i = begin; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                return false;
            }
            if (c != '.' && ++digits > SURE_DIGITS) {
                return false;
            }
        }
        return !number.startsWith(PERHAPS_TINY, begin);
    }

    private static String withoutNeedlessZeros(String number) {
        int end = number.length();
        if (number.indexOf('.') >= 0) {
            while (number.charAt(end - 1) == '0') {
                end--;
            }
            if (number.charAt(end - 1) == '.') {
                end--;
            }
        }
        String spelled = number.substring(0, end);
        return spelled.equals("-0") ? "0" : spelled;
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
