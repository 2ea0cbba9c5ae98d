package org.webhooks.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.webhooks.it.cost.log.Statements;

/**
 * What each case costs: exactly, or from..to where chance decides, too. That can only divide what might have gone together:
 * hence such a case is counted up to five times, and one of them has to be right.
 */
final class CostTable {
    /** How often chance gets its turn. */
    private static final int TIMES = 5;

    private static final String RANGE_SIGN = "..";
    private static final Pattern RANGE = Pattern.compile("(\\D?)(\\d+)\\.\\.(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("(\\D?)(\\d+)");

    private final List<String> headings;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    /** @param text a line of headings and one for each case, with bars between the cells */
    CostTable(String text) {
        text.lines().map(CostTable::cells).forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
        headings = rows.remove("");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    /** Counts; again, where it is left to chance and could have gone better. What is exact has to be so each time. */
    void check(String name, Supplier<Cost> counting) {
        List<String> expected = rows.get(name);
        boolean chance = expected.stream().anyMatch(cell -> cell.contains(RANGE_SIGN));
        List<Cost> costs = new ArrayList<>();
        do {
            costs.add(counting.get());
        } while (chance && costs.size() < TIMES && !judged(costs, expected).equals(expected));
        assertThat(row(judged(costs, expected)))
                .as("%s, by %s", name, Statements.byTable(costs.get(0).statements()))
                .isEqualTo(row(expected));
    }

    private List<String> judged(List<Cost> costs, List<String> expected) {
        return IntStream.range(0, headings.size())
                .mapToObj(i -> judged(counted(headings.get(i), costs), expected.get(i)))
                .toList();
    }

    private static List<String> counted(String heading, List<Cost> costs) {
        return costs.stream().map(cost -> cost.cells().get(heading)).toList();
    }

    private static String judged(List<String> counted, String expected) {
        boolean isRight = expected.contains(RANGE_SIGN)
                ? counted.stream().anyMatch(cell -> isWithin(cell, expected))
                : counted.stream().allMatch(expected::equals);
        return isRight ? expected : String.join(",", counted);
    }

    private String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            row.append(headings.get(i)).append(' ').append(cells.get(i)).append(" | ");
        }
        return row.toString();
    }

    private static boolean isWithin(String counted, String expected) {
        String[] parts = counted.split(" ", -1);
        String[] bounds = expected.split(" ", -1);
        return parts.length == bounds.length
                && IntStream.range(0, parts.length).allMatch(i -> isPartWithin(parts[i], bounds[i]));
    }

    private static boolean isPartWithin(String counted, String expected) {
        Matcher range = RANGE.matcher(expected);
        Matcher number = NUMBER.matcher(counted);
        if (!range.matches() || !number.matches()) {
            return counted.equals(expected);
        }
        int count = Integer.parseInt(number.group(2));
        return number.group(1).equals(range.group(1))
                && count >= Integer.parseInt(range.group(2))
                && count <= Integer.parseInt(range.group(3));
    }
}
