package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;
import static io.photofinish.standalone.answer.ItemTable.Column.indoor;
import static io.photofinish.standalone.answer.ItemTable.Column.joined;
import static io.photofinish.standalone.answer.ItemTable.Column.occasion;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.answer.AthleteText;
import io.photofinish.standalone.answer.ItemTable;
import io.photofinish.standalone.answer.ItemTable.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions about athletes. */
final class AthleteQueries {
  static final String FIND = "photofinish query athletes PART-OF-A-NAME";
  private static final String NAME_OR_ID = "A name or an id: \"Josh Kerr\", josh-kerr.";

  private AthleteQueries() {}

  /** What all of them take. */
  private abstract static class OfOne implements Callable<Integer> {
    @Mixin Question question;

    @Parameters(index = "0", paramLabel = "ATHLETE", description = NAME_OR_ID)
    String athlete;

    QuestionPath path(String... rest) {
      var segments = new ArrayList<>(List.of("v1", "athletes", question.athlete(athlete)));
      segments.addAll(List.of(rest));
      return QuestionPath.of(segments.toArray(String[]::new));
    }
  }

  /** What those take that can be asked of one discipline alone. */
  private abstract static class InDiscipline extends OfOne {
    @Option(
        names = "--discipline",
        paramLabel = "CODE",
        description = "Only of this one: 1500m, LJ, half-marathon.")
    String discipline;

    @Override
    QuestionPath path(String... rest) {
      return super.path(rest).with("discipline", discipline);
    }
  }

  /** That of a mark, or by which day or in which year it was made, as far as it is known. */
  private static String day(JsonNode mark) {
    String reported = mark.path("reported").asText();
    String known = reported.isEmpty() ? mark.path("year").asText() : "by " + reported;
    return mark.path("date").asText(known);
  }

  /** One athlete in short. */
  @Command(
      name = "athlete",
      description = "Bests, wins and results of an athlete, with the sentences that say so.",
      footer = {
        "  photofinish query athlete \"Josh Kerr\"",
        "  photofinish query athlete josh-kerr --json"
      })
  static final class Athlete implements Callable<Integer> {
    @Mixin private Question question;

