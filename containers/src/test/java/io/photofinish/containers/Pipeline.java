package io.photofinish.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.Photofinish;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application on a cluster, used as people use it: by commands. */
final class Pipeline implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path articles;
  private final Instance instance;

  Pipeline(String bootstrapServers, Path folder) {
    articles = folder;
    instance =
        Instance.start(
            new InstanceSettings(
                folder.resolve("data"),
                false,
                0,
                Optional.of(bootstrapServers),
                "photofinish.",
                Map.of()));
  }

  /** A command carried out in this process: its exit code and what it printed. */
  record Run(int exitCode, String out, String err) {
    static Run of(List<String> arguments) {
      var out = new StringWriter();
      var err = new StringWriter();
      int exitCode =
          Photofinish.commandLine()
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute(arguments.toArray(String[]::new));
      return new Run(exitCode, out.toString(), err.toString());
    }
  }

  Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--port");
    all.add(Integer.toString(instance.address().getPort()));
    return Run.of(all);
  }

  /** Returns when its results are in the stores. */
  void publish(String id, String text) throws IOException {
    succeed("ingest", Files.writeString(articles.resolve(id), text).toString());
    instance.awaitRead(PATIENCE);
  }

  void retract(String id) {
    succeed("ingest", "--retract", id);
    instance.awaitRead(PATIENCE);
  }

  /** The newest value of each key of a topic, as the JSON lines that {@code read} prints. */
  List<String> table(String topic) {
    return succeed("read", topic, "--latest").lines().toList();
  }

  String athlete(String name) {
    return succeed("query", "athlete", name);
  }

  private String succeed(String... arguments) {
    Run run = run(arguments);
    assertThat(run.exitCode()).as(List.of(arguments) + ": " + run.err()).isZero();
    return run.out();
  }

  @Override
  public void close() {
    instance.close();
  }
}
