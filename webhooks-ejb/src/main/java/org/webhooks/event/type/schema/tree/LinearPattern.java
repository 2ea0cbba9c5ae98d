package org.webhooks.event.type.schema.tree;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/**
 * A regular expression of a schema, which finds a match anywhere in a text, in a time that is linear in its length. What
 * only backtracking could do (look-around, back-references) does not compile.
 */
public record LinearPattern(Pattern pattern) implements RegularExpression {

    /**
     * Compiles an expression.
     *
     * @throws PatternSyntaxException where it can't be matched in linear time, or is too large
     */
    public static LinearPattern of(String expression) {
        PatternSize.judge(expression);
        return new LinearPattern(Pattern.compile(expression));
    }

    /** Each may be tried at each character of a text. */
    int instructions() {
        return pattern.programSize();
    }

    @Override
    public boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
