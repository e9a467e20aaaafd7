package io.photofinish.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.http.Described;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.standalone.command.Run;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Questions to a running instance with articles in prose: commands, happenings, metrics. */
@Tag("slow")
class QuestionsEndToEndTest {
  private static final Pattern METRIC = Pattern.compile("(kafka|jvm|photofinish)_[a-z_]+");

  @TempDir static Path data;
  private static Instance instance;

  @BeforeAll
  static void start() throws Exception {
    instance =
        Instance.start(
            new InstanceSettings(data, false, 0, Optional.empty(), "photofinish.", Map.of())
                .withFeeds(FetchSettings.standard()));
    Path news = Files.createDirectory(data.resolve("news"));
    Files.writeString(
        news.resolve("budapest.txt"),
        "Josh Kerr won the men's 1500m at the World Championships in Budapest in 3:29.38 on 23"
            + " August 2023. Jakob Ingebrigtsen of Norway took silver in 3:29.65.");
    Files.writeString(
        news.resolve("paris.txt"),
        "Cole Hocker of the United States won gold in the men's 1500m in an Olympic record of"
            + " 3:27.65 at the 2024 Paris Olympics. Josh Kerr of Great Britain took silver in a"
            + " British record of 3:27.79.");
    publishGarbage();
    Run ingest = Run.of("ingest", news.toString(), "--port", port());
    assertThat(ingest.exitCode()).as(ingest.err()).isZero();
    instance.awaitRead(Duration.ofSeconds(30));
  }

