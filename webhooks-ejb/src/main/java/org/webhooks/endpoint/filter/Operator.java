package org.webhooks.endpoint.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of a place in the data. */
sealed interface Operator {

    /** Whether it holds of this value; null where there is nothing. */
    boolean holds(@Nullable Object value);

    /** The place equals one of these. */
    record OneOf(Set<Object> values) implements Operator {
        @Override
        public boolean holds(@Nullable Object value) {
            return value != null && values.contains(value);
        }
    }

    record Prefix(String prefix) implements Operator {
        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof String text && text.startsWith(prefix);
        }
    }

    record Exists(boolean wanted) implements Operator {
        @Override
        public boolean holds(@Nullable Object value) {
            return (value != null) == wanted;
        }
    }

    /** The place is a number on that side of the bound. */
    record Range(Side side, BigDecimal bound) implements Operator {
        enum Side {
            GT,
            GTE,
            LT,
            LTE
        }

        @Override
        public boolean holds(@Nullable Object value) {
            if (!(value instanceof BigDecimal number)) {
                return false;
            }
            int order = number.compareTo(bound);
            return switch (side) {
                case GT -> order > 0;
                case GTE -> order >= 0;
                case LT -> order < 0;
                case LTE -> order <= 0;
            };
        }
    }

    /** All of these hold. */
    record All(List<Operator> operators) implements Operator {
        @Override
        public boolean holds(@Nullable Object value) {
            for (Operator operator : operators) {
                if (!operator.holds(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Not(Operator operator) implements Operator {
        @Override
        public boolean holds(@Nullable Object value) {
            return !operator.holds(value);
        }
    }
}
