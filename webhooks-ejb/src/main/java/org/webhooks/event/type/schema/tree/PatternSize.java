package org.webhooks.event.type.schema.tree;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what an expression compiles to, from its text alone: counted repeats within each other multiply, and the library
 * would fill the heap before it could say by how much. What is no expression is left to be refused by the library.
 */
final class PatternSize {
    /** Instructions; as counted repeats of one character that is a thousand, or five hundred that are optional. */
    static final int MOST = 1_024;

    /** The library compiles by recursion. */
    private static final int MOST_GROUPS_IN_EACH_OTHER = 100;

    /** Turns options on and repeats nothing itself: what follows repeats what is before it. */
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[A-Za-z-]+\\)");

    private static final Pattern OPENING = Pattern.compile("\\((\\?([A-Za-z-]*:|P?<\\w+>))?");
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(,([0-9]*))?}");
    private static final Pattern BRACED_ESCAPE = Pattern.compile("\\\\[xpP]\\{[^}]*}");
    private static final int DIGITS_OF_A_COUNT = 4;

    /** The library takes no more; its words are kept. */
    private static final int MOST_TIMES = 1_000;

    private final String expression;
    private final Deque<Long> open = new ArrayDeque<>();
    private long total;
    private long last;
    private int at;

    private PatternSize(String expression) {
        this.expression = expression;
    }

    /** @throws PatternSyntaxException where it may compile to more than {@link #MOST} instructions */
    static void judge(String expression) {
        PatternSize size = new PatternSize(expression);
        while (size.at < expression.length()) {
            size.next();
            if (size.total + size.last > MOST || size.open.size() > MOST_GROUPS_IN_EACH_OTHER) {
                throw new PatternSyntaxException("it compiles to more than " + MOST + " instructions");
            }
        }
    }

    private void next() {
        switch (expression.charAt(at)) {
            case '(' -> group();
            case ')' -> groupEnds();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '{' -> count();
            case '*', '+', '?' -> {
                last++;
                at++;
            }
            default -> one(at + 1);
        }
    }

    private void one(int end) {
        total += last;
        last = 1;
        at = end;
    }

    private void group() {
        Matcher flags = matcher(FLAGS);
        if (flags.lookingAt()) {
            at = flags.end();
            return;
        }
        open.push(total + last);
        total = 0;
        last = 0;
        Matcher opening = matcher(OPENING);
        at = opening.lookingAt() ? opening.end() : at + 1;
    }

    private void groupEnds() {
        last += total + 2;
        total = open.isEmpty() ? 0 : open.pop();
        at++;
    }

    private void characterClass() {
        int end = at + 1;
        if (expression.startsWith("^", end)) {
            end++;
        }
        if (expression.startsWith("]", end)) {
            end++;
        }
        while (end < expression.length() && expression.charAt(end) != ']') {
            int named = expression.startsWith("[:", end) ? expression.indexOf(":]", end + 2) : -1;
            if (named >= 0) {
                end = named + 2;
            } else {
                end += expression.charAt(end) == '\\' ? 2 : 1;
            }
        }
        one(end + 1);
    }

    private void escape() {
        Matcher braced = matcher(BRACED_ESCAPE);
        if (expression.startsWith("\\Q", at)) {
            int end = expression.indexOf("\\E", at);
            int until = end < 0 ? expression.length() : end;
            total += last + until - at;
            last = 1;
            at = until + 2;
        } else {
            one(braced.lookingAt() ? braced.end() : at + 2);
        }
    }

    private void count() {
        Matcher count = matcher(COUNT);
        if (!count.lookingAt()) {
            one(at + 1);
            return;
        }
        long times = Math.max(1, Math.max(number(count.group(1)), number(count.group(3))));
        if (times > MOST_TIMES) {
            throw new PatternSyntaxException("invalid repeat count", count.group());
        }
        last = count.group(2) == null ? last * times : (last + 1) * times + 1;
        at = count.end();
    }

    private static long number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return digits.length() > DIGITS_OF_A_COUNT ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(expression).region(at, expression.length());
    }
}
