package org.webhooks.event.type.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.webhooks.event.type.schema.DataSchema;

class KeptSchemasTest {
    private static final int PARTS = 1_000;
    private static final String LARGE = "{\"anyOf\":[" + "{},".repeat(PARTS) + "{}]}";

    private final KeptSchemas kept = new KeptSchemas();

    @Test
    void whatWasReadAtAnEarlierVersionIsForgotten() {
        AccountSchemas schemas = new AccountSchemas(5, Set.of("a"));
        kept.keep(1, schemas);

        assertThat(kept.find(1, 4)).isSameAs(schemas);
        assertThat(kept.find(1, 5)).isSameAs(schemas);
        assertThat(kept.find(1, 6)).isNull();
        assertThat(kept.find(2, 5)).isNull();
    }

    @Test
    void anAccountOfManyLargeSchemasDropsItsOwnOnly() {
        AccountSchemas other = new AccountSchemas(1, Set.of("a"));
        other.keep("a", DataSchema.of("{}"));
        kept.keep(1, other);
        AccountSchemas large = new AccountSchemas(1, Set.of());
        kept.keep(2, large);

        DataSchema schema = DataSchema.of(LARGE);
        for (int type = 0; type < 200; type++) {
            large.keep("type." + type, schema);
        }
        kept.keep(3, new AccountSchemas(1, Set.of()));

        assertThat(other.find("a")).isNotNull();
        assertThat(kept.find(1, 1)).isSameAs(other);
        assertThat(kept.find(2, 1)).isSameAs(large);
        assertThat(large.dropEldest()).isLessThanOrEqualTo(AccountSchemas.MOST_SUBSCHEMAS + 1);
        assertThat(large.find("type.0")).isNull();
        assertThat(large.find("type.199")).isSameAs(schema);
    }

    @Test
    void theAccountThatPublishedLongestAgoIsForgottenFirst() {
        DataSchema schema = DataSchema.of(LARGE);
        for (int account = 0; account < 15; account++) {
            AccountSchemas schemas = new AccountSchemas(1, Set.of());
            for (int type = 0; type < 9; type++) {
                schemas.keep("type." + type, schema);
            }
            kept.keep(account, schemas);
            kept.find(0, 1);
        }

        assertThat(kept.find(0, 1)).isNotNull();
        assertThat(kept.find(1, 1)).isNull();
        assertThat(kept.find(14, 1)).isNotNull();
    }
}
