package io.photofinish.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ClientPropertiesTest {
  private static final String JAAS =
      "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=";

  @TempDir Path folder;

  private Map<String, String> of(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("client.properties"), lines);
    return ClientProperties.of(Optional.of(file), Map.of());
  }

  @Test
  void settings_pass_through_unchanged() throws Exception {
    assertThat(of("security.protocol=SASL_SSL\nssl.keystore.location=/a b\nanything.else=${x}\n"))
        .isEqualTo(
            Map.of(
                "security.protocol",
                "SASL_SSL",
                "ssl.keystore.location",
                "/a b",
                "anything.else",
                "${x}"));
    assertThat(ClientProperties.of(Optional.empty(), Map.of())).isEmpty();
  }

  @Test
  void the_environment_is_read_by_its_prefix_and_wins() throws Exception {
    Path file = Files.writeString(folder.resolve("c.properties"), "security.protocol=SSL\na=b\n");
    assertThat(
            ClientProperties.of(
                Optional.of(file),
                Map.of(
                    "PHOTOFINISH_KAFKA_SECURITY_PROTOCOL",
                    "SASL_SSL",
                    "PHOTOFINISH_KAFKA_ODD__NAME___HERE",
                    "x",
                    "PHOTOFINISH_PORT",
                    "7070",
                    "KAFKA_NODE_ID",
                    "1")))
        .isEqualTo(Map.of("security.protocol", "SASL_SSL", "a", "b", "odd_name-here", "x"));
  }

  @Test
  void a_name_that_kafka_does_not_know_is_warned_of_with_where_it_stands() throws Exception {
    var log = (Logger) LoggerFactory.getLogger(ClientProperties.class);
    var said = new ListAppender<ILoggingEvent>();
    said.start();
    log.addAppender(said);
    try {
      of("security.protocoll=SSL\nconsumer.max.poll.records=5\ntopic.cleanup.policy=compact\n");
      ClientProperties.of(Optional.empty(), Map.of("PHOTOFINISH_KAFKA_SSL_TRUSTORE_TYPE", "PEM"));
    } finally {
      log.detachAppender(said);
    }
    assertThat(said.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            line -> assertThat(line).contains("client.properties", "\"security.protocoll\""),
            line ->
                assertThat(line)
                    .contains("PHOTOFINISH_KAFKA_SSL_TRUSTORE_TYPE", "\"ssl.trustore.type\""));
  }

  @Test
  void a_secret_comes_from_its_file() throws Exception {
    Path secrets = Files.writeString(folder.resolve("s.properties"), "password=p$1\\\\w\n");
    Files.writeString(folder.resolve("token"), "t0ken");
    assertThat(
            of(
                ("sasl.jaas.config="
                        + JAAS
                        + "\"${file:%s:password}\";\n"
                        + "other=${dir:%s:token}\n")
                    .formatted(secrets, folder)))
        .containsEntry("sasl.jaas.config", JAAS + "\"p$1\\w\";")
        .containsEntry("other", "t0ken");
  }

  @Test
  void a_secret_that_is_missing_is_named_and_not_sent_as_it_stands() throws Exception {
    Path secrets = Files.writeString(folder.resolve("s.properties"), "password=p\n");
    assertThatThrownBy(() -> of("ssl.key.password=${file:" + secrets + ":pasword}\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("ssl.key.password", secrets + ":pasword", "check the key");
    assertThatThrownBy(() -> of("ssl.key.password=${file:/nowhere/s.properties:password}\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("/nowhere/s.properties", "check the path");
  }

  @Test
  void config_providers_of_the_users_own_are_left_to_kafka() throws Exception {
    String line = "ssl.key.password=${file:/nowhere:x}";
    assertThat(of("config.providers=file\n" + line + "\n"))
        .containsEntry("ssl.key.password", "${file:/nowhere:x}");
  }
}
