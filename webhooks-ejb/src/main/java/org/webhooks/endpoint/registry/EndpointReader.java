package org.webhooks.endpoint.registry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.StoredPolicy;
import org.webhooks.endpoint.registry.LiveKeys.LiveKey;
import org.webhooks.schema.Direct;
import org.webhooks.schema.SqlMoments;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKey;
import org.webhooks.signing.scheme.Schemes;
import org.webhooks.signing.vault.SealedSecret;
import org.webhooks.signing.vault.SecretVault;

/** Reads an account's enabled endpoints with their keys opened. */
@Singleton
class EndpointReader {
    // the version first: what is read after it may only be newer than it says, which costs one more look
    private static final String ACCOUNT =
            "select version, derives_events, schemas_version from accounts where id = ? and deleted_at is null";

    private static final String KEYS = """
            select s.endpoint_id, s.key_id, s.sealed, s.retires_at, s.signature
            from endpoint_secrets s join endpoints e on e.id = s.endpoint_id
            where e.account_id = ? and e.deleted_at is null and e.is_active
            order by s.endpoint_id, s.id""";

    private static final String ENDPOINTS = """
            select e.id, e.scheme, e.method, e.url, e.patterns, h.paused_at, h.revived_at,
                   e.former_signature_until, %s
            from endpoints e join endpoint_health h on h.endpoint_id = e.id
            where e.account_id = ? and e.deleted_at is null and e.is_active
            order by e.id""".formatted(StoredPolicy.COLUMNS);

    private final DataSource database;
    private final SecretVault vault;

    @Inject
    EndpointReader(@Direct DataSource database, SecretVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Nullable
    AccountEndpoints read(long accountId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AccountState account = account(connection, accountId);
            if (account == null) {
                return null;
            }
            Map<Long, List<LiveKey>> keys = keys(connection, accountId);
            return new AccountEndpoints(account, targets(connection, accountId, keys));
        }
    }

    /** What the account's own row says; null where there is no such account, or it is deleted. */
    @Nullable
    AccountState state(long accountId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return account(connection, accountId);
        }
    }

    private static @Nullable AccountState account(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACCOUNT)) {
            select.setLong(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new AccountState(row.getLong(1), row.getBoolean(2), row.getLong(3)) : null;
            }
        }
    }

    private Map<Long, List<LiveKey>> keys(Connection connection, long accountId) throws SQLException {
        Map<Long, List<LiveKey>> keys = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setLong(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long endpoint = row.getLong(1);
                    SealedSecret sealed = new SealedSecret(row.getString(2), row.getBytes(3));
                    SigningKey key =
                            SignatureVersion.stored(row.getString(5)).key(vault.open(accountId, endpoint, sealed));
                    keys.computeIfAbsent(endpoint, id -> new ArrayList<>())
                            .add(new LiveKey(key, SqlMoments.readOrNull(row, 4)));
                }
            }
        }
        return keys;
    }

    private static List<Target> targets(Connection connection, long accountId, Map<Long, List<LiveKey>> keys)
            throws SQLException {
        List<Target> targets = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ENDPOINTS)) {
            select.setLong(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long endpoint = row.getLong(1);
                    DeliveryPolicy policy = StoredPolicy.read(row, 9);
                    targets.add(new Target(
                            endpoint,
                            accountId,
                            Schemes.named(row.getString(2)),
                            row.getString(3),
                            URI.create(row.getString(4)),
                            patterns(row.getString(5)),
                            SqlMoments.readOrNull(row, 6) != null,
                            new LiveKeys(
                                    keys.getOrDefault(endpoint, List.of()),
                                    policy.signature(),
                                    SqlMoments.readOrNull(row, 8)),
                            policy,
                            SqlMoments.readOrNull(row, 7)));
                }
            }
        }
        return List.copyOf(targets);
    }

    private static List<EventPattern> patterns(String lines) {
        return lines.lines().map(EventPattern::new).toList();
    }
}
