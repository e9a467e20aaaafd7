package io.photofinish.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docker-compose.yml runs is pinned, bounded and unprivileged. */
class ComposeFileTest {
  private static final Path FILE = Path.of("../docker-compose.yml");
  private static final Path DOCKERFILE = Path.of("../Dockerfile");
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  private static final String BOOTSTRAP_SERVERS = "kafka1:19092,kafka2:19092,kafka3:19092";

  /** These end by themselves. */
  private static final Set<String> ONCE = Set.of("brokers", "ingest", "schemas");

  /** A name and what it is, readable in a report. */
  record Service(String name, Map<String, Object> settings) {
    String text(String setting) {
      return DEFAULT.matcher(String.valueOf(settings.get(setting))).replaceAll("$1");
    }

    boolean isOurs() {
      return text("image").startsWith("photofinish:");
    }

    /** Under any of which it is started; none where it always is. */
    Set<Object> profiles() {
      return Set.copyOf((List<?>) settings.getOrDefault("profiles", List.of()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @SuppressWarnings("unchecked")
  static Stream<Service> services() throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, Object> file = yaml.load(Files.readString(FILE));
    return ((Map<String, Map<String, Object>>) file.get("services"))
        .entrySet().stream().map(each -> new Service(each.getKey(), each.getValue()));
  }

  private static Service service(String name) throws IOException {
    return services().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_is_bounded(Service service) {
    assertThat(service.settings()).containsKeys("cpus", "mem_limit", "pids_limit");
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_has_no_rights_that_it_does_not_need(Service service) throws IOException {
    assertThat(service.settings())
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
    if (service.isOurs()) {
      assertThat(service.settings()).containsEntry("read_only", true);
      assertThat(DOCKERFILE).content().containsPattern("(?m)^USER 10001:10001$");
    } else {
      assertThat(service.text("user")).matches("[1-9]\\d*:\\d+");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_that_stays_tells_its_health_and_comes_back(Service service) {
    if (ONCE.contains(service.name())) {
      assertThat(service.text("restart")).isEqualTo("no");
    } else {
      assertThat(service.settings()).containsKey("healthcheck");
      assertThat(service.text("restart")).isEqualTo("unless-stopped");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void an_image_of_others_has_a_whole_version_and_can_be_replaced(Service service) {
    if (!service.isOurs()) {
      assertThat(service.settings().get("image").toString())
          .matches("\\$\\{[A-Z]+_IMAGE:-[a-z/-]+:v?\\d+\\.\\d+\\.\\d+}");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_waits_for_nothing_that_is_not_started_with_it(Service service) throws IOException {
    var awaited = (Map<?, ?>) service.settings().getOrDefault("depends_on", Map.of());

    for (Object each : awaited.keySet()) {
      Set<Object> profiles = service(each.toString()).profiles();
      assertThat(profiles.isEmpty() || profiles.equals(service.profiles())).isTrue();
    }
  }

  @Test
  void one_broker_is_started_by_its_profile_alone_and_found_under_the_names_of_three()
      throws IOException {
    Service one = service("kafka");

    assertThat(one.profiles()).containsExactly("one-broker");
    assertThat(one.text("networks")).contains("kafka1, kafka2, kafka3");
    assertThat(one.text("environment"))
        .contains(
            "KAFKA_DEFAULT_REPLICATION_FACTOR=1",
            "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR=1",
            "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR=1");
    assertThat(services().filter(Service::isOurs))
        .extracting(each -> each.text("command"))
        .allMatch(command -> !command.contains("9092") || command.contains(BOOTSTRAP_SERVERS));
  }

  @Test
  void brokers_and_registry_are_of_the_versions_that_the_tests_have() throws IOException {
    assertThat(services().filter(each -> each.name().startsWith("kafka")))
        .hasSize(4)
        .allMatch(each -> each.text("image").equals("apache/kafka:" + AppInfoParser.getVersion()));
    String version = service("registry").text("image").replace("apicurio/apicurio-registry:", "");
    assertThat(Path.of("../pom.xml"))
        .content()
        .contains("<apicurio.version>" + version + "</apicurio.version>");
  }

  @Test
  void the_image_of_the_application_begins_with_a_whole_version_of_a_jre() throws IOException {
    Matcher base =
        Pattern.compile("(?m)^ARG JRE_IMAGE=(.*)$").matcher(Files.readString(DOCKERFILE));

    assertThat(base.find()).isTrue();
    assertThat(base.group(1)).matches("eclipse-temurin:17\\.0\\.[0-9._]+-jre-[a-z]+");
  }
}
