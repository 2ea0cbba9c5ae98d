package org.webhooks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds that the operator is told are those that the server has. */
class BoundsTest {
    /** In which a number is spelled in the document. */
    enum Unit {
        ITEMS(0, ""),
        KIB(10, " KiB"),
        MIB(20, " MiB"),
        MIB_OF_KIB(10, " MiB");

        private final int shift;
        private final String name;

        Unit(int shift, String name) {
            this.shift = shift;
            this.name = name;
        }

        /** The number by itself, not within a longer one. */
        Pattern spelling(long number) {
            String spelled = String.format(Locale.ROOT, "%,d", number >> shift) + name;
            return Pattern.compile("(?<![0-9,])" + spelled + "(?!,?[0-9])");
        }
    }

    private static final Pattern NUMBER = Pattern.compile("([0-9_]+)L?(?: (\\*|<<) ([0-9_]+))?");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                webhooks-web | api/http/RequestBody          | ROOM_BYTES          | bodies of requests            | MIB
                webhooks-web | api/http/RequestBody          | LEAST_BYTES         | bodies of requests            | MIB
                webhooks-web | api/platform/request/Query    | MAX_LIMIT           | a list's page                 | ITEMS
                webhooks-ejb | event/Events                  | MOST_BYTES          | a list's page                 | MIB
                webhooks-ejb | event/publish/PublishLimits   | WAITING_REQUESTS    | publishes that wait to be     | ITEMS
                webhooks-ejb | event/publish/PublishLimits   | WAITING_BYTES       | publishes that wait to be     | MIB
                webhooks-ejb | event/publish/OutstandingKeys | WAITING_BYTES       | repetitions                   | MIB
                webhooks-ejb | event/publish/Aside           | WAITING             | batches                       | ITEMS
                webhooks-ejb | event/publish/PublishLimits   | GROUP_DELIVERIES    | batches                       | ITEMS
                webhooks-ejb | event/publish/Aside           | LARGE_BYTES         | batches                       | MIB
                webhooks-ejb | event/publish/Aside           | WAITING             | publishes that wait for       | ITEMS
                webhooks-ejb | event/publish/Aside           | BLOCKED_BYTES       | publishes that wait for       | MIB
                webhooks-ejb | event/publish/PublishLimits   | GROUP_EVENTS        | groups                        | ITEMS
                webhooks-ejb | event/publish/PublishLimits   | KEYED_GROUP_EVENTS  | groups                        | ITEMS
                webhooks-ejb | event/publish/PublishLimits   | GROUP_BYTES         | groups                        | MIB
                webhooks-ejb | event/publish/PublishLimits   | GROUP_DELIVERIES    | groups                        | ITEMS
                webhooks-ejb | delivery/hand/InHand          | KEPT_KILOBYTES      | their bodies                  | MIB_OF_KIB
                webhooks-ejb | delivery/call/Contents        | READERS             | bodies being read             | ITEMS
                webhooks-ejb | delivery/record/Recorder      | ANSWER_CHARACTERS   | outcomes                      | MIB
                webhooks-ejb | outbound/resolve/CheckedHosts | MAX_WAITING         | hosts                         | ITEMS
                webhooks-ejb | outbound/resolve/CheckedHosts | MANY                | hosts                         | ITEMS
                webhooks-ejb | endpoint/registry/EndpointRegistry | KEPT_BYTES     | accounts' endpoints           | MIB
                webhooks-ejb | event/type/conformity/KeptSchemas  | MOST_SUBSCHEMAS | schemas                      | ITEMS
                webhooks-ejb | account/key/Authentication    | KEPT_AT_MOST        | holders                       | ITEMS
                webhooks-web | api/limit/RequestLimit        | MOST_SUBJECTS       | callers                       | ITEMS
                webhooks-ejb | delivery/load/EndpointLoads   | MOST_IDLE           | endpoints' answering          | ITEMS
                webhooks-ejb | delivery/recovery/Jobs        | MOST_OPEN           | jobs                          | ITEMS
                webhooks-ejb | delivery/recovery/RecoverySettings | LARGEST_CHUNK  | jobs                          | ITEMS
                """)
    void theDocumentSaysWhatTheSourceSays(String module, String type, String constant, String what, Unit unit)
            throws IOException {
        String source = Files.readString(Modules.source(module).resolve("org/webhooks/" + type + ".java"));
        assertThat(row(what)).containsPattern(unit.spelling(constant(source, constant)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                http-listener=default:write-attribute(name=max-connections | connections to the HTTP port | ITEMS
                http-listener=default:write-attribute(name=max-header-size | connections to the HTTP port | KIB
                http.waiting-threads:write-attribute(name=value            | requests being worked on | ITEMS
                worker=default:write-attribute(name=task-max-threads       | threads of HTTP | ITEMS
                Webhooks:write-attribute(name=max-pool-size                | connections to the database | ITEMS
                WebhooksDirect:write-attribute(name=max-pool-size          | connections to the database | ITEMS
                server=default:write-attribute(name=global-max-disk-usage  | JMS queues | ITEMS
                """)
    void theDocumentSaysWhatTheScriptSays(String attribute, String what, Unit unit) throws IOException {
        String line = Files.readAllLines(config("webhooks.cli")).stream()
                .filter(each -> each.contains(attribute))
                .findFirst()
                .orElseThrow();
        Matcher value = Pattern.compile("value=\"?(?:\\$\\{[a-z.-]+:)?([0-9]+)").matcher(line);
        assertThat(value.find()).as(line).isTrue();
        assertThat(row(what)).containsPattern(unit.spelling(Long.parseLong(value.group(1))));
    }

    private static long constant(String source, String name) {
        Matcher value = Pattern.compile(" " + name + "\\s*=\\s*" + NUMBER + ";").matcher(source);
        assertThat(value.find()).as(name).isTrue();
        long number = number(value.group(1));
        if (value.group(2) == null) {
            return number;
        }
        return value.group(2).equals("*") ? number * number(value.group(3)) : number << number(value.group(3));
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace("_", ""));
    }

    private static String row(String what) throws IOException {
        List<String> rows = Files.readAllLines(config("README.md")).stream()
                .filter(line -> line.startsWith("| " + what))
                .toList();
        assertThat(rows).as(what).hasSize(1);
        return rows.get(0);
    }

    private static Path config(String file) {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolveSibling("config")
                .resolve(file);
    }
}
