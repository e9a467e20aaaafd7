package io.photofinish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a registry does not have, and a registry that does not answer. */
class OutOfReachTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Apicurio apicurio;
  private static Running live;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    apicurio = Apicurio.start(folder.resolve("apicurio.log"), Map.of());
    live =
        Running.start(
            folder.resolve("live"),
            Topics.DEFAULT_PREFIX,
            Map.of(
                "schema.registry.url",
                apicurio.url(),
                "schema.registry.auto.register",
                "true",
                "schema.registry.timeout.ms",
                "5000"));
  }

  @AfterAll
  static void stop() {
    if (live != null) {
      live.close();
    }
    if (apicurio != null) {
      apicurio.close();
    }
  }

  @Test
  void an_id_that_the_registry_does_not_have_is_a_dead_letter_with_its_cause() throws Exception {
    Topic<?, ?> articles = live.topics().articles();
    live.records().publish(articles, "unknown", unknown(987_654_321), new ByteArraySerializer());
    live.publish("lea", "Lea Moor won the women's 100m in 10.90 in Doha in 2023.");

    assertThat(JSON.readTree(live.letters()))
        .filteredOn(letter -> letter.path("key").asText().equals("unknown"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.path("cause").asText()).endsWith("UnreadableValueException");
              assertThat(letter.path("message").asText())
                  .contains("the id 987654321", apicurio.url());
            });
    assertThat(live.page("Lea Moor")).contains("100m  10.90");
  }

  private static byte[] unknown(int id) {
    return ByteBuffer.allocate(25).put((byte) 0).putInt(id).array();
  }

  @Test
  void a_registry_that_does_not_answer_makes_no_dead_letter_and_what_is_known_goes_on()
      throws Exception {
    Topic<?, ?> articles = live.topics().articles();
    var failures = new ListAppender<ILoggingEvent>();
    var log = (Logger) LoggerFactory.getLogger("io.photofinish.app.ThreadFailures");
    failures.start();
    log.addAppender(failures);
    apicurio.freeze();
    try {
      var text = "Nia Orr won the women's 200m in 22.10 in Doha in 2023.";
      live.records()
          .publish(
              articles,
              "nia",
              Article.newBuilder().setText(text).build(),
              live.topics().articles().value().serializer());
      live.awaitRead();
      assertThat(live.page("Nia Orr")).contains("200m  22.10");

      live.records().publish(articles, "nia", unknown(123_456_789), new ByteArraySerializer());
      await().until(() -> !failures.list.isEmpty());
      assertThat(causes(failures.list.get(0))).anyMatch(name -> name.endsWith("RegistryException"));
      assertThat(live.letters()).doesNotContain("123456789");
      // The thread that failed is replaced, and its stores answer again.
      await().until(() -> live.page("Nia Orr").contains("200m  22.10"));
    } finally {
      apicurio.thaw();
      log.detachAppender(failures);
    }
    // Now it says that there is none.
    live.awaitRead();
    await().until(() -> live.letters().contains("123456789"));
  }

  /** Elsewhere a stream thread ends with its exception, as is meant here. */
  private static ConditionFactory await() {
    return Awaitility.await().dontCatchUncaughtExceptions().atMost(Running.PATIENCE);
  }

  private static Stream<String> causes(ILoggingEvent event) {
    return Stream.iterate(event.getThrowableProxy(), Objects::nonNull, IThrowableProxy::getCause)
        .map(IThrowableProxy::getClassName);
  }
}
