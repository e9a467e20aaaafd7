package io.photofinish.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Sources;
import io.photofinish.standalone.answer.BookText;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.publish.Publishing;
import io.photofinish.standalone.records.AthleteIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up} with sample articles, and what comes of them. */
@Command(
    name = "demo",
    description = {
      "Shows everything at work with sample articles.",
      "Prints what comes of them, bests, wins and one result with its evidence, and goes on"
          + " serving."
    },
    footer = {"  photofinish demo", "  photofinish demo --exit", "  photofinish demo --port 8080"})
public final class DemoCommand implements Callable<Integer> {
  private static final String ARTICLES = "/io/photofinish/standalone/demo/articles.jsonl";
  private static final int HTTP_OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> TRIES =
      List.of(
          "curl %s/v1/athletes/josh-kerr",
          "./photofinish query athlete \"Josh Kerr\"", "./photofinish read results --latest");

  @Spec private CommandSpec spec;

  @Mixin private InstanceOptions instance;

  @Option(names = "--exit", description = "Stops after printing.")
  private boolean exit;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (var serving = Serving.start(instance.settings("demo", true), out, err)) {
      Instance running = serving.instance();
      publish(running, out, err);
      running.awaitRead(PATIENCE);
      BookText.lines(athletes(running)).forEach(out::println);
      if (!exit) {
        out.println();
        WhereToLook.lines(running, TRIES).forEach(out::println);
        out.println("Goes on serving until Ctrl-C.");
        serving.untilStopped();
      }
    }
    return ExitCode.OK.code();
  }

  private static void publish(Instance running, PrintWriter out, PrintWriter err) {
    try (InputStream articles = DemoCommand.class.getResourceAsStream(ARTICLES)) {
      var source = Sources.stream("the sample articles", articles, ReadOptions.standard());
      if (Publishing.run(List.of(source), running.cluster(), out, err) != ExitCode.OK) {
        throw Problem.environment("the sample articles were not all published");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By asking, as anybody else would. */
  private static List<JsonNode> athletes(Instance running) {
    var http = new RunningInstance(running.address());
    return AthleteIds.in(running.cluster()).stream()
        .map(id -> http.get("/v1/athletes/" + id))
        .filter(answer -> answer.status() == HTTP_OK)
        .map(RunningInstance.Answer::body)
        .toList();
  }
}
