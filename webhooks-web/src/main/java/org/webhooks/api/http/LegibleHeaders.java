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
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows a Content-Type that is no media type as one that nobody takes, and such an Accept as one that takes anything, for
 * all answers are JSON. Jakarta REST would refuse such a request before any dialect is asked, in words that are none of
 * theirs.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LegibleHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> instead = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!isLegible(request.getContentType())) {
            instead.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        if (!isLegible(request.getHeader(HttpHeaders.ACCEPT))) {
            instead.put(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        chain.doFilter(instead.isEmpty() ? request : new Legible(request, instead), response);
    }

    /** Whether each of the media types can be read; none is none that can't. */
    static boolean isLegible(@Nullable String mediaTypes) {
        if (mediaTypes == null || mediaTypes.equals(MediaType.APPLICATION_JSON)) {
            return true;
        }
        try {
            for (String mediaType : mediaTypes.split(",", -1)) {
                MediaType.valueOf(mediaType.strip());
            }
            return true;
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }

    private static final class Legible extends HttpServletRequestWrapper {
        private final Map<String, String> instead;

        Legible(HttpServletRequest request, Map<String, String> instead) {
            super(request);
            this.instead = instead;
        }

        @Override
        public @Nullable String getContentType() {
            return instead.getOrDefault(HttpHeaders.CONTENT_TYPE, super.getContentType());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return instead.getOrDefault(name, super.getHeader(name));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = instead.get(name);
            return value == null ? super.getHeaders(name) : Collections.enumeration(Collections.singleton(value));
        }
    }
}
