package io.photofinish.standalone.command;

import io.photofinish.extraction.WorkBudgetExceededException;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Sources;
import io.photofinish.standalone.claims.ArticleExtraction;
import io.photofinish.standalone.claims.ArticleResults;
import io.photofinish.standalone.claims.ClaimJson;
import io.photofinish.standalone.claims.ClaimTable;
import io.photofinish.standalone.exit.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles to claims, without any broker. */
@Command(
    name = "extract",
    description = {
      "Prints what articles say happened, one JSON line an article. Needs no broker.",
      "Offsets in \"evidence\" count code points of the text."
    },
    footer = {
      "  photofinish extract race.txt --published 2024-08-06",
      "  photofinish extract race.txt --format table",
      "  photofinish extract corpus/ --dates gold.jsonl > claims.jsonl",
      "  echo \"Josh Kerr won gold in the 1500m.\" | photofinish extract -"
    })
public final class ExtractCommand implements Callable<Integer> {
  /** What standard input is called where it names nothing itself. */
  private static final String NAMELESS = "-";

  enum Shape {
    JSON,
    TABLE
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files (.txt, .html, .md, .json, .jsonl, .csv, .warc) and directories; - is the standard"
              + " input.")
  private List<String> paths;

  @Mixin private PublishedOption published;

  @Mixin private DatesOption dates;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "json or table (default: json).")
  private Shape shape;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "Of the standard input and of files whose extension tells none:"
              + " ${COMPLETION-CANDIDATES}.")
  private Optional<Format> inputFormat = Optional.empty();

  private ArticleExtraction extraction;
  private boolean refused;

  @Override
  public Integer call() {
    var options =
        new ReadOptions(
            ReadOptions.DEFAULT_MAX_TEXT_BYTES,
            inputFormat,
            Optional.of(NAMELESS),
            dates.dates().orElse(published.dates()));
    extraction = new ArticleExtraction(); // not before it is asked for: it loads the vocabulary
    dates
        .withoutTheList(Sources.of(paths, System.in, options))
        .forEach(source -> source.read(this::take));
    return (refused ? ExitCode.REFUSED : ExitCode.OK).code();
  }

  private void take(Candidate candidate) {
    if (candidate instanceof Candidate.Accepted article) {
      extract(article);
    } else if (candidate instanceof Candidate.Refused refusal) {
      refuse(refusal.message());
    } else if (candidate instanceof Candidate.Skipped skipped) {
      err().println("skipped: " + skipped.input() + ": " + skipped.why());
    }
    // A retraction says nothing that could be printed.
  }

  private void extract(Candidate.Accepted article) {
    try {
      print(extraction.of(article));
    } catch (WorkBudgetExceededException e) {
      refuse(article.input() + ": " + e.getMessage() + "; split it");
    }
  }

  private void print(ArticleResults results) {
    PrintWriter out = spec.commandLine().getOut();
    if (shape == Shape.JSON) {
      out.println(ClaimJson.of(results));
      return;
    }
    out.println(
        results.name()
            + (results.published() == null ? "" : ", " + results.published())
            + (results.claims().isEmpty() ? ": no claims" : ""));
    ClaimTable.lines(results).forEach(line -> out.println("  " + line));
    out.println();
  }

  private void refuse(String message) {
    refused = true;
    err().println("refused: " + message);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
