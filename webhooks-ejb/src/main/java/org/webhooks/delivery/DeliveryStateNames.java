package org.webhooks.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps a state by its lower-case name, which is what people read in the database. */
@Converter(autoApply = true)
public class DeliveryStateNames implements AttributeConverter<DeliveryState, String> {
    @Override
    public String convertToDatabaseColumn(DeliveryState state) {
        return state.wireName();
    }

    @Override
    public DeliveryState convertToEntityAttribute(String name) {
        return DeliveryState.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
