package org.webhooks.api.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.http.JsonWriter;

class PageTest {
    @Test
    void pointsBehindItsLastItemWhereThereAreMore() {
        assertThat(write(List.of(9L, 8L, 7L), 2))
                .isEqualTo("{\"items\":[9,8],\"nextCursor\":\"" + Cursor.of("8") + "\",\"hasMore\":true}");
    }

    @Test
    void pointsNowhereAtTheEnd() {
        assertThat(write(List.of(9L, 8L), 2)).isEqualTo("{\"items\":[9,8],\"nextCursor\":null,\"hasMore\":false}");
        assertThat(write(List.of(), 2)).isEqualTo("{\"items\":[],\"nextCursor\":null,\"hasMore\":false}");
    }

    @Test
    void goesOnWhereItsCursorPoints() {
        Long place = Cursor.read(Cursor.of("8"), Long::valueOf);
        Long beginning = Cursor.read(null, Long::valueOf);

        assertThat(place).isEqualTo(8);
        assertThat(beginning).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "8", "====", "eA", "1700000000000"})
    void takesNoCursorOfOthers(String cursor) {
        assertRefusal(() -> Cursor.read(cursor, Long::valueOf)).isEqualTo("cursor is invalid");
    }

    private static String write(List<Long> rows, int limit) {
        return Page.of(rows, limit)
                .write("items", JsonWriter::value, String::valueOf)
                .toString();
    }
}
