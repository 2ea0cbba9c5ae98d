package org.webhooks.it.neighbour;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Executes the request's body in the server's database, and says the first thing that it answers. */
@WebServlet("/sql")
public class SqlServlet extends HttpServlet {
    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String sql = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                rows.next();
                response.getWriter().print(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
