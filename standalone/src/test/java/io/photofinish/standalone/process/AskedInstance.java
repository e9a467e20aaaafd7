package io.photofinish.standalone.process;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Instances that are asked again and again, the next where one is away, and what they answered. */
final class AskedInstance {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Duration pause;
  private final List<Integer> ports;
  private int next;

  AskedInstance(Integer... ports) {
    this(Duration.ZERO, ports);
  }

  /**
   * @param pause between two questions
   */
  AskedInstance(Duration pause, Integer... ports) {
    this.pause = pause;
    this.ports = List.of(ports);
  }

  /**
   * What was answered.
   *
   * @param byStandby of the right ones, those that a standby gave
   * @param notReady 503 with the seconds to wait in Retry-After
   * @param longestMillis the longest time in which one asker had nothing but 503
   */
  record Tally(
      int right,
      int byStandby,
      int notReady,
      long longestMillis,
      int wrong,
      int falselyAbsent,
      int broken,
      List<String> examples) {
    static Tally of(List<Tally> all) {
      var examples = new ArrayList<String>();
      all.forEach(each -> examples.addAll(each.examples()));
      return new Tally(
          all.stream().mapToInt(Tally::right).sum(),
          all.stream().mapToInt(Tally::byStandby).sum(),
          all.stream().mapToInt(Tally::notReady).sum(),
          all.stream().mapToLong(Tally::longestMillis).max().orElse(0),
          all.stream().mapToInt(Tally::wrong).sum(),
          all.stream().mapToInt(Tally::falselyAbsent).sum(),
          all.stream().mapToInt(Tally::broken).sum(),
          examples);
    }

    @Override
    public String toString() {
      int asked = right + notReady + wrong + falselyAbsent + broken;
      return "%d questions, %d right (%d by standbys), %d not ready (%.2f %%, at most %.1f s on end), %d wrong, %d false 404, %d broken"
          .formatted(
              asked,
              right,
              byStandby,
              notReady,
              100.0 * notReady / Math.max(1, asked),
              longestMillis / 1e3,
              wrong,
              falselyAbsent,
              broken);
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    for (int tried = 1; ; tried++) {
      URI uri = URI.create("http://127.0.0.1:" + ports.get(next) + path);
      try {
        return client.send(
            HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      } catch (ConnectException e) {
        if (tried == ports.size()) {
          throw e;
        }
        next = (next + 1) % ports.size();
      }
    }
  }

  /** Asks at random until it is told to end. */
  Tally askAll(
      Map<String, String> right, List<String> absent, SplittableRandom random, AtomicBoolean goesOn)
      throws InterruptedException {
    List<String> paths = new ArrayList<>(right.keySet());
    paths.addAll(absent);
    int rightOnes = 0;
    int byStandby = 0;
    int notReady = 0;
    int wrong = 0;
    int falselyAbsent = 0;
    int broken = 0;
    long longest = 0;
    long answered = System.nanoTime();
    var examples = new ArrayList<String>();
    while (goesOn.get()) {
      String path = paths.get(random.nextInt(paths.size()));
      HttpResponse<String> answer;
      LockSupport.parkNanos(pause.toNanos());
      try {
        answer = get(path);
      } catch (IOException e) {
        broken++;
        examples.add(path + ": " + e);
        continue;
      }
      int status = answer.statusCode();
      boolean there = right.containsKey(path);
      if (status == 503 && answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0) {
        notReady++;
        longest = Math.max(longest, System.nanoTime() - answered);
        continue;
      }
      answered = System.nanoTime();
      if (there ? status == 200 && answer.body().equals(right.get(path)) : status == 404) {
        rightOnes++;
        byStandby += answer.headers().firstValue("Age").isPresent() ? 1 : 0;
      } else if (status == 404) {
        falselyAbsent++;
        examples.add(path);
      } else if (status == 200) {
        wrong++;
        examples.add(
            "%s, headers %s: %s instead of %s"
                .formatted(path, answer.headers().map(), answer.body(), right.get(path)));
      } else {
        broken++;
        examples.add(status + " " + path);
      }
    }
    return new Tally(
        rightOnes,
        byStandby,
        notReady,
        longest / 1_000_000,
        wrong,
        falselyAbsent,
        broken,
        examples.subList(0, Math.min(5, examples.size())));
  }
}
