package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;

import io.photofinish.standalone.answer.ItemTable;
import io.photofinish.standalone.answer.ItemTable.Column;
import io.photofinish.standalone.answer.ResultText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions about single results, races and articles, and what happened. */
final class BookQueries {
  private BookQueries() {}

  /** One result and who says so. */
  @Command(
      name = "result",
      description = "Who says so of one result, and what is disputed.",
      footer = "  photofinish query result josh-kerr/1500m/wch-2023")
  static final class Result implements Callable<Integer> {
    @Mixin private Question question;

    @Parameters(paramLabel = "RESULT", description = "A result's id, as lists show it.")
    private String id;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "results", id), ResultText::lines, "photofinish query latest");
    }
  }

  /** One race. */
  @Command(
      name = "race",
      description = "A final with everybody in it who is known.",
      footer = "  photofinish query race 1500m/men/wch-2023")
  static final class Race implements Callable<Integer> {
    @Mixin private Question question;

    @Parameters(paramLabel = "RACE", description = "A race's id, as an edition lists it.")
    private String id;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "races", id),
          new ItemTable(
              "entrants",
              field("place"),
              field("athlete"),
              field("nation"),
              field("mark"),
              field("status"),
              field("result")),
          "photofinish query competition CODE YEAR");
    }
  }

  /** The races of an edition. */
  @Command(
      name = "competition",
      description = "The races of one edition.",
      footer = "  photofinish query competition WCH 2023")
  static final class Competition implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private Paging paging;

    @Parameters(index = "0", paramLabel = "CODE", description = "Its code: OG, WCH, DL.")
    private String code;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year in its name.")
    private String year;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "competitions", code, year).with(paging),
          new ItemTable(
              "items",
              field("race", "/id"),
              field("date"),
              field("city"),
              field("first", "/podium/0/athlete"),
              field("mark", "/podium/0/mark"),
              field("second", "/podium/1/athlete"),
              field("third", "/podium/2/athlete"),
              field("entrants")),
          "photofinish query latest");
    }
  }

  /** What changed. */
  @Command(
      name = "happenings",
      description = "What changed in the book: the last of it, or what came after a cursor.",
      footer = {
        "  photofinish query happenings --limit 20",
        "  photofinish query happenings --athlete \"Josh Kerr\" --kind new_win"
      })
  static final class Happenings implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private HappeningChoice choice;

    @Option(
        names = "--limit",
        paramLabel = "N",
        description = "The most that are shown (default: 50).")
    private Integer limit;

    @Override
    public Integer call() {
      return question.ask(
          choice.of("happenings", question).with("limit", limit),
          new ItemTable(
              "items",
              field("at"),
              new Column("what", item -> item.path("kind").asText().replace('_', ' ')),
              field("of", "/subject"),
              field("before", "/before/mark"),
              field("after", "/after/mark"),
              field("article"),
              field("cursor")),
          "photofinish query happenings");
    }
  }
}
