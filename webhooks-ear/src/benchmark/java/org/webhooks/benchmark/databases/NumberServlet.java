package org.webhooks.benchmark.databases;

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

/** Answers with the number that the query in the request's body has in the server's database, which no other process opens. */
@WebServlet("/number")
public class NumberServlet extends HttpServlet {
    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String sql = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            response.getWriter().print(rows.getLong(1));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
