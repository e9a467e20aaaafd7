package io.photofinish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a real registry, and a system that is moved to it and back. */
class RegistryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Apicurio apicurio;

  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path logs) throws Exception {
    apicurio = Apicurio.start(logs.resolve("apicurio.log"), Map.of());
  }

  @AfterAll
  static void stop() {
    if (apicurio != null) {
      apicurio.close();
    }
  }

  @Test
  void a_system_is_moved_to_a_registry_and_back_while_all_it_has_stays_readable() throws Exception {
    String prefix = "moved.";
    Topics topics = Topics.withPrefix(prefix);
    Map<String, String> registry = Map.of("schema.registry.url", apicurio.url());
    List<String> told;
    try (var before = Running.start(folder, prefix, Map.of())) {
      before.publish("ann", "Ann Ott won the women's 800m in 1:59.10 in Oslo in 2023.");
      before.publish("bea", "Bea Rye won the women's 400m in 50.10 in Rome in 2023.");
      assertThat(before.formats(topics.articles())).isEqualTo(Map.of("ann", 0xC3, "bea", 0xC3));
      told = before.latest("results");
      assertThat(told).hasSize(2);
    }

    assertThat(schemas("check", prefix).exitCode()).isEqualTo(1);
    Commands registered = schemas("register", prefix);
    assertThat(registered.exitCode()).as(registered.err()).isZero();
    assertThat(schemas("check", prefix).exitCode()).isZero();

    try (var with = Running.start(folder, prefix, registry)) {
      assertThat(with.latest("results")).isEqualTo(told);
      // Corrected: what it said before is taken back exactly, though it was kept in the old format.
      with.publish("bea", "Bea Rye won the women's 400m in 49.90 in Rome in 2023.");
      with.publish("cy", "Cy Dent won the men's 200m in 20.10 in Rome in 2022.");
      assertThat(with.formats(topics.articles())).isEqualTo(Map.of("ann", 0xC3, "bea", 0, "cy", 0));
      assertThat(with.formats(topics.claims())).isEqualTo(Map.of("ann", 0xC3, "bea", 0, "cy", 0));
      assertThat(String.join("\n", with.latest("results")))
          .contains("1:59.10", "49.90", "20.10")
          .doesNotContain("50.10");
      assertThat(with.latest("claims")).hasSize(3);
      assertThat(with.run("reprocess").exitCode()).isZero();
      assertThat(with.run("feeds", "add", "--unchecked", "http://127.0.0.1:1/feed").exitCode())
          .isZero();
      assertThat(with.run("alias", "add", "Cyril Dent", "Cy Dent").exitCode()).isZero();
      told = with.latest("results");
    }

    var readOnly = new HashMap<>(registry);
    readOnly.put("schema.registry.write", "false");
    try (var back = Running.start(folder, prefix, readOnly)) {
      assertThat(back.latest("results")).isEqualTo(told);
      back.publish("cy", "Cy Dent won the men's 200m in 20.30 in Rome in 2022.");
      back.publish("di", "Cyril Dent won the men's 100m in 10.10 in Rome in 2021.");
      assertThat(back.formats(topics.articles()))
          .isEqualTo(Map.of("ann", 0xC3, "bea", 0, "cy", 0xC3, "di", 0xC3));
      assertThat(String.join("\n", back.latest("results")))
          .contains("1:59.10", "49.90", "20.30", "cy-dent/100m")
          .doesNotContain("20.10", "cyril-dent");
      assertThat(back.run("feeds", "list").out()).contains("http://127.0.0.1:1/feed");
      assertThat(back.run("reprocess").exitCode()).isZero();
      assertThat(back.run("dead-letters", "list").out()).contains("no dead letters");
    }
  }

  private static Commands schemas(String what, String prefix) {
    return Commands.run("schemas", what, "--registry", apicurio.url(), "--topic-prefix", prefix);
  }

  @Test
  void registering_makes_a_subject_for_each_topic_and_is_done_once() throws Exception {
    String prefix = "subjects.";
    Commands first = schemas("register", prefix);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains(prefix + "dead-letters has no subject");
    List<String> listed = schemas("list", prefix).lines();

    Commands second = schemas("register", prefix);
    assertThat(second.exitCode()).isZero();
    assertThat(schemas("list", prefix).lines()).isEqualTo(listed);
    assertThat(schemas("check", prefix).out()).contains("all subjects are as they should be");

    for (Topic<?, ?> topic : Topics.withPrefix(prefix).all()) {
      if (topic.shortName().equals("dead-letters")) {
        continue;
      }
      String subject = topic.name() + "-value";
      assertThat(listed).anyMatch(line -> line.startsWith(subject + " "));
      assertThat(
              JSON.readTree(apicurio.get("config/" + subject)).path("compatibilityLevel").asText())
          .isEqualTo("FULL_TRANSITIVE");
    }
    String incompatible =
        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Article\\\",\\\"namespace\\\":"
            + "\\\"io.photofinish.schemas\\\",\\\"fields\\\":[{\\\"name\\\":\\\"other\\\",\\\"type\\\":\\\"long\\\"}]}\"}";
    assertThat(apicurio.register("subjects.articles-value", incompatible)).isEqualTo(409);
  }

  @Test
  void without_registered_schemas_nothing_starts_and_the_way_out_is_told() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("client.properties"), "schema.registry.url=" + apicurio.url() + "\n");
    Commands up =
        Commands.run(
            "up",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString(),
            "--topic-prefix",
            "nowhere.",
            "--config",
            config.toString());
    assertThat(up.exitCode()).isEqualTo(3);
    assertThat(up.err())
        .contains(apicurio.url(), "nowhere.articles-value", "photofinish schemas register")
        .doesNotContain("\tat ");
  }
}
