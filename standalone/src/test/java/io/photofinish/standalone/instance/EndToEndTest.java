package io.photofinish.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a real broker and a real topology, in this process. */
class EndToEndTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String HOCKER_WON =
      "Cole Hocker of the United States won gold in the men's 1500m in 3:27.65 at the 2024 Paris"
          + " Olympics.";

  @TempDir static Path data;
  private static Instance instance;

  @TempDir Path articles;

  @BeforeAll
  static void start() {
    instance = Instance.start(settings(data, 0));
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static InstanceSettings settings(Path data, int port) {
    return new InstanceSettings(data, false, port, Optional.empty(), "photofinish.", Map.of());
  }

  @Test
  void what_is_published_can_be_asked_for_corrected_and_taken_back() throws Exception {
    ingest("hocker.txt", HOCKER_WON);
    assertThat(athlete("Cole Hocker"))
        .contains("Personal bests", "1500m  3:27.65", "Wins: 1", "gold in the men's 1500m");

    ingest("hocker.txt", "Cole Hocker took bronze in the men's 1500m at the 2024 Paris Olympics.");
    assertThat(athlete("Cole Hocker")).doesNotContain("3:27.65", "Wins: 1");
    assertThat(run("query", "article", "hocker.txt").out()).contains("Cole Hocker", "1500m", "3");

    Run misspelt = run("ingest", "--retract", "hokcer.txt");
    assertThat(misspelt.exitCode()).isEqualTo(1);
    assertThat(misspelt.err()).contains("hokcer.txt: there is no live article of this id");
    assertThat(misspelt.out()).contains("0 retracted, 1 refused");

    assertThat(run("ingest", "--retract", "hocker.txt").exitCode()).isZero();
    instance.awaitRead(PATIENCE);
    Run gone = run("query", "athlete", "Cole Hocker");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains("cole-hocker");
    assertThat(run("read", "claims", "--latest").out()).doesNotContain("hocker.txt");
    assertThat(run("read", "claims").out()).contains("\"key\":\"hocker.txt\",\"value\":null");
  }

  @Test
  void the_same_article_again_changes_nothing() throws Exception {
    ingest("twice.txt", "Ann Ott won the women's 800m in 1:59.10 in Oslo in 2023.");
    List<String> once = run("read", "results", "--latest").lines();
    ingest("twice.txt", "Ann Ott won the women's 800m in 1:59.10 in Oslo in 2023.");
    assertThat(run("read", "results", "--latest").lines()).isEqualTo(once);
  }

  @Test
  void what_is_refused_is_named_and_the_rest_is_published() throws Exception {
    Files.writeString(articles.resolve("good.txt"), "It rained in Oslo.");
    Files.writeString(articles.resolve("empty.txt"), "");
    Files.write(articles.resolve("binary.txt"), new byte[] {1, 0, (byte) 0xff});
    Files.writeString(articles.resolve("large.txt"), "run ".repeat((5 << 20) / 4));
    Files.writeString(articles.resolve("wire.jsonl"), "{\"id\":\"broken\n");
    Run refused = run("ingest", articles.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).contains("published 1 article", "4 refused");
    assertThat(refused.err())
        .contains("empty.txt: ", "binary.txt: ", "large.txt: ", "wire.jsonl, line 1: ");
    instance.awaitRead(PATIENCE);
    assertThat(run("query", "article", "good.txt").out()).contains("no claims");
  }

  @Test
  void ingest_can_wait_until_the_answers_have_it_and_says_when_the_time_was_too_short()
      throws Exception {
    Path file =
        Files.writeString(
            articles.resolve("waited.txt"), "Cy Dent won the men's 200m in 20.10 in Rome in 2023.");
    Run waited = run("ingest", file.toString(), "--wait");
    assertThat(waited.exitCode()).as(waited.err()).isZero();
    assertThat(waited.out()).contains("all read in");
    assertThat(athlete("Cy Dent")).contains("20.10");

    Cluster unread = topicsThatNobodyReads();
    Run late =
        Run.of(
            "ingest",
            file.toString(),
            "--wait",
            "--timeout",
            "1",
            "--bootstrap-servers",
            unread.bootstrapServers(),
            "--topic-prefix",
            unread.topics().prefix());
    assertThat(late.exitCode()).as(late.err()).isEqualTo(4);
    assertThat(late.out()).contains("published 1 article");
    assertThat(late.err()).contains("published, and not all read after 1 s");
  }

  @Test
  void a_time_to_wait_needs_something_to_wait_for() {
    assertThat(run("ingest", "-", "--wait", "--timeout", "-1").exitCode()).isEqualTo(2);
    Run waitsForNothing = run("ingest", "-", "--timeout", "5");
    assertThat(waitsForNothing.exitCode()).isEqualTo(2);
    assertThat(waitsForNothing.err()).contains("--timeout is for --wait");
  }

  private static Cluster topicsThatNobodyReads() throws Exception {
    Cluster read = RunningInstance.at(instance.address().getPort()).cluster(Map.of());
    var cluster = new Cluster(read.bootstrapServers(), Topics.of("unread.", Map.of()), Map.of());
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, cluster.topics());
    }
    return cluster;
  }

  @Test
  void an_article_that_was_posted_can_be_asked_for_as_soon_as_its_address_answers()
      throws Exception {
    for (int version = 1; version <= 10; version++) {
      String mark = "20.1" + (version % 10);
      var posted =
          post(
              "application/json",
              "{\"id\":\"https://a.example/d e\",\"text\":\"Di Eck won the women's 200m in "
                  + mark
                  + " in Rome in 2023.\"}");
      assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
      assertThat(posted.body()).contains("\"accepted\":1");
      var claims = get(posted.headers().firstValue("Location").orElseThrow());
      assertThat(claims.statusCode()).as(claims.body()).isEqualTo(200);
      assertThat(claims.body()).contains(mark);
    }
    var taken = post("application/json", "{\"id\":\"https://a.example/d e\",\"retract\":true}");
    assertThat(get(taken.headers().firstValue("Location").orElseThrow()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void many_lines_are_posted_in_one_request_and_again_change_nothing() throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append(
          "{\"id\":\"line-%d\",\"text\":\"It rained %d times in Oslo.\"}\n".formatted(i, i));
    }
    for (int time = 0; time < 2; time++) {
      var posted = post("application/x-ndjson", lines.toString());
      assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
      assertThat(posted.body()).contains("\"accepted\":2000");
      assertThat(get(posted.headers().firstValue("Location").orElseThrow()).statusCode())
          .isEqualTo(200);
    }
    assertThat(get("/v1/articles/line-0/claims").statusCode()).isEqualTo(200);
    assertThat(get("/v1/articles/line-2000/claims").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    String secret = Files.readString(data.resolve("token")).strip();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(instance.address().resolve("/v1/articles"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(instance.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void two_names_become_one_athlete_by_an_alias_and_two_again_without_it() throws Exception {
    ingest("long-name.txt", "Josephine Arle won the women's 400m in 50.10 in Rome in 2023.");
    ingest("short-name.txt", "Jo Arle won the women's 400m in 50.30 in Oslo in 2022.");
    String apart = athlete("Jo Arle");
    Run add = run("alias", "add", "Josephine Arle", "Jo Arle");
    assertThat(add.out()).as(add.err()).contains("josephine-arle counts for jo-arle");
    instance.awaitRead(PATIENCE);
    assertThat(athlete("Jo Arle")).contains("50.10", "50.30");
    assertThat(run("query", "athlete", "Josephine Arle").exitCode()).isEqualTo(1);
    assertThat(run("alias", "list").out()).contains("josephine-arle  jo-arle");
    Run chain = run("alias", "add", "J Arle", "Josephine Arle");
    assertThat(chain.exitCode()).isEqualTo(1);
    assertThat(chain.err()).contains("josephine-arle itself counts for jo-arle");
    assertThat(run("alias", "remove", "Josephine Arle").exitCode()).isZero();
    instance.awaitRead(PATIENCE);
    assertThat(athlete("Jo Arle")).isEqualTo(apart);
    assertThat(athlete("Josephine Arle")).contains("50.10");
    assertThat(run("alias", "remove", "Josephine Arle").err()).contains("photofinish alias list");
  }

  @Test
  void a_person_nobody_wrote_of_is_not_found() {
    Run run = run("query", "athlete", "Nobody Atall");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nobody-atall").doesNotContain("Exception");
  }

  @Test
  void json_is_the_answer_of_the_http_interface() throws Exception {
    ingest("json.txt", "Bea Ohm won the women's 400m in 50.10 in Rome in 2023.");
    assertThat(run("query", "athlete", "bea-ohm", "--json").out())
        .contains("\"id\" : \"bea-ohm\"", "\"personalBests\"", "\"50.10\"");
  }

  @Test
  void the_brokers_can_be_named_instead_of_the_instance() {
    Run run =
        Run.of("read", "articles", "--bootstrap-servers", instance.cluster().bootstrapServers());
    assertThat(run.exitCode()).isZero();
    Run other =
        Run.of(
            "read",
            "articles",
            "--topic-prefix",
            "other.",
            "--bootstrap-servers",
            instance.cluster().bootstrapServers());
    assertThat(other.exitCode()).isEqualTo(3);
    assertThat(other.err()).contains("other.articles", "photofinish up");
  }

  @Test
  void a_second_start_is_told_who_holds_the_directory_or_the_port(@TempDir Path other) {
    assertThatThrownBy(() -> Instance.start(settings(data, 0)))
        .isInstanceOfSatisfying(
            Problem.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
        .hasMessageContainingAll(
            data.toString(),
            "process " + ProcessHandle.current().pid(),
            Integer.toString(instance.address().getPort()));
    // As by the same command twice: who holds the directory says more than that the port is taken.
    assertThatThrownBy(() -> Instance.start(settings(data, instance.address().getPort())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    assertThatThrownBy(() -> Instance.start(settings(other, instance.address().getPort())))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(Integer.toString(instance.address().getPort()), "--port");
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void a_cluster_that_does_not_answer_is_named_and_no_broker_is_started(@TempDir Path other) {
    Map<String, String> impatient =
        Map.of("default.api.timeout.ms", "2000", "request.timeout.ms", "1000");
    var elsewhere =
        new InstanceSettings(
            other, false, 0, Optional.of("127.0.0.1:1"), "photofinish.", impatient);
    assertThatThrownBy(() -> Instance.start(elsewhere))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("127.0.0.1:1", "check that they run");
    assertThat(other.resolve("broker")).doesNotExist();
  }

  @Test
  void an_address_that_is_none_is_told_as_the_cause(@TempDir Path other) {
    var elsewhere =
        new InstanceSettings(other, false, 0, Optional.of("nowhere"), "photofinish.", Map.of());
    assertThatThrownBy(() -> Instance.start(elsewhere))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Invalid url in bootstrap.servers: nowhere");
  }

  private static Run run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--port";
    all[arguments.length + 1] = Integer.toString(instance.address().getPort());
    return Run.of(all);
  }

  private void ingest(String name, String text) throws IOException {
    Path file = Files.writeString(articles.resolve(name), text);
    Run run = run("ingest", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    instance.awaitRead(PATIENCE);
  }

  private static String athlete(String name) {
    Run run = run("query", "athlete", name);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }
}
