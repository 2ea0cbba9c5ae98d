package org.webhooks.endpoint.registry;

import java.util.List;
import java.util.Optional;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.signing.Scheme;

/** All enabled endpoints of an account, as they were at one version of it. Immutable. */
public final class AccountEndpoints {
    private static final int ACCOUNT_BYTES = 1_000;

    private final AccountState account;
    private final TargetIndex targets;
    private final long bytes;

    public AccountEndpoints(AccountState account, List<Target> targets) {
        this.account = account;
        this.targets = new TargetIndex(targets);
        this.bytes = ACCOUNT_BYTES + targets.stream().mapToLong(Target::bytes).sum();
    }

    /** Of the account when they were read. */
    public long version() {
        return account.version();
    }

    /** Whether dialects raise further events of its events. */
    public boolean derivesEvents() {
        return account.derivesEvents();
    }

    /** The version when the schemas of the account's event types last changed; 0 where it never had one. */
    public long schemasVersion() {
        return account.schemasVersion();
    }

    /** Those that an event goes to, each once, the oldest first. */
    public List<Target> matching(String eventType, EventData data) {
        return targets.matching(eventType, data, target -> true);
    }

    /** The same among the endpoints of one scheme. */
    public List<Target> matching(String eventType, EventData data, Scheme scheme) {
        return targets.matching(eventType, data, target -> target.scheme() == scheme);
    }

    /** The same account with no other endpoint than this one. */
    public AccountEndpoints alone(Target target) {
        return new AccountEndpoints(account, List.of(target));
    }

    public Optional<Target> find(long endpointId) {
        return targets.find(endpointId);
    }

    /** About how much memory it takes. */
    long bytes() {
        return bytes;
    }
}
