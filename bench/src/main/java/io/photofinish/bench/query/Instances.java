package io.photofinish.bench.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.Routes;
import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.app.store.Stores;
import io.photofinish.app.topology.Telegrams;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/** Two instances that share the partitions of one book, in this process; the first is asked. */
final class Instances implements AutoCloseable {
  /** What the bare route's path is: it says one word. */
  static final String BARE = "/bare";

  private static final String NAME = "query";
  private static final String TOKEN = "bench";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 200;

  private final Topics topics = Topics.withPrefix(NAME + ".");
  private final List<Application> both;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<Integer> own;

  /** Returns when each of them owns partitions of the results. */
  Instances(Lab lab) throws IOException, InterruptedException {
    lab.clients().create(topics);
    both = IntStream.range(0, 2).mapToObj(number -> start(lab, number)).toList();
    for (Application each : both) {
      each.awaitReady(PATIENCE);
    }
    own = awaitShared();
  }

  private Application start(Lab lab, int number) {
    Routes bare = routes -> routes.get(BARE, context -> context.result("bare"));
    var settings =
        new Settings(
            lab.clients().bootstrapServers(),
            topics,
            lab.directory().resolve("state-" + number),
            "127.0.0.1",
            0,
            NAME,
            Limits.DEFAULT,
            Map.of(),
            WebSettings.of("of the cluster")
                .withRequestsPerSecond(0)
                .withAccessToken(BearerToken.of(TOKEN)));
    return Application.start(settings, List.of(bare), Extracting.of(Telegrams::read));
  }

  private Set<Integer> awaitShared() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      Set<Integer> first = owned(both.get(0));
      Set<Integer> second = owned(both.get(1));
      var all = new TreeSet<>(first);
      all.addAll(second);
      if (!first.isEmpty() && !second.isEmpty() && all.size() == partitions()) {
        return first;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new IllegalStateException("the two instances do not share the partitions");
  }

  /** The partitions of the results that an instance has, and that answer. */
  private Set<Integer> owned(Application instance) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(instance.address().resolve("/v1/tasks"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    var found = new TreeSet<Integer>();
    for (JsonNode task : new ObjectMapper().readTree(answer.body()).path("tasks")) {
      String id = task.path("task").asText();
      for (JsonNode store : task.path("stores")) {
        if (store.path("store").asText().equals(Stores.RESULTS.name())
            && store.path("answers").asBoolean()) {
          found.add(Integer.parseInt(id.substring(id.indexOf('_') + 1)));
        }
      }
    }
    return found;
  }

  Topics topics() {
    return topics;
  }

  URI address() {
    return both.get(0).address();
  }

  /** Whether the one that is asked has everything of an athlete. */
  boolean isLocal(String athlete) {
    byte[] key = athlete.getBytes(StandardCharsets.UTF_8);
    return own.contains(Utils.toPositive(Utils.murmur2(key)) % partitions());
  }

  private int partitions() {
    return topics.articles().partitions();
  }

  void awaitRead() throws InterruptedException {
    if (!both.get(0).awaitRead(PATIENCE)) {
      throw new IllegalStateException("what was published is not read");
    }
  }

  /** How the partitions are shared, for people. */
  String shares() {
    return own.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + " of "
        + partitions()
        + " partitions are with the one that is asked";
  }

  @Override
  public void close() {
    both.forEach(Application::close);
  }
}
