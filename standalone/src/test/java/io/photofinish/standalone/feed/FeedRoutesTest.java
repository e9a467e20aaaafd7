package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.Described;
import io.photofinish.app.http.HttpServer;
import io.photofinish.app.http.WebSettings;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.FullText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedRoutesTest {
  private static final Instant NOW = Instant.parse("2024-08-06T20:00:00Z");
  private static final FeedItem ITEM =
      FeedItem.newBuilder().setArticle("a").setHash("h").setVersion(1).build();

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private Optional<List<FeedSummary>> feeds = Optional.empty();
  private HttpServer server = serve(Optional.of(() -> feeds));

  private HttpServer serve(Optional<Supplier<Optional<List<FeedSummary>>>> board) {
    BearerToken token = BearerToken.of("token");
    return HttpServer.bind(
        "127.0.0.1",
        0,
        WebSettings.of("secret").withAccessToken(token),
        Map.of(),
        meters,
        List.of(new FeedRoutes(board, token)));
  }

  @AfterEach
  void stop() {
    server.close();
    meters.close();
  }

  private HttpResponse<String> get(String query, String token) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1/feeds" + query);
    var request = HttpRequest.newBuilder(address).header("Authorization", token).build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(
            new Described()
                .faults("get", "/v1/feeds", response.statusCode(), type, response.body()))
        .isEmpty();
    return response;
  }

  private JsonNode look(String query) throws Exception {
    HttpResponse<String> response = get(query, "Bearer token");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return new ObjectMapper().readTree(response.body());
  }

  private static FeedSummary feed(String address, FeedState state) {
    Feed feed = Feed.newBuilder().setAddedAt(NOW).setFullText(FullText.ALWAYS).build();
    return FeedSummary.of(address, feed, Optional.ofNullable(state).map(FeedSummary.Polled::of));
  }

  private static FeedState.Builder polled() {
    return FeedState.newBuilder()
        .setPolledAt(NOW)
        .setNextPollAt(NOW.plusSeconds(1000))
        .setIntervalSeconds(900)
        .setFailures(0)
        .setItems(List.of(ITEM));
  }

  @Test
  void each_feed_says_how_it_is_and_what_comes_next_those_that_fail_first() throws Exception {
    feeds =
        Optional.of(
            List.of(
                feed("https://a.example/", polled().setTitle("A").build()),
                feed("https://b.example/", null),
                feed("https://c.example/", polled().setEndedAt(NOW).setError("410").build()),
                feed("https://d.example/", polled().setFailures(3).setError("503").build())));

    JsonNode answer = look("");
    JsonNode items = answer.get("items");

    assertThat(answer.get("polls").asBoolean()).isTrue();
    assertThat(items)
        .extracting(item -> item.get("feed").asText() + " " + item.get("condition").asText())
        .containsExactly(
            "https://d.example/ failing",
            "https://c.example/ ended",
            "https://b.example/ waiting",
            "https://a.example/ ok");
    assertThat(items.get(0).get("error").asText()).isEqualTo("503");
    assertThat(items.get(0).get("failures").asInt()).isEqualTo(3);
    assertThat(items.get(1).has("nextPoll")).isFalse();
    assertThat(items.get(1).get("plan").asText()).contains("until it is added again");
    assertThat(items.get(2).has("lastPoll")).isFalse();
    assertThat(items.get(2).get("plan").asText()).contains("first time");
    JsonNode good = items.get(3);
    assertThat(good.get("title").asText()).isEqualTo("A");
    assertThat(good.get("lastPoll").asText()).isEqualTo("2024-08-06T20:00:00Z");
    assertThat(good.get("nextPoll").asText()).isEqualTo("2024-08-06T20:16:40Z");
    assertThat(good.get("items").asInt()).isEqualTo(1);
    assertThat(good.get("fullText").asText()).isEqualTo("always");
    assertThat(good.get("plan").asText()).contains("every 15 min");
  }

  @Test
  void in_pages_every_feed_is_there_once_and_no_secret_is() throws Exception {
    var all = new ArrayList<FeedSummary>();
    for (int i = 0; i < 7; i++) {
      all.add(feed("https://desk:passw0rd@example.org/rss?key=s3cret" + i, polled().build()));
      all.add(feed("https://example.com/" + i, null));
    }
    feeds = Optional.of(all);
    var seen = new ArrayList<JsonNode>();
    JsonNode page;
    String cursor = "";
    do {
      page = look("?limit=3" + cursor);
      page.get("items").forEach(seen::add);
      cursor = "&cursor=" + page.path("next").asText();
      assertThat(page.toString()).doesNotContain("passw0rd", "s3cret");
    } while (page.has("next"));

    assertThat(seen).hasSize(14).containsExactlyElementsOf(look("").get("items"));
  }

  @Test
  void until_the_feeds_are_read_it_says_when_to_come_back() throws Exception {
    HttpResponse<String> response = get("", "Bearer token");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void an_instance_that_polls_no_feeds_says_so() throws Exception {
    server.close();
    server = serve(Optional.empty());
    JsonNode answer = look("");
    assertThat(answer.get("polls").asBoolean()).isFalse();
    assertThat(answer.get("items")).isEmpty();
  }

  @Test
  void it_takes_the_token_and_no_parameter_that_nobody_knows() throws Exception {
    assertThat(get("", "none").statusCode()).isEqualTo(401);
    assertThat(get("", "Bearer other").statusCode()).isEqualTo(403);
    feeds = Optional.of(List.of());
    assertThat(look("").get("items")).isEmpty();
    assertThat(get("?feed=x", "Bearer token").statusCode()).isEqualTo(400);
    assertThat(get("?limit=0", "Bearer token").statusCode()).isEqualTo(400);
  }
}
