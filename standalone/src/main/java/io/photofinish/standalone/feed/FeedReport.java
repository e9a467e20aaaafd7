package io.photofinish.standalone.feed;

import io.photofinish.extraction.WorkBudgetExceededException;
import io.photofinish.ingest.feed.FeedLook;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.schemas.Article;
import io.photofinish.standalone.claims.ArticleExtraction;
import io.photofinish.standalone.claims.ArticleResults;
import io.photofinish.standalone.claims.ClaimTable;
import java.util.ArrayList;
import java.util.List;

/** What a feed would publish, and what its articles say, for people. */
public final class FeedReport {
  private FeedReport() {}

  public static List<String> lines(FeedLook.FoundFeed found) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s: %s%s, %s; %s would be published"
            .formatted(
                Redacted.of(found.address()),
                found.document().kind(),
                found.document().title().map(title -> " “" + title + "”").orElse(""),
                counted(found.document().entries().size(), "item"),
                counted(found.changes().publications().size(), "article")));
    found.document().faults().forEach(fault -> lines.add("  passed over: " + fault));
    found.changes().refused().forEach(refusal -> lines.add("  refused: " + refusal));
    var extraction = new ArticleExtraction();
    for (Publication each : found.changes().publications()) {
      each.article().ifPresent(article -> add(lines, each.id(), article, extraction));
    }
    return lines;
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void add(
      List<String> lines, String id, Article article, ArticleExtraction extraction) {
    lines.add("");
    lines.add(id);
    lines.add(
        "  %s, %s, %s, %,d characters"
            .formatted(
                article.getTitle() == null ? "no title" : "“" + article.getTitle() + "”",
                article.getAuthor() == null ? "no author" : "by " + article.getAuthor(),
                article.getPublished() == null ? "no date" : article.getPublished(),
                article.getText().length()));
    try {
      ArticleResults results =
          extraction.of(new Candidate.Accepted(id, id, article, article.getText().length()));
      if (results.claims().isEmpty()) {
        lines.add("  no claims");
      }
      ClaimTable.lines(results).forEach(line -> lines.add("  " + line));
    } catch (WorkBudgetExceededException e) {
      lines.add("  no claims: " + e.getMessage());
    }
  }
}
