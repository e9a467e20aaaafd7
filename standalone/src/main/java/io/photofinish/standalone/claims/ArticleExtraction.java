package io.photofinish.standalone.claims;

import io.photofinish.app.read.ClaimMapping;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.schemas.Article;
import java.util.Optional;

/** The extractor, without a broker: what the topology does with an article, done here. */
public final class ArticleExtraction {
  private final Extractor extractor = Extractor.create();

  /**
   * @throws io.photofinish.extraction.WorkBudgetExceededException as the extractor does
   */
  public ArticleResults of(Candidate.Accepted found) {
    Article article = found.article();
    Extraction extraction =
        extractor.extract(
            new io.photofinish.extraction.Article(
                Optional.ofNullable(article.getTitle()),
                article.getText(),
                Optional.ofNullable(article.getPublished())));
    return new ArticleResults(
        name(found), article.getPublished(), ClaimMapping.toAvro(extraction, article.getText()));
  }

  /** A file goes by its name, wherever it lies; an id out of a file stays as it is. */
  private static String name(Candidate.Accepted found) {
    String id = found.id();
    boolean isPath = found.input().replace('\\', '/').endsWith(id);
    return isPath ? id.substring(id.lastIndexOf('/') + 1) : id;
  }
}
