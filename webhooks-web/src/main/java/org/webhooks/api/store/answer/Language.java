package org.webhooks.api.store.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that answers can be in. */
public enum Language {
    ENGLISH("en"),
    ARABIC("ar");

    private static final String ANY = "*";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public static Language of(HttpHeaders headers) {
        return preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public static Language of(ContainerRequestContext request) {
        return preferredBy(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * The one of the highest quality, the first of those that are equal (RFC 9110, section 12.5.4); a star stands for
     * those that are not named. English where neither is asked for.
     *
     * @param acceptLanguage the header's value, if there is one; what is malformed in it counts as not there
     */
    static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        List<LanguageRange> ranges = Arrays.stream(acceptLanguage.split(",", -1))
                .flatMap(Language::parse)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .toList();
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Arrays.stream(values()).filter(language -> language.isMeantBy(range, ranges)))
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Stream<LanguageRange> parse(String element) {
        try {
            return LanguageRange.parse(element.strip()).stream();
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }

    private boolean isMeantBy(LanguageRange range, List<LanguageRange> all) {
        return isNamedBy(range) || (range.getRange().equals(ANY) && all.stream().noneMatch(this::isNamedBy));
    }

    private boolean isNamedBy(LanguageRange range) {
        return range.getRange().equals(tag) || range.getRange().startsWith(tag + "-");
    }
}
