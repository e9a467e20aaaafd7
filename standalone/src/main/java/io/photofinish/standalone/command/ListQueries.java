package io.photofinish.standalone.command;

import static io.photofinish.standalone.answer.ItemTable.Column.field;
import static io.photofinish.standalone.answer.ItemTable.Column.indoor;
import static io.photofinish.standalone.answer.ItemTable.Column.joined;
import static io.photofinish.standalone.answer.ItemTable.Column.occasion;

import io.photofinish.standalone.answer.ItemTable;
import io.photofinish.standalone.answer.ItemTable.Column;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions about lists: the latest results, rankings, records. */
final class ListQueries {
  private static final List<Column> LINE =
      List.of(
          field("athlete"),
          field("nation"),
          field("discipline"),
          field("in race", "/place"),
          field("mark"),
          occasion(""),
          field("date"),
          joined("records"),
          field("claims"),
          field("result"));

  private static final ItemTable LISTING = new ItemTable("items", LINE);

  private static final ItemTable RANKING =
      new ItemTable("items", Stream.concat(Stream.of(field("rank")), LINE.stream()).toList());

  private static final ItemTable RECORDS =
      new ItemTable(
          "items",
          field("record", "/code"),
          field("scope"),
          field("discipline"),
          field("category"),
          indoor(),
          field("mark", "/holder/mark"),
          field("athlete", "/holder/athlete"),
          occasion("/holder"),
          field("result", "/holder/result"));

  private ListQueries() {}

  /** The latest results. */
  @Command(
      name = "latest",
      description = "The latest results whose day is known.",
      footer = "  photofinish query latest --limit 20")
  static final class Latest implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private Paging paging;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "results", "latest").with(paging),
          LISTING,
          "photofinish query latest");
    }
  }

  /** A ranking list. */
  @Command(
      name = "ranking",
      description = "A ranking list, best first.",
      footer = {
        "  photofinish query ranking 1500m",
        "  photofinish query ranking 800m --category women --season 2024 --all-marks"
      })
  static final class Ranking implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private Paging paging;

    @Parameters(paramLabel = "DISCIPLINE", description = "Its code: 1500m, LJ, half-marathon.")
    private String discipline;

    @Option(
        names = "--category",
        paramLabel = "men|women|mixed|unknown",
        completionCandidates = Offered.Categories.class,
        description = "Default: men.")
    private String category;

    @Option(names = "--season", paramLabel = "YEAR", description = "Default: of all time.")
    private Integer season;

    @Option(names = "--indoor", description = "The indoor list.")
    private boolean indoor;

    @Option(names = "--all-marks", description = "Not only each athlete's best.")
    private boolean allMarks;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "rankings")
              .with("discipline", discipline)
              .with("category", category)
              .with("season", season)
              .with("indoor", indoor)
              .with("allMarks", allMarks)
              .with(paging),
          RANKING,
          "photofinish query latest");
    }
  }

  /** Records. */
  @Command(
      name = "records",
      description =
          "Records as articles claim them: all, of a code, or those that an athlete holds.",
      footer = {
        "  photofinish query records --code NR --scope gbr",
        "  photofinish query records --held-by \"Faith Kipyegon\""
      })
  static final class Records implements Callable<Integer> {
    @Mixin private Question question;
    @Mixin private Paging paging;

    @Option(names = "--code", paramLabel = "CODE", description = "Only of this code: WR, NR, AR.")
    private String code;

    @Option(
        names = "--scope",
        paramLabel = "SCOPE",
        description = "Only of this nation, area or meeting: gbr, world; with a code.")
    private String scope;

    @Option(names = "--held-by", paramLabel = "ATHLETE", description = "Only this athlete's.")
    private String holder;

    @Override
    public Integer call() {
      QuestionPath path =
          holder == null
              ? QuestionPath.of("v1", "records")
                  .with("code", code)
                  .with("scope", scope)
                  .with(paging)
              : QuestionPath.of("v1", "athletes", question.athlete(holder), "records");
      return question.ask(path, RECORDS, AthleteQueries.FIND);
    }
  }

  /** One record's succession. */
  @Command(
      name = "record",
      description = "Who held a record, oldest first.",
      footer = "  photofinish query record WR/world/1500m/women/outdoor")
  static final class RecordHistory implements Callable<Integer> {
    @Mixin private Question question;

    @Parameters(
        paramLabel = "RECORD",
        description = "Code/scope/discipline/category/indoor or outdoor.")
    private String id;

    @Override
    public Integer call() {
      return question.ask(
          QuestionPath.of("v1", "records", id),
          new ItemTable(
              "succession",
              field("mark"),
              field("athlete"),
              occasion(""),
              field("date"),
              field("claims"),
              field("result")),
          "photofinish query records");
    }
  }
}
