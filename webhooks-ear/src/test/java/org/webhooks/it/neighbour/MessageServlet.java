package org.webhooks.it.neighbour;

import jakarta.annotation.Resource;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Sends messages to queues of the server and looks at what is in them. */
@WebServlet("/messages/*")
public class MessageServlet extends HttpServlet {
    private final ConcurrentMap<String, List<byte[]>> copies = new ConcurrentHashMap<>();

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    /** Lists the messages in {@code queue}, with text and reason where they have them. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder list = Json.createArrayBuilder();
        try (JMSContext context = connections.createContext()) {
            for (Message message : browse(context, request.getParameter("queue"))) {
                String text = message instanceof TextMessage textual
                        ? textual.getText()
                        : new String(content((BytesMessage) message), StandardCharsets.UTF_8);
                String reason = message.getStringProperty("WebhooksReason");
                list.add(Json.createObjectBuilder().add("text", text).add("reason", reason == null ? "" : reason));
            }
        } catch (JMSException e) {
            throw new IOException(e);
        }
        response.setContentType("application/json");
        response.getWriter().print(list.build());
    }

    /**
     * {@code /text} and {@code /bytes} send the request's body to {@code queue}; {@code /copy} keeps what is in it, and
     * {@code /again} sends that once more.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String queue = request.getParameter("queue");
        byte[] body = request.getInputStream().readAllBytes();
        try (JMSContext context = connections.createContext()) {
            switch (request.getPathInfo()) {
                case "/text" ->
                    send(context, queue, context.createTextMessage(new String(body, StandardCharsets.UTF_8)));
                case "/bytes" -> send(context, queue, bytes(context, body));
                case "/copy" -> copies.put(queue, copy(context, queue));
                case "/again" -> {
                    for (byte[] copy : copies.get(queue)) {
                        send(context, queue, bytes(context, copy));
                    }
                }
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (JMSException e) {
            throw new IOException(e);
        }
    }

    private static void send(JMSContext context, String queue, Message message) {
        context.createProducer().send(context.createQueue(queue), message);
    }

    private static BytesMessage bytes(JMSContext context, byte[] body) throws JMSException {
        BytesMessage message = context.createBytesMessage();
        message.writeBytes(body);
        return message;
    }

    private static List<byte[]> copy(JMSContext context, String queue) throws JMSException {
        List<byte[]> bodies = new ArrayList<>();
        for (Message message : browse(context, queue)) {
            bodies.add(content((BytesMessage) message));
        }
        if (bodies.isEmpty()) {
            throw new IllegalStateException("Nothing in " + queue);
        }
        return bodies;
    }

    private static byte[] content(BytesMessage message) throws JMSException {
        byte[] content = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(content);
        return content;
    }

    private static List<Message> browse(JMSContext context, String queue) throws JMSException {
        List<Message> messages = new ArrayList<>();
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            Enumeration<?> waiting = browser.getEnumeration();
            while (waiting.hasMoreElements()) {
                messages.add((Message) waiting.nextElement());
            }
        }
        return messages;
    }
}
