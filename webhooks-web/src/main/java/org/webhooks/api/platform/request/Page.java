package org.webhooks.api.platform.request;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.webhooks.api.http.JsonWriter;

/**
 * One page of a list.
 *
 * @param hasMore whether there are items after these
 */
public record Page<T>(List<T> items, boolean hasMore) {

    /**
     * Cuts a page.
     *
     * @param rows as many as {@link Query#rows()}, where there are as many
     */
    public static <T> Page<T> of(List<T> rows, Query query) {
        return of(rows, query.limit());
    }

    public static <T> Page<T> of(List<T> rows, int limit) {
        boolean hasMore = rows.size() > limit;
        return new Page<>(hasMore ? rows.subList(0, limit) : rows, hasMore);
    }

    /**
     * Writes {@code {name:[…],"nextCursor":…,"hasMore":…}}.
     *
     * @param place of an item, for {@link Cursor#of}
     */
    public JsonWriter write(String name, BiConsumer<JsonWriter, T> item, Function<T, String> place) {
        JsonWriter json = new JsonWriter().beginObject().name(name).beginArray();
        items.forEach(each -> item.accept(json, each));
        String next = hasMore ? Cursor.of(place.apply(items.get(items.size() - 1))) : null;
        return json.endArray()
                .member("nextCursor", next)
                .member("hasMore", hasMore)
                .endObject();
    }
}
