package org.webhooks.benchmark.stand;

/** What is counted of the deliveries in a database, whoever writes them. */
public final class DeliveryQueries {
    public static final String DELIVERED = "select count(*) from deliveries where state = 'delivered'";
    public static final String UNFINISHED =
            "select count(*) from deliveries where state in ('queued', 'waiting', 'held')";

    private DeliveryQueries() {}
}
