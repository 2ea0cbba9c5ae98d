package org.webhooks.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.resolve.ResolverTimeout;
import org.webhooks.outbound.target.ForbiddenTarget;

/** Says in words for an operator why a call failed. */
final class FailureSentence {

    private static final int MAX_LENGTH = 200;

    private FailureSentence() {}

    static String of(Throwable failure) {
        if (failure instanceof ForbiddenTarget) {
            return "blocked: " + failure.getMessage();
        }
        if (failure instanceof SSLException) {
            return "TLS: " + ofTls(failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            return "connection timed out";
        }
        if (failure instanceof ResolverTimeout) {
            return plain(failure.getMessage());
        }
        if (failure instanceof UnknownHostException) {
            return "no such host";
        }
        if (failure instanceof RejectedExecutionException) {
            return "too many names wait for resolution";
        }
        if (failure instanceof NoRouteToHostException) {
            return "no route to host";
        }
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        return ofExchange(failure);
    }

    private static String ofExchange(Throwable failure) {
        if (failure instanceof MessageConstraintException) {
            return "answer with too many or too long headers";
        }
        if (failure instanceof ConnectionClosedException) {
            return "connection closed before the answer's end";
        }
        if (failure instanceof HttpException) {
            return "not a valid HTTP answer: " + plain(failure.getMessage());
        }
        if (failure instanceof IOException) {
            return "connection broken: " + plain(failure.getMessage());
        }
        return failure.getClass().getSimpleName() + ": " + plain(failure.getMessage());
    }

    private static String ofTls(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "certificate expired";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "certificate not yet valid";
            }
            if (cause instanceof CertPathBuilderException) {
                return "certificate not issued by a trusted authority";
            }
            if (cause instanceof SSLPeerUnverifiedException || isOfAnotherName(cause)) {
                return "certificate is for another name";
            }
        }
        return plain(failure.getMessage());
    }

    /** The platform's own check of names has no exception type. */
    private static boolean isOfAnotherName(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof CertificateException
                && message != null
                && (message.startsWith("No subject alternative") || message.startsWith("No name matching"));
    }

    static String spelled(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** What a receiver sent may stand in a message: no control character of it reaches a log or a terminal. */
    private static String plain(@Nullable String message) {
        if (message == null) {
            return "no details";
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < Math.min(message.length(), MAX_LENGTH); i++) {
            char c = message.charAt(i);
            plain.append(Character.isISOControl(c) ? ' ' : c);
        }
        return plain.toString();
    }
}
