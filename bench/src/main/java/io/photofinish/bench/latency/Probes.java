package io.photofinish.bench.latency;

import io.photofinish.app.book.AthleteId;
import io.photofinish.bench.kafka.Clients;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.waited.Latencies;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Articles about athletes whom nobody knows yet. Each is asked for over HTTP from when it is due to
 * be published until the answer has its result, to the next {@value #PAUSE_MILLIS} milliseconds.
 */
final class Probes implements AutoCloseable {
  private static final int ASKERS = 16;

  /** Asking more often would take the time from those who are to answer. */
  private static final long PAUSE_MILLIS = 20;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FOUND = 200;

  private final ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Clients clients;
  private final Topics topics;
  private final URI address;
  private int probes;

  Probes(Clients clients, Topics topics, URI address) {
    this.clients = clients;
    this.topics = topics;
    this.address = address;
  }

  /** Publishes so many, and returns when all are answered. */
  Latencies ask(int count, double perSecond) throws Exception {
    var pace = new Pace(perSecond);
    var answered = new ArrayList<Future<Long>>();
    for (int i = 0; i < count; i++) {
      String athlete = "Al " + surname(probes++);
      long due = pace.next();
      Feed article = new Feed("probe-" + probes, athlete + " won the men's 800m in 1:43.21.");
      clients.send(topics.articles().name(), article.id(), article.bytes());
      answered.add(askers.submit(() -> answer(athlete) - due));
    }
    var nanos = LongStream.builder();
    for (Future<Long> each : answered) {
      nanos.add(each.get());
    }
    return Latencies.of(List.of(nanos.build()));
  }

  /** When it was answered. */
  private long answer(String athlete) throws IOException, InterruptedException {
    URI page = address.resolve("/v1/athletes/" + AthleteId.of(athlete));
    long start = System.nanoTime();
    while (true) {
      var answer =
          http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      long now = System.nanoTime();
      if (answer.statusCode() == FOUND && answer.body().contains("1:43.21")) {
        return now;
      }
      if (now - start > PATIENCE.toNanos()) {
        throw new IOException("%s: %d after %s".formatted(page, answer.statusCode(), PATIENCE));
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** Letters alone, and another for each number. */
  static String surname(int number) {
    var name = new StringBuilder("Q");
    for (char digit : String.format(Locale.ROOT, "%05d", number).toCharArray()) {
      name.append("aeioubdfgl".charAt(digit - '0')).append("no".charAt(digit < '5' ? 0 : 1));
    }
    return name.toString();
  }

  @Override
  public void close() {
    askers.shutdownNow();
  }
}
