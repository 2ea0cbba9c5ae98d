package org.webhooks.it.receiver;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One URL of a partner's server: answers by script, 200 when the script has ended, and keeps all it has received. */
public final class Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI url;
    private final Ledger ledger;
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final Gauge gauge = new Gauge();
    private volatile Reply otherwise = Reply.OK;
    private volatile String secret = "";
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Duration callTime = Duration.ZERO;

    Inbox(URI url, Ledger ledger) {
        this.url = url;
        this.ledger = ledger;
    }

    public URI url() {
        return url;
    }

    /** Calls from now on are judged by this secret. */
    public Inbox verifyBy(String signingSecret) {
        secret = signingSecret;
        return this;
    }

    /** Answers the next calls so, one after the other, and the later ones as before. */
    public Inbox answerNext(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    public Inbox answerAlways(Reply reply) {
        otherwise = reply;
        return this;
    }

    /** Takes calls and answers none of them until it is {@link #release() released}. */
    public Inbox hang() {
        gate = new CountDownLatch(1);
        return this;
    }

    public void release() {
        gate.countDown();
    }

    /** Answers each call only after this time. */
    public Inbox answerAfter(Duration time) {
        callTime = time;
        return this;
    }

    Reply receive(String method, HttpHeaders headers, byte[] body) throws InterruptedException {
        gauge.up();
        try {
            Reply reply = keep(method, headers, body);
            gate.await();
            TimeUnit.NANOSECONDS.sleep(callTime.toNanos());
            return reply;
        } finally {
            gauge.down();
        }
    }

    private Reply keep(String method, HttpHeaders headers, byte[] body) {
        Reply next = script.poll();
        Reply reply = next == null ? otherwise : next;
        Receipt receipt = Receipt.of(
                method, url.getPath(), headers, body, Verifier.verdict(secret, headers, body), reply.status());
        ledger.write(receipt);
        receipts.add(receipt);
        return reply;
    }

    /** The calls that are not answered yet. */
    public Gauge underWay() {
        return gauge;
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    public int size() {
        return receipts.size();
    }

    /** Waits until there are so many, and says which; more than that is an error. */
    public List<Receipt> await(int count) {
        org.awaitility.Awaitility.await(url + " has received " + count)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> receipts.size() >= count);
        return exactly(count);
    }

    private List<Receipt> exactly(int count) {
        List<Receipt> all = receipts();
        if (all.size() != count) {
            throw new AssertionError(url + " has received " + all.size() + " instead of " + count);
        }
        return all;
    }

    public Receipt awaitOne() {
        return await(1).get(0);
    }

    /** Watches for as long as the system would need several times over to send one more. */
    public void staysAt(int count) {
        org.awaitility.Awaitility.await(url + " stays at " + count)
                .during(Duration.ofMillis(2500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> receipts.size() == count);
    }
}
