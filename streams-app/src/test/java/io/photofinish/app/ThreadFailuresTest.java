package io.photofinish.app;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {
  private long now;
  private final Throwable onOneRecord = new IllegalStateException("a record of the test");
  private final ThreadFailures failures = new ThreadFailures(() -> now, e -> e == onOneRecord);
  private final Throwable cause = new IllegalStateException("a fault of the test");

  @Test
  void a_failed_thread_is_replaced_until_failures_come_too_often() {
    for (int i = 1; i < ThreadFailures.MOST; i++) {
      assertThat(failures.handle(cause)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(failures.handle(cause)).isEqualTo(SHUTDOWN_CLIENT);
  }

  @Test
  void what_will_not_come_again_does_not_count() {
    for (int i = 0; i < 10 * ThreadFailures.MOST; i++) {
      assertThat(failures.handle(onOneRecord)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(failures.handle(cause)).isEqualTo(REPLACE_THREAD);
  }

  @Test
  void failures_far_apart_are_replaced_for_ever() {
    for (int i = 0; i < 10 * ThreadFailures.MOST; i++) {
      assertThat(failures.handle(cause)).isEqualTo(REPLACE_THREAD);
      now += ThreadFailures.WITHIN.toNanos() / (ThreadFailures.MOST - 2);
    }
  }

  @Test
  void what_the_brokers_do_not_allow_ends_the_topology_at_once_and_names_the_topic() {
    var named = new TopicAuthorizationException(Set.of("results"));
    assertThat(failures.handle(new StreamsException("sending", named))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(failures.fatal()).contains(named);
    var unnamed = new TopicAuthorizationException("Authorization failed.");
    failures.handle(new StreamsException("Could not create topic changes.", unnamed));
    assertThat(failures.fatal().orElseThrow())
        .isInstanceOf(TopicAuthorizationException.class)
        .hasMessage("Could not create topic changes. Authorization failed.");
  }
}
