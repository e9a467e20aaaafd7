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

  @Test
  void brokers_and_registry_are_of_the_versions_that_the_tests_have() throws IOException {
    List<Service> all = services().toList();

    assertThat(all.stream().filter(each -> each.name().startsWith("kafka")))
        .hasSize(3)
        .allMatch(each -> each.text("image").equals("apache/kafka:" + AppInfoParser.getVersion()));
    Service registry =
        all.stream().filter(each -> each.name().equals("registry")).findFirst().orElseThrow();
    String version = registry.text("image").replace("apicurio/apicurio-registry:", "");
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
