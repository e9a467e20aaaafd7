package io.photofinish.ingest.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnansweringBrokerTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

  private static void connect(int port) {
    Map<String, Object> client =
        Map.of("bootstrap.servers", "127.0.0.1:" + port, "max.block.ms", "1000");
    ArticlePublisher.connect(client, Topics.standard()).close();
  }

  @Test
  void an_address_where_nothing_listens_is_a_clear_error_within_bounds() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertTimeout(
        BOUND,
        () ->
            assertThatThrownBy(() -> connect(port))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("no answer from the Kafka cluster at 127.0.0.1:" + port));
  }

  @Test
  void a_server_that_accepts_and_says_nothing_is_a_clear_error_within_bounds() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertTimeout(
          BOUND,
          () ->
              assertThatThrownBy(() -> connect(socket.getLocalPort()))
                  .isInstanceOf(BrokerUnavailableException.class)
                  .hasMessageContaining("no answer"));
    }
  }

  @Test
  void an_address_that_is_none_is_a_clear_error() {
    assertThatThrownBy(
            () ->
                ArticlePublisher.connect(
                    Map.of("bootstrap.servers", "nonsense"), Topics.standard()))
        .isInstanceOf(BrokerUnavailableException.class)
        .hasMessageContaining("nonsense");
  }
}
