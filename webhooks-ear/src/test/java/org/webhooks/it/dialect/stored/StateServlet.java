package org.webhooks.it.dialect.stored;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Says in one line for each table how many rows it has, and for those that callers change what is in them. */
@WebServlet("/*")
public class StateServlet extends HttpServlet {
    private static final List<String> CHANGED_BY_CALLERS = List.of(
            "select id, name, max_endpoints, endpoint_count, deleted_at, derives_events from accounts order by id",
            "select id, account_id, revoked_at from api_keys order by id",
            "select * from endpoints order by id",
            "select * from event_types order by id",
            "select id, endpoint_id, key_id, created_at, retires_at from endpoint_secrets order by id");

    /** Endpoints that others left failing are paused whenever their retries fail. */
    private static final List<String> CHANGED_BY_PAUSES = List.of(
            "select id, version from accounts where id >= %d order by id",
            "select h.endpoint_id, h.paused_at from endpoint_health h join endpoints e on e.id = h.endpoint_id"
                    + " where e.account_id >= %d order by h.endpoint_id");

    private static final List<String> COUNTED = List.of("events", "event_bodies", "deliveries", "idempotency_keys");

    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    DataSource database;

    /** {@code since}: of what is only counted, or changed by pauses, what accounts from this one on have. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long since = Long.parseLong(request.getParameter("since"));
        StringBuilder state = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : CHANGED_BY_CALLERS) {
                state.append(query)
                        .append(": ")
                        .append(digest(statement, query))
                        .append('\n');
            }
            for (String query : CHANGED_BY_PAUSES) {
                state.append(query)
                        .append(": ")
                        .append(digest(statement, query.formatted(since)))
                        .append('\n');
            }
            for (String table : COUNTED) {
                String query = "select count(*) from " + table + " where account_id >= " + since;
                state.append(table)
                        .append(": ")
                        .append(digest(statement, query))
                        .append('\n');
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.getWriter().print(state);
    }

    private static String digest(Statement statement, String query) throws SQLException {
        int rows = 0;
        MessageDigest sha256 = sha256();
        try (ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                rows++;
                for (int column = 1; column <= columns; column++) {
                    sha256.update((result.getString(column) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return rows + " " + HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
