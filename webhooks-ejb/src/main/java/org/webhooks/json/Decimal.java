package org.webhooks.json;

/**
 * The normal form of a decimal number: two are equal exactly when their values are. The value is the digits taken as an
 * integer, times ten to the exponent.
 *
 * @param digits without leading and trailing zeros; empty for zero
 */
record Decimal(boolean negative, String digits, long exponent) {
    /** What ECMAScript spells never has more digits than this. */
    private static final int MAX_DIGITS = 17;
    /** Wider than the exponents of doubles, with any number of {@link #MAX_DIGITS} digits. */
    private static final int MAX_EXPONENT = 400;
    /** Beyond what any number of digits that fit in memory can make up for. */
    private static final long EXPONENT_BOUND = 1L << 40;

    /** @param number as JSON's grammar has it */
    static Decimal of(String number) {
        int exponentMark = indexOfExponentMark(number);
        int point = number.indexOf('.');
        boolean negative = number.charAt(0) == '-';
        int begin = negative ? 1 : 0;
        int integerEnd = point < 0 ? exponentMark : point;
        String digits = number.substring(begin, integerEnd);
        long exponent = exponentMark < number.length() ? parseExponent(number, exponentMark + 1) : 0;
        if (point >= 0) {
            digits += number.substring(point + 1, exponentMark);
            exponent -= exponentMark - (point + 1);
        }
        return normal(negative, digits, exponent);
    }

    boolean isZero() {
        return digits.isEmpty();
    }

    /** Whether a double could be spelled with these digits at all. */
    boolean mayBeDouble() {
        return digits.length() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
    }

    /** The nearest double; cheap only where {@link #mayBeDouble()}. */
    double toDouble() {
        return Double.parseDouble((negative ? "-" : "") + digits + "e" + exponent);
    }

    private static Decimal normal(boolean negative, String digits, long exponent) {
        int from = 0;
        int to = digits.length();
        while (from < to && digits.charAt(from) == '0') {
            from++;
        }
        while (to > from && digits.charAt(to - 1) == '0') {
            to--;
        }
        if (from == to) {
            return new Decimal(false, "", 0);
        }
        return new Decimal(negative, digits.substring(from, to), exponent + (digits.length() - to));
    }

    private static int indexOfExponentMark(String number) {
        int lower = number.indexOf('e');
        int mark = lower < 0 ? number.indexOf('E') : lower;
        return mark < 0 ? number.length() : mark;
    }

    private static long parseExponent(String number, int from) {
        char sign = number.charAt(from);
        long exponent = 0;
        for (int i = sign == '-' || sign == '+' ? from + 1 : from; i < number.length(); i++) {
            exponent = Math.min(exponent * 10 + (number.charAt(i) - '0'), EXPONENT_BOUND);
        }
        return sign == '-' ? -exponent : exponent;
    }
}
