package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.answer.AtomEntries;
import io.photofinish.standalone.answer.ItemTable;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an instance tells as it happens. */
final class PushQueries {
  private PushQueries() {}

  /** Happenings as they come. */
  @Command(
      name = "stream",
      description = {
        "What changes in the book, as it changes, one happening a line, until Ctrl-C.",
        "With --json each line is the event's JSON."
      },
      footer = {
        "  photofinish query stream",
        "  photofinish query stream --kind new_record --nation GBR --json"
      })
  static final class Happenings implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private HappeningChoice choice;

    @Option(
        names = "--limit",
        paramLabel = "N",
        description = "End after so many (default: never).")
    private Integer limit;

    @Override
    public Integer call() {
      return question.follow(
          choice.of("stream", question), limit == null ? Long.MAX_VALUE : limit, PushQueries::line);
    }
  }

  private static String line(JsonNode happening) {
    String before = happening.at("/before/mark").asText("");
    String after = happening.at("/after/mark").asText("");
    return Stream.of(
            happening.path("at").asText(),
            happening.path("kind").asText().replace('_', ' '),
            happening.path("subject").asText(),
            before.isEmpty() || before.equals(after) ? after : before + " → " + after,
            happening.path("article").asText(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  /** The Atom feed. */
  @Command(
      name = "feed",
      description = {
        "The last results and records, as the Atom feed of the instance has them.",
        "Feed readers take it from /v1/feed.atom."
      },
      footer = "  photofinish query feed")
  static final class Feed implements Callable<Integer> {
    @Mixin private Question question;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "feed.atom"),
          answer -> AtomEntries.of(answer.text()),
          new ItemTable("items", field("updated"), field("title"), field("summary")),
          "photofinish query --help");
    }
  }
}
