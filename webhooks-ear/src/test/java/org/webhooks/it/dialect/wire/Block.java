package org.webhooks.it.dialect.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.webhooks.it.dialect.wire.Tokens.Token;

/**
 * A block of JSON as a dialect's document prints it. What is compared with it has the same keys and values in the same
 * order, but for those that are given by form.
 */
public final class Block {
    private final String text;
    private final Map<String, Form> forms = new HashMap<>();

    private Block(String text) {
        this.text = text;
    }

    public static Block of(String json) {
        return new Block(json);
    }

    /** The one in that test resource, without {@code .json}. */
    public static Block named(String name) {
        try (InputStream resource = Block.class.getResourceAsStream("/dialect/" + name + ".json")) {
            return new Block(new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value at that JSON pointer is any of that form. */
    public Block with(String pointer, Form form) {
        forms.put(pointer, form);
        return this;
    }

    public String text() {
        return text;
    }

    public void assertMatches(String json) {
        List<Token> actual = Tokens.of(json);
        List<Token> expected = Tokens.of(text);
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            Form form = forms.get(expected.get(i).place());
            Token token = actual.get(i);
            if (form != null && isValueLike(expected.get(i), token) && form.matches(token.text())) {
                expected.set(i, token);
            }
        }
        assertThat(actual).as(json).isEqualTo(expected);
    }

    private static boolean isValueLike(Token expected, Token actual) {
        return actual.kind() == expected.kind() && actual.place().equals(expected.place());
    }
}
