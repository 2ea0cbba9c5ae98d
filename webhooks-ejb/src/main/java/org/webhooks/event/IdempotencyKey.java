package org.webhooks.event;

/**
 * By which a publish is known again when its request is repeated.
 *
 * @param text unique within the account
 * @param batchSize how many events the request has, 0 for one that is no batch: the same key on a request of another
 *     size is a conflict
 */
public record IdempotencyKey(String text, int batchSize) {

    public static IdempotencyKey ofSingle(String key) {
        return new IdempotencyKey(key, 0);
    }

    /**
     * The key of one event of a batch. The first has the request's own, so that no other request can have it meanwhile;
     * those of the others have a space, as no publisher's key has.
     */
    public static IdempotencyKey inBatch(String key, int index, int batchSize) {
        return new IdempotencyKey(index == 0 ? key : key + " " + index, batchSize);
    }
}
