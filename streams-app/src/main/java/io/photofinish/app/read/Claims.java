package io.photofinish.app.read;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topic;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;

/** One article's bytes → what it says, within the bounds. Pure; safe for threads. */
public final class Claims {
  private final Extracting extractor;
  private final Limits limits;
  private final Deserializer<Article> articles;

  public Claims(Topic<String, Article> articles, Extracting extractor, Limits limits) {
    this.articles = articles.value().deserializer();
    this.extractor = extractor;
    this.limits = limits;
  }

  /** The extractor's. */
  public String version() {
    return extractor.version();
  }

  /**
   * @throws RegistryException where the registry must be asked for the schema and does not answer
   * @throws RuntimeException where the bytes are no article
   */
  public Article article(byte[] bytes) {
    return articles.deserialize(null, bytes);
  }

  /**
   * @throws RuntimeException where it is over the bounds, or the extractor fails
   */
  public ArticleClaims of(Article article) {
    limits.checkText(article.getText());
    var extraction =
        extractor.extract(
            new io.photofinish.extraction.Article(
                Optional.ofNullable(article.getTitle()),
                article.getText(),
                Optional.ofNullable(article.getPublished())));
    limits.checkClaims(extraction.claims().size());
    List<ResultClaim> claims = ClaimMapping.toAvro(extraction, article.getText(), version());
    limits.checkEvidence(claims);
    return new ArticleClaims(
        version(),
        article.getPublished(),
        TextVersion.of(article.getText()),
        limits.shortened(article.getTitle()),
        claims,
        extraction.silence().map(why -> Silence.valueOf(why.name())).orElse(null));
  }

  /** What an article says that cannot be read. */
  public ArticleClaims unreadable() {
    return new ArticleClaims(version(), null, null, null, List.of(), Silence.UNREADABLE);
  }
}