  private static void publishGarbage() throws Exception {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(instance.cluster().clientProperties(), bytes, bytes)) {
      String topic = instance.cluster().topics().articles().name();
      byte[] key = "garbage".getBytes(StandardCharsets.UTF_8);
      var unused = producer.send(new ProducerRecord<>(topic, key, new byte[] {1, 2, 3})).get();
    }
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static String port() {
    return Integer.toString(instance.address().getPort());
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(instance.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> look(String path) throws Exception {
    String secret = Files.readString(data.resolve("token")).strip();
    return get(path, "Authorization", "Bearer " + secret);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "athletes kerr; josh-kerr",
        "results josh-kerr --year 2023; WCH 2023 Budapest",
        "bests josh-kerr --as-of 2023-12-31; 3:29.38",
        "bests Josh-Kerr; 3:27.79",
        "seasons josh-kerr; 2024",
        "progression josh-kerr; 3:29.38 (2023",
        "wins josh-kerr; gold",
        "head-to-head josh-kerr jakob-ingebrigtsen; 1500m",
        "rivals josh-kerr; Jakob Ingebrigtsen",
        "result josh-kerr/1500m/wch-2023; budapest.txt",
        "latest; Josh Kerr",
        "race 1500m/men/og-2024; Cole Hocker",
        "competition og 2024; 1500m/men/og-2024",
        "ranking 1500m --season 2024; 3:27.65",
        "records --held-by cole-hocker; OR",
        "records --code NR; gbr",
        "happenings --kind new_win; new win",
        "instance; bootstrapServers",
        "stream --since 0-0-0-0 --kind new_win --limit 1; new win",
        "feed; new record: Cole Hocker",
        "health; ready",
        "health --live; live",
        "metrics photofinish_ready; 1.0",
        "routes; /v1/athletes/{id}",
        "text paris.txt; Cole Hocker of the United States",
        "article paris.txt; Cole Hocker",
        "athlete josh-kerr; Personal bests",
      })
  void every_question_has_a_command(String command, String answer) {
    var arguments = new ArrayList<>(List.of("query"));
    arguments.addAll(List.of(command.split(" ")));
    arguments.addAll(List.of("--port", port()));
    Run table = Run.of(arguments.toArray(String[]::new));
    assertThat(table.exitCode()).as(table.err()).isZero();
    assertThat(table.out()).contains(answer);
    arguments.add("--json");
    Run json = Run.of(arguments.toArray(String[]::new));
    assertThat(json.out()).startsWith("{");
  }

  @ParameterizedTest
  @CsvSource({
    "topology, keep-book",
    "tasks, head-to-heads",
    "lags, photofinish.articles",
    "dead-letters, UnreadableValueException"
  })
  void who_has_the_token_sees_how_the_instance_does(String what, String part) throws Exception {
    String path = "/v1/" + what;
    assertThat(get(path).statusCode()).isEqualTo(401);
    assertThat(get(path, "Authorization", "Bearer another").statusCode()).isEqualTo(403);
    HttpResponse<String> seen = look(path);
    String type = seen.headers().firstValue("Content-Type").orElse("");
    assertThat(new Described().faults("get", path, seen.statusCode(), type, seen.body())).isEmpty();
    assertThat(seen.body()).contains(part);

    String token = data.resolve("token").toString();
    Run table = Run.of("query", what, "--port", port(), "--token-file", token);
    assertThat(table.out()).as(table.err()).contains(part);
    Path other = Files.writeString(data.resolve("other"), "another");
    Run refused = Run.of("query", what, "--port", port(), "--token-file", other.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("this is not the token", "--token-file");
  }

  @Test
  void every_store_answers_and_nothing_is_left_to_read() throws Exception {
    var json = new ObjectMapper();
    var stores = new TreeSet<String>();
    long entries = 0;
    for (JsonNode task : json.readTree(look("/v1/tasks").body()).get("tasks")) {
      for (JsonNode store : task.get("stores")) {
        assertThat(store.get("answers").asBoolean()).as("%s %s", task, store).isTrue();
        stores.add(store.get("store").asText());
        entries += store.get("entries").asLong();
      }
    }
    assertThat(stores).contains("claims-by-article", "results", "rankings", "rivals").hasSize(21);
    assertThat(entries).isGreaterThan(20);
    JsonNode lags = json.readTree(look("/v1/lags").body()).get("items");
    assertThat(lags).hasSize(32).allMatch(lag -> lag.get("lag").asLong() == 0);
    assertThat(lags).anyMatch(lag -> lag.get("committed").asLong() > 0);
  }

  @Test
  void happenings_go_on_from_where_one_was_and_none_is_missed_or_told_twice() throws Exception {
    var described = new Described();
    JsonNode all = happenings(described, "/v1/happenings?limit=200");
    var whole = new ArrayList<String>();
    all.get("items").forEach(item -> whole.add(item.get("cursor").asText()));
    assertThat(whole).hasSizeGreaterThan(3);

    var parts = new ArrayList<String>();
    String since = "0-0-0-0";
    while (parts.size() < whole.size()) {
      JsonNode part = happenings(described, "/v1/happenings?limit=2&since=" + since);
      part.get("items").forEach(item -> parts.add(item.get("cursor").asText()));
      assertThat(part.get("items")).isNotEmpty();
      since = part.get("next").asText();
    }
    assertThat(new TreeSet<>(parts)).hasSize(whole.size());
    JsonNode end = happenings(described, "/v1/happenings?since=" + all.get("next").asText());
    assertThat(end.get("items")).isEmpty();
    assertThat(described.asked()).containsExactly("/v1/happenings");
  }

  private static JsonNode happenings(Described described, String path) throws Exception {
    var response = get(path);
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(
            described.faults("get", "/v1/happenings", response.statusCode(), type, response.body()))
        .isEmpty();
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void a_stream_goes_on_behind_the_last_event_and_shows_what_is_wanted() throws Exception {
    var whole = new ArrayList<String>();
    happenings(new Described(), "/v1/happenings?limit=200")
        .get("items")
        .forEach(item -> whole.add(item.get("cursor").asText()));

    List<String> all = events("/v1/stream?since=0-0-0-0", "", whole.size());
    assertThat(new TreeSet<>(all)).hasSize(whole.size());
    List<String> rest = events("/v1/stream", all.get(1), whole.size() - 2);
    assertThat(rest).isEqualTo(all.subList(2, whole.size()));
    assertThat(events("/v1/stream?since=0-0-0-0&kind=new_record&nation=usa", "", 1))
        .isSubsetOf(all);
    assertThat(get("/v1/stream?kind=nothing").statusCode()).isEqualTo(400);
  }

  /** The ids of so many events. */
  private static List<String> events(String path, String lastId, int count) throws Exception {
    var request = HttpRequest.newBuilder(instance.address().resolve(path));
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(new Described().faults("get", "/v1/stream", response.statusCode(), type, ""))
        .isEmpty();
    try (Stream<String> lines = response.body()) {
      return lines
          .filter(line -> line.startsWith("id: "))
          .map(line -> line.substring("id: ".length()))
          .limit(count)
          .toList();
    }
  }

  @Test
  void what_happened_is_an_atom_feed_with_links_to_the_results() throws Exception {
    HttpResponse<String> response = get("/v1/feed.atom");
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(new Described().faults("get", "/v1/feed.atom", 200, type, response.body()))
        .isEmpty();
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(response.body())));

    var entries = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
    assertThat(entries.getLength()).isGreaterThan(3);
    assertThat(response.body())
        .contains("new record: Cole Hocker 1500m 3:27.65 OR")
        .contains("/results/cole-hocker/1500m/og-2024");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    var again =
        HttpRequest.newBuilder(instance.address().resolve("/v1/feed.atom"))
            .header("If-None-Match", tag)
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(again, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void every_metric_that_the_dashboard_and_the_alerts_ask_for_is_there_and_not_thousands()
      throws Exception {
    String dashboard =
        String.join(
            "\n",
            new ObjectMapper()
                .readTree(Path.of("../monitoring/grafana/dashboards/photofinish.json").toFile())
                .findValuesAsText("expr"));
    String alerts =
        String.join(
            "\n",
            Files.readAllLines(Path.of("../monitoring/alerts.yml")).stream()
                .filter(line -> line.contains("expr:"))
                .toList());
    assertThat(get("/v1/athletes/josh-kerr").statusCode()).isEqualTo(200);
    String metrics = get("/metrics").body();
    for (String file : List.of(dashboard, alerts)) {
      List<String> asked = METRIC.matcher(file).results().map(MatchResult::group).toList();
      assertThat(asked).hasSizeGreaterThanOrEqualTo(6);
      assertThat(asked)
          .allSatisfy(name -> assertThat(metrics).containsPattern("\n" + name + "[{ ]"));
    }
    assertThat(metrics).contains("photofinish_ready 1.0", "route=\"/v1/athletes/{id}\"");
    assertThat(metrics.lines().count()).isLessThan(1_500);
  }

  @Test
  void who_asked_what_is_logged_without_what_was_searched_for() throws Exception {
    assertThat(get("/v1/athletes?name=s3cr3t").statusCode()).isEqualTo(200);
    assertThat(data.resolve("logs").resolve("access.log"))
        .content()
        .contains("GET /v1/athletes?name 200")
        .doesNotContain("s3cr3t");
  }

  @Test
  void what_no_route_saw_is_logged_with_what_was_wrong_with_it() throws Exception {
    String request =
        "GET /v1/records HTTP/1.1\r\nHost: localhost\r\nX: %s\r\nConnection: close\r\n\r\n"
            .formatted("y".repeat(40_000));
    try (var socket = new Socket(instance.address().getHost(), instance.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
    assertThat(data.resolve("logs").resolve("access.log"))
        .content()
        .containsPattern("GET /v1/records 431 \\d+ ms: Request Header Fields Too Large");
  }

  @ParameterizedTest
  @CsvSource({"bash, complete -F", "zsh, compinit"})
  void a_shell_completes_the_commands(String shell, String part) {
    Run run = Run.of("completion", shell);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(part, "head-to-head", "--requests-per-second");
  }
}
