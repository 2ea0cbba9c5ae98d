package org.webhooks.api.caller;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.webhooks.account.key.AdminKey;
import org.webhooks.account.key.ApiKeys;
import org.webhooks.account.key.Authentication;
import org.webhooks.account.key.Caller;
import org.webhooks.account.key.KeyKind;
import org.webhooks.api.FixedSettings;
import org.webhooks.api.StubRequest;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.limit.ManualTime;
import org.webhooks.api.limit.RemoteAddress;
import org.webhooks.api.limit.RequestLimit;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.Settings;

class KeyCheckTest {
    private static final String ADMIN_KEY = "admin-key-of-a-test-0123456789-0123456789";
    private static final String VALID = "store_valid";
    private static final String EXPIRED = "store_expired";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<KeyKind> STORE = Set.of(KeyKind.STORE);

    private final ManualTime time = new ManualTime();
    private String address = "192.0.2.1";
    private final KeyCheck check = checkWithLimit(2);

    @Test
    void letsInTheKeysOfADialect() {
        ContainerRequestContext request = requestWith(VALID);

        assertThat(check.check(request, STORE)).isEqualTo(Judgement.LET_IN);
        assertThat(CallerPrincipal.holderIn(request.getSecurityContext()).keyId())
                .isEqualTo(7);
    }

    @Test
    void takesTheAdminKeyOnlyWhereItIsTaken() {
        assertThat(check.checkOrAdmin(requestWith(ADMIN_KEY), STORE)).isEqualTo(Judgement.LET_IN);
        assertThat(check.check(requestWith(ADMIN_KEY), STORE)).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void knowsNoKeyOfAnotherDialect() {
        assertThat(check.check(requestWith(VALID), Set.of(KeyKind.DEVELOPER))).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void tellsAnExpiredKeyFromAnUnknownOne() {
        assertThat(check.check(requestWith(EXPIRED), STORE)).isEqualTo(Judgement.EXPIRED);
    }

    @Test
    void refusesToJudgeMoreUnknownKeysOfAnAddress() {
        assertThat(judge("guess-1")).isEqualTo(Judgement.UNKNOWN);
        time.pass(Duration.ofSeconds(10));
        assertThat(judge("guess-2")).isEqualTo(Judgement.UNKNOWN);

        assertThat(judge("guess-3")).isEqualTo(new Judgement(Judgement.Verdict.TOO_MANY_FAILURES, 50));
    }

    @Test
    void letsAValidKeyInHoweverManyFailedBefore() {
        for (int i = 0; i < 10; i++) {
            judge("guess");
        }

        assertThat(judge(VALID)).isEqualTo(Judgement.LET_IN);
        assertThat(judge(EXPIRED)).isEqualTo(Judgement.EXPIRED);
    }

    @Test
    void countsEachAddressByItself() {
        judge("guess");
        judge("guess");

        address = "2001:db8::1";

        assertThat(judge("guess")).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void countsNoRequestWithoutAKey() {
        for (int i = 0; i < 10; i++) {
            assertThat(check.check(requestWith(Map.of()), STORE)).isEqualTo(Judgement.UNKNOWN);
        }

        assertThat(judge("guess")).isEqualTo(Judgement.UNKNOWN);
    }

    private Judgement judge(String key) {
        return check.check(requestWith(key), STORE);
    }

    private ContainerRequestContext requestWith(String key) {
        return requestWith(Map.of("Authorization", "Bearer " + key));
    }

    private ContainerRequestContext requestWith(Map<String, String> headers) {
        ContainerRequestContext request = StubRequest.with(headers);
        request.setProperty(RemoteAddress.PROPERTY, address);
        return request;
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private KeyCheck checkWithLimit(int failures) {
        KeyCheck made = new KeyCheck();
        made.authentication = new Authentication(new TwoKeys(), adminKey());
        made.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        made.failures = new FailedAuthentications();
        made.failures.settings = new LimitSettings() {
            @Override
            public RequestLimit perMinute(String setting, int unlessSet) {
                return new RequestLimit(failures, time);
            }
        };
        made.failures.readSetting();
        return made;
    }

    private static AdminKey adminKey() {
        Settings settings =
                FixedSettings.of(Map.of("webhooks.admin-key", ADMIN_KEY, "webhooks.data-directory", "none"));
        return new AdminKey(settings, new Deployment(settings), new Random(0));
    }

    private static final class TwoKeys extends ApiKeys {
        @Override
        public Caller.@Nullable KeyHolder holderOf(byte[] sha256) {
            if (Arrays.equals(sha256, hash(VALID))) {
                return new Caller.KeyHolder(1, 7, KeyKind.STORE, Set.of(), null);
            }
            return Arrays.equals(sha256, hash(EXPIRED))
                    ? new Caller.KeyHolder(1, 8, KeyKind.STORE, Set.of(), NOW.minusSeconds(1))
                    : null;
        }

        private static byte[] hash(String key) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }
}
