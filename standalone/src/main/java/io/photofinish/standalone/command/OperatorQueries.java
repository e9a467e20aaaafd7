package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;
import static io.photofinish.standalone.answer.ItemTable.Column.joined;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.answer.ItemTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How one instance does; these questions take its token. */
final class OperatorQueries {
  private OperatorQueries() {}

  /** What they take. */
  private abstract static class WithToken implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private TokenOption token;

    int ask(QuestionPath path, Function<JsonNode, List<String>> forPeople) {
      return question.with(token.secret()).ask(path, forPeople, "photofinish query --help");
    }
  }

  /** The topology. */
  @Command(
      name = "topology",
      description = "The steps of the topology. Takes the instance's token.",
      footer = "  photofinish query topology")
  static final class Topology extends WithToken {
    @Override
    public Integer call() {
      return ask(
          QuestionPath.of("v1", "topology"),
          new ItemTable(
              "items",
              field("part", "/subtopology"),
              field("kind"),
              field("name"),
              joined("topics"),
              joined("stores"),
              joined("next")));
    }
  }

  /** The tasks of the instance. */
  @Command(
      name = "tasks",
      description = "The tasks of an instance with their stores. Takes the instance's token.",
      footer = "  photofinish query tasks --json")
  static final class Tasks extends WithToken {
    @Override
    public Integer call() {
      return ask(
          QuestionPath.of("v1", "tasks"),
          new ItemTable(
              "tasks",
              field("task"),
              field("standby"),
              field("thread"),
              joined("partitions"),
              new ItemTable.Column("stores", OperatorQueries::stores)));
    }
  }

  private static String stores(JsonNode task) {
    var stores = new ArrayList<String>();
    task.path("stores")
        .forEach(
            store ->
                stores.add(
                    "%s: %d, %d KiB%s"
                        .formatted(
                            store.path("store").asText(),
                            store.path("entries").asLong(),
                            store.path("bytes").asLong() / 1024,
                            store.path("answers").asBoolean() ? "" : ", restoring")));
    return String.join("; ", stores);
  }

  /** What waits to be read. */
  @Command(
      name = "lags",
      description = "How far each partition has been read. Takes the instance's token.",
      footer = "  photofinish query lags")
  static final class Lags extends WithToken {
    @Override
    public Integer call() {
      return ask(
          QuestionPath.of("v1", "lags"),
          new ItemTable(
              "items",
              field("topic"),
              field("partition"),
              field("committed"),
              field("end"),
              field("lag")));
    }
  }

  /** The feeds. */
  @Command(
      name = "feeds",
      description = {
        "How each feed is and what is done about it next, those that fail first.",
        "Takes the instance's token; photofinish feeds adds and removes them."
      },
      footer = {"  photofinish query feeds", "  photofinish query feeds --limit 200 --json"})
  static final class Feeds extends WithToken {
    private static final ItemTable TABLE =
        new ItemTable(
            "items",
            field("feed"),
            field("state", "/condition"),
            field("last poll", "/lastPoll"),
            field("next poll", "/nextPoll"),
            field("then", "/plan"),
            field("items"),
            field("failures"),
            field("error"));

    @Mixin private Paging paging;

    @Override
    public Integer call() {
      return ask(
          QuestionPath.of("v1", "feeds").with(paging),
          answer ->
              answer.path("polls").asBoolean()
                  ? TABLE.apply(answer)
                  : List.of("this instance polls no feeds (--no-feeds); ask one that does"));
    }
  }

  /** Dead letters by cause. */
  @Command(
      name = "dead-letters",
      description = {
        "The causes of the newest dead letters.",
        "Takes the instance's token; photofinish dead-letters decides on single ones."
      },
      footer = {
        "  photofinish query dead-letters",
        "  photofinish query dead-letters --json --token-file /data/token"
      })
  static final class DeadLetters extends WithToken {
    @Override
    public Integer call() {
      return ask(
          QuestionPath.of("v1", "dead-letters"),
          new ItemTable("causes", field("cause"), field("letters"), field("open")));
    }
  }
}
