package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.photofinish.standalone.answer.ItemTable;
import io.photofinish.standalone.answer.Samples;
import io.photofinish.standalone.print.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an instance tells anybody about itself. */
final class InstanceQueries {
  private InstanceQueries() {}

  /** The instance itself. */
  @Command(
      name = "instance",
      description = "What an instance was started with, and its version.",
      footer = "  photofinish query instance")
  static final class OfInstance implements Callable<Integer> {
    @Mixin private Question question;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "instance"), InstanceQueries::settings, "photofinish query --help");
    }
  }

  private static List<String> settings(JsonNode instance) {
    var table = new TextTable("setting", "value");
    instance
        .properties()
        .forEach(setting -> table.add(setting.getKey(), setting.getValue().asText()));
    return table.lines();
  }

  /** Whether it lives, or answers. */
  @Command(
      name = "health",
      description = "Whether an instance answers questions; 3 where it does not, and why.",
      footer = {"  photofinish query health", "  photofinish query health --live"})
  static final class Health implements Callable<Integer> {
    @Mixin private Question question;

    @Option(names = "--live", description = "Only whether the process lives.")
    private boolean live;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("health", live ? "live" : "ready"),
          answer -> JsonNodeFactory.instance.objectNode().put("health", answer.text().strip()),
          answer -> List.of(answer.path("health").asText()),
          "photofinish query --help");
    }
  }

  /** Its metrics. */
  @Command(
      name = "metrics",
      description = "The metrics of an instance.",
      footer = {"  photofinish query metrics photofinish_", "  photofinish query metrics --json"})
  static final class Metrics implements Callable<Integer> {
    @Mixin private Question question;

    @Parameters(
        arity = "0..1",
        paramLabel = "PART",
        defaultValue = "",
        description = "Only those that have it in the name.")
    private String part;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("metrics"),
          answer -> Samples.of(answer.text(), part),
          new ItemTable("items", field("name"), field("labels"), field("value")),
          "photofinish query --help");
    }
  }

  /** What can be asked. */
  @Command(
      name = "routes",
      description = "What the HTTP interface can be asked; with --json its OpenAPI document.",
      footer = {"  photofinish query routes", "  photofinish query routes --json"})
  static final class OpenApi implements Callable<Integer> {
    @Mixin private Question question;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("openapi.json"), InstanceQueries::routes, "photofinish query --help");
    }
  }

  private static List<String> routes(JsonNode document) {
    var table = new TextTable("method", "path", "what");
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            table.add(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().path("summary").asText())));
    return table.lines();
  }
}
