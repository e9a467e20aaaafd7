package io.photofinish.app.read;

import io.photofinish.app.failure.Failures;
import io.photofinish.app.failure.Source;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.registry.RegistryException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Articles → what they say now, and what that changes. Takes bytes, so that a version that cannot
 * be read takes its predecessor's claims back like any other version, instead of leaving them.
 *
 * <p>A get and a put each of the article's claims and its text; nothing grows with history.
 */
public final class ReadArticles implements Processor<byte[], byte[], String, Reading> {
  private final Claims claims;
  private final Failures failures;
  private ProcessorContext<String, Reading> context;
  private KeyValueStore<String, ArticleClaims> claimsByArticle;
  private KeyValueStore<String, Article> texts;

  public ReadArticles(Claims claims, Failures failures) {
    this.claims = claims;
    this.failures = failures;
  }

  @Override
  public void init(ProcessorContext<String, Reading> context) {
    this.context = context;
    claimsByArticle = context.getStateStore(Stores.CLAIMS_BY_ARTICLE.name());
    texts = context.getStateStore(Stores.ARTICLE_TEXTS.name());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    String article;
    try {
      article = articleId(record.key());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      Refusals.refuse(context, failures, record, e);
      return;
    }
    var before = Optional.ofNullable(claimsByArticle.get(article));
    var version = Optional.ofNullable(record.value()).map(bytes -> read(record));
    keep(article, version.map(Version::text).orElse(null));
    var after = version.map(Version::claims);
    if (before.equals(after)) {
      return;
    }
    claimsByArticle.put(article, after.orElse(null));
    context.forward(new Record<>(article, new Reading.Said(after), record.timestamp()));
    ClaimDiff.between(article, before, after)
        .forEach(
            (athlete, changes) ->
                context.forward(
                    new Record<>(athlete, new Reading.Changed(changes), record.timestamp())));
  }

  /**
   * What there is of a version.
   *
   * @param text null where it could not be read
   */
  private record Version(ArticleClaims claims, Article text) {}

  private void keep(String article, Article text) {
    if (!Objects.equals(text, texts.get(article))) {
      texts.put(article, text);
    }
  }

  private static String articleId(byte[] key) throws CharacterCodingException {
    if (key == null || key.length == 0) {
      throw new IllegalArgumentException("the record has no key: an article needs an id");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
  }

  private Version read(Record<byte[], byte[]> record) {
    Optional<Exception> before = failedBefore();
    if (before.isPresent()) {
      return refused(record, before.get());
    }
    try {
      Article article = claims.article(record.value());
      var version = new Version(claims.of(article), article);
      failures.meters().counter("photofinish.articles.read").increment();
      return version;
    } catch (RegistryException e) {
      throw e; // which is no fault of the article
    } catch (RuntimeException | StackOverflowError e) {
      return refused(record, e);
    }
  }

  /** Why what follows from this version could not be written, if it was tried before. */
  private Optional<Exception> failedBefore() {
    return failures.any()
        ? failures.of(Source.of(context.recordMetadata().orElseThrow()), 1)
        : Optional.empty();
  }

  private Version refused(Record<byte[], byte[]> record, Throwable cause) {
    Refusals.refuse(context, failures, record, cause);
    return new Version(claims.unreadable(), null);
  }
}