    @Parameters(paramLabel = "ATHLETE", description = NAME_OR_ID)
    private String athlete;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "athletes", question.athlete(athlete)), AthleteText::lines, FIND);
    }
  }

  /** By a part of the name. */
  @Command(
      name = "athletes",
      description = "Athletes by a part of their name, whatever its case and accents.",
      footer = "  photofinish query athletes kerr")
  static final class Athletes implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private Paging paging;

    @Parameters(paramLabel = "PART", description = "A part of the name.")
    private String part;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "athletes").with("name", part).with(paging),
          new ItemTable("items", field("name"), field("nation"), field("category"), field("id")),
          FIND);
    }
  }

  /** One athlete's results. */
  @Command(
      name = "results",
      description = "An athlete's results.",
      footer = {
        "  photofinish query results \"Josh Kerr\"",
        "  photofinish query results josh-kerr --discipline 1500m --competition OG"
      })
  static final class Results extends InDiscipline {
    @Mixin private Paging paging;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only of this year.")
    private Integer year;

    @Option(
        names = "--competition",
        paramLabel = "CODE",
        description = "Only of this one: OG, WCH, DL.")
    private String competition;

    @Override
    public Integer call() {
      return question.ask(
          path("results").with("year", year).with("competition", competition).with(paging),
          new ItemTable(
              "items",
              field("discipline"),
              field("place"),
              field("mark"),
              field("status"),
              occasion(""),
              field("round"),
              field("date"),
              indoor(),
              joined("records"),
              field("claims"),
              field("id")),
          FIND);
    }
  }

  /** Bests, now or on a day. */
  @Command(
      name = "bests",
      description = "An athlete's best marks, now or as they were on a day.",
      footer = {
        "  photofinish query bests \"Josh Kerr\"",
        "  photofinish query bests josh-kerr --as-of 2023-08-01"
      })
  static final class Bests extends InDiscipline {
    @Option(
        names = "--as-of",
        paramLabel = "DAY",
        converter = PublishedOption.Day.class,
        description = "As they were then: 2023-08-01.")
    private LocalDate asOf;

    @Override
    public Integer call() {
      return question.ask(
          path("personal-bests").with("asOf", asOf),
          new ItemTable(
              "items",
              field("discipline"),
              indoor(),
              field("mark", "/best/mark"),
              occasion("/best"),
              new Column("date", item -> day(item.path("best"))),
              field("sentence", "/evidence/0/sentences/0"),
              field("article", "/evidence/0/article")),
          FIND);
    }
  }

  /** The best of each year. */
  @Command(
      name = "seasons",
      description = "An athlete's best mark of each year.",
      footer = "  photofinish query seasons \"Josh Kerr\" --discipline 1500m")
  static final class Seasons extends InDiscipline {
    @Override
    public Integer call() {
      return question.ask(
          path("season-bests"),
          new ItemTable(
              "items",
              field("discipline"),
              field("season"),
              indoor(),
              field("mark", "/best/mark"),
              occasion("/best"),
              field("marks")),
          FIND);
    }
  }

  /** How bests came about. */
  @Command(
      name = "progression",
      description = "How an athlete's bests came about, oldest first.",
      footer = "  photofinish query progression \"Josh Kerr\" --discipline 1500m")
  static final class Progression extends InDiscipline {
    @Option(
        names = "--as-of",
        paramLabel = "DAY",
        converter = PublishedOption.Day.class,
        description = "Up to this day.")
    private LocalDate asOf;

    @Override
    public Integer call() {
      return question.ask(
          path("progression").with("asOf", asOf),
          new ItemTable(
              "items",
              field("discipline"),
              indoor(),
              new Column(
                  "marks",
                  item -> {
                    var steps = new ArrayList<String>();
                    item.path("steps")
                        .forEach(
                            step -> steps.add(step.path("mark").asText() + " (" + day(step) + ")"));
                    return String.join(", ", steps);
                  })),
          FIND);
    }
  }

  /** Wins, podiums, medals. */
  @Command(
      name = "wins",
      description = "An athlete's wins and podiums, with the medals.",
      footer = "  photofinish query wins \"Josh Kerr\"")
  static final class Wins extends OfOne {
    @Override
    public Integer call() {
      return question.ask(
          path("wins"),
          new ItemTable(
              "results",
              field("discipline"),
              field("place"),
              field("medal"),
              field("mark"),
              occasion(""),
              field("sentence", "/evidence/0/sentences/0"),
              field("article", "/evidence/0/article")),
          FIND);
    }
  }

  /** Whom an athlete met. */
  @Command(
      name = "rivals",
      description = "Whom an athlete met in finals, by discipline; whom most first.",
      footer = "  photofinish query rivals \"Josh Kerr\" --limit 10")
  static final class Rivals extends OfOne {
    @Mixin private Paging paging;

    @Override
    public Integer call() {
      return question.ask(
          path("rivals").with(paging),
          new ItemTable(
              "items",
              field("name"),
              field("nation"),
              field("discipline"),
              field("meetings"),
              field("ahead"),
              field("behind"),
              field("id", "/other")),
          FIND);
    }
  }

  /** Two of them. */
  @Command(
      name = "head-to-head",
      description = "Two athletes' meetings in finals, as the first sees them.",
      footer = "  photofinish query head-to-head \"Josh Kerr\" \"Jakob Ingebrigtsen\"")
  static final class HeadToHead extends InDiscipline {
    @Parameters(index = "1", paramLabel = "OTHER", description = "The other's name or id.")
    private String other;

    @Override
    public Integer call() {
      return question.ask(
          path("head-to-heads", question.athlete(other)),
          new ItemTable(
              "items",
              field("discipline"),
              field("meetings"),
              field("ahead"),
              field("behind"),
              field("latest", "/races/0/race")),
          FIND);
    }
  }
}
