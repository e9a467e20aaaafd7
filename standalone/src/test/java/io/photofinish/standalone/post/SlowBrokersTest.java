package io.photofinish.standalone.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.HttpServer;
import io.photofinish.app.http.WebSettings;
import io.photofinish.ingest.Inbox;
import io.photofinish.ingest.publish.SharedPublisher;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.TopicReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that take less than comes, as a quota makes them. */
@Tag("slow")
class SlowBrokersTest {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int ARTICLES = 300;
  private static final int CHARACTERS = 2_000;
  private static final double BYTES_A_SECOND = 20_000;

  @TempDir Path folder;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @AfterEach
  void stop() {
    meters.close();
  }

  private static void quota(Admin admin, Double bytesASecond) throws Exception {
    var publisher = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, "photofinish-http"));
    var rate = new ClientQuotaAlteration.Op("producer_byte_rate", bytesASecond);
    admin
        .alterClientQuotas(List.of(new ClientQuotaAlteration(publisher, List.of(rate))))
        .all()
        .get();
  }

  /** Of random letters, which do not compress to nothing. */
  private static String lines() {
    var random = new SplittableRandom(1);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            n ->
                "{\"id\":\"%d\",\"text\":\"%s\"}"
                    .formatted(
                        n,
                        random
                            .ints(CHARACTERS, 'a', 'z' + 1)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining())))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_buffer_bounds_what_waits_and_who_sends_on_is_told_to_come_back() throws Exception {
    String lines = lines();
    assertThat(lines.length()).isGreaterThan(8 * BUFFER_BYTES);
    BearerToken token = BearerToken.of("token");
    try (var broker = EmbeddedBroker.open(folder)) {
      var cluster = Cluster.of(broker.bootstrapServers(), "test.", Map.of());
      Map<String, Object> slow = cluster.clientProperties();
      slow.putAll(
          Map.of(
              "buffer.memory", BUFFER_BYTES, "batch.size", BUFFER_BYTES / 4, "max.block.ms", 200));
      try (var admin = Admin.create(cluster.clientProperties());
          var publisher = SharedPublisher.open(slow, cluster.topics());
          var server =
              HttpServer.bind(
                  "127.0.0.1",
                  0,
                  WebSettings.of("secret"),
                  Map.of(),
                  meters,
                  List.of(new PostArticles(new Inbox(publisher), token)))) {
        TopicSetup.createMissing(admin, cluster.topics());
        quota(admin, BYTES_A_SECOND);
        HttpResponse<String> told = post(server, lines);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).contains("2");
        JsonNode problem = new ObjectMapper().readTree(told.body());
        assertThat(problem.get("detail").asText()).contains("send the same again later");
        assertThat(ids(cluster)).hasSizeLessThan(ARTICLES);

        quota(admin, null);
        HttpResponse<String> taken = post(server, lines);
        while (taken.statusCode() == 429) {
          taken = post(server, lines);
        }
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(ids(cluster)).hasSize(ARTICLES);
      }
    }
  }

  private static HttpResponse<String> post(HttpServer server, String lines) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/articles"))
                .header("Authorization", "Bearer token")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build(),
            BodyHandlers.ofString());
  }

  private static List<String> ids(Cluster cluster) {
    var table = new LatestRecords();
    try (var reader = TopicReader.open(cluster, cluster.topics().articles())) {
      reader.rewind();
      reader.readToEnd(table::add, () -> true);
    }
    return table.all().stream().map(each -> new String(each.key(), UTF_8)).toList();
  }
}
