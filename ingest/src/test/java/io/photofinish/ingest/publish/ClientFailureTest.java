package io.photofinish.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class ClientFailureTest {
  private static KafkaException failedToCreate(Throwable cause) {
    return new KafkaException("Failed to create it", new KafkaException("Failed to", cause));
  }

  @Test
  void a_log_in_that_is_refused_is_told_in_one_line_without_what_is_wrapped_around_it() {
    var refused =
        new LoginException(
            """
            org.apache.kafka.common.KafkaException: java.io.IOException: The response code 401
            \tat java.base/java.lang.Thread.run(Thread.java)
            """);
    assertThat(ClientFailure.told(failedToCreate(refused))).isEqualTo("The response code 401");
    assertThat(ClientFailure.isOfSettings(failedToCreate(refused))).isTrue();
  }

  @Test
  void a_setting_that_is_refused_is_told_as_kafka_says_it() {
    var refused = new ConfigException("Invalid value x for configuration y: it is none");
    assertThat(ClientFailure.told(failedToCreate(refused))).isEqualTo(refused.getMessage());
    assertThat(ClientFailure.isOfSettings(refused)).isTrue();
  }

  @Test
  void brokers_that_do_not_answer_are_no_matter_of_settings() {
    var late = new TimeoutException("Timed out", new IllegalStateException("something within"));
    assertThat(ClientFailure.told(late)).isEqualTo("Timed out");
    assertThat(ClientFailure.isOfSettings(late)).isFalse();
  }

  @Test
  void a_sentence_is_told_without_its_full_stop_so_that_one_can_go_on() {
    assertThat(ClientFailure.told(new TimeoutException("Not enough brokers are up.")))
        .isEqualTo("Not enough brokers are up");
    assertThat(ClientFailure.told(new TimeoutException("and so on..."))).endsWith("on...");
  }

  @Test
  void a_failure_without_a_word_is_told_by_its_kind() {
    assertThat(ClientFailure.told(failedToCreate(new IllegalStateException())))
        .isEqualTo("IllegalStateException");
  }

  @Test
  void an_address_is_told_from_other_settings() {
    var address = new ConfigException("No resolvable bootstrap urls given in bootstrap.servers");
    assertThat(ClientFailure.isOfAddress(failedToCreate(address))).isTrue();
    assertThat(ClientFailure.isOfAddress(new ConfigException("ssl.protocol", "x", "unknown")))
        .isFalse();
  }

  @Test
  void a_refusal_is_found_however_deep_it_lies() {
    var refused = new TopicAuthorizationException(Set.of("feeds"));
    assertThat(ClientFailure.isRefusal(failedToCreate(failedToCreate(refused)))).isTrue();
    assertThat(ClientFailure.isRefusal(new TimeoutException("late"))).isFalse();
  }
}
