package org.webhooks.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows what can't be read of a request as what every dialect refuses by itself: Jakarta REST would answer before any of
 * them is asked, in words that are none of theirs. A Content-Type that is no media type (RFC 9110 §8.3.1) is one that
 * nobody takes; any Accept takes anything, for all answers are JSON; languages that
 * are none are left out; in a path, escapes that are no UTF-8 are characters
 * of no id, and so are matrix parameters.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LegibleRequests extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String TOKEN = "[-!#$%&'+.^_`|~0-9A-Za-z]+";
    private static final Pattern CONTENT_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:[ \t]*;[ \t]*(?:" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*\"))?)*[ \t]*");

    /** RFC 9110 §12.5.4 and §12.4.2. */
    private static final Pattern LANGUAGE = Pattern.compile("(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\\*)"
            + "(?:[ \t]*;[ \t]*[qQ]=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> headers = headersInstead(request);
        String path = LegiblePath.of(request.getRequestURI());
        boolean legible = headers.isEmpty() && path.equals(request.getRequestURI());
        chain.doFilter(legible ? request : new Legible(request, headers, path), response);
    }

    private static Map<String, String> headersInstead(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean takesAnything = accept == null || accept.equals(MediaType.WILDCARD);
        boolean hasContentType = isContentType(request.getContentType());
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (takesAnything && hasContentType && languages == null) {
            return Map.of();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!hasContentType) {
            headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        if (!takesAnything) {
            headers.put(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        if (languages != null) {
            headers.put(HttpHeaders.ACCEPT_LANGUAGE, legibleOf(languages));
        }
        return headers;
    }

    /** None is none that can't be read. */
    static boolean isContentType(@Nullable String contentType) {
        return contentType == null
                || contentType.equals(MediaType.APPLICATION_JSON)
                || CONTENT_TYPE.matcher(contentType).matches();
    }

    /** Those languages that can be read; any where none can. */
    static String legibleOf(String languages) {
        String legible = Arrays.stream(languages.split(",", -1))
                .map(String::strip)
                .filter(language -> LANGUAGE.matcher(language).matches())
                .collect(Collectors.joining(", "));
        return legible.isEmpty() ? "*" : legible;
    }

    private static final class Legible extends HttpServletRequestWrapper {
        private final Map<String, String> headers;
        private final String path;

        Legible(HttpServletRequest request, Map<String, String> headers, String path) {
            super(request);
            this.headers = headers;
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int pathLength = super.getRequestURI().length();
            return url.replace(url.length() - pathLength, url.length(), path);
        }

        @Override
        public @Nullable String getContentType() {
            return headers.getOrDefault(HttpHeaders.CONTENT_TYPE, super.getContentType());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.getOrDefault(name, super.getHeader(name));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = headers.get(name);
            return value == null ? super.getHeaders(name) : Collections.enumeration(Collections.singleton(value));
        }
    }
}
