package org.webhooks.endpoint;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a list of texts without line breaks as one text, a line each. */
@Converter
public class Lines implements AttributeConverter<List<String>, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> lines) {
        return lines == null ? null : String.join("\n", lines);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : split(text);
    }

    static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
