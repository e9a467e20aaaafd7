package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.app.inspect.Assignment;
import io.photofinish.app.inspect.PartitionLag;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRoutesTest {
  private final TestServer server = new TestServer();

  @AfterEach
  void close() {
    server.close();
  }

  private JsonNode look(String path) throws Exception {
    var response = server.look(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(TestServer.header(response, "Cache-Control")).isEqualTo("no-store");
    return TestServer.json(response.body());
  }

  @Test
  void the_operator_sees_the_topology_who_does_what_and_what_waits() throws Exception {
    server.http().inspect(new SampleInspection());
    JsonNode read = look("/v1/topology").at("/items/1");
    assertThat(read.get("kind").asText()).isEqualTo("processor");
    assertThat(read.at("/stores/0").asText()).isEqualTo("texts");
    assertThat(read.at("/next/0").asText()).isEqualTo("claims");
    assertThat(look("/v1/tasks").at("/tasks/0/stores/0/bytes").asInt()).isEqualTo(4_096);
    assertThat(look("/v1/lags").at("/items/0/lag").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/topology", "/v1/tasks", "/v1/lags"})
  void until_the_topology_starts_it_says_when_to_come_back(String path) throws Exception {
    var response = server.look(path);
    assertThat(TestServer.problem(response, 503).get("detail").asText())
        .isEqualTo("the topology is starting");
    assertThat(TestServer.header(response, "Retry-After")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/tasks", "/v1/lags"})
  void what_cannot_be_seen_now_is_told_without_insides(String path) throws Exception {
    server
        .http()
        .inspect(
            new SampleInspection() {
              @Override
              public Assignment assignment() {
                throw new IllegalStateException("it does not run");
              }

              @Override
              public List<PartitionLag> lags() {
                throw new KafkaException("no broker answers");
              }
            });
    TestServer.problem(server.look(path), 503);
  }

  @Test
  void a_parameter_that_nobody_takes_is_named() throws Exception {
    assertThat(TestServer.problem(server.look("/v1/lags?topic=x"), 400).get("detail").asText())
        .contains("topic");
  }
}
