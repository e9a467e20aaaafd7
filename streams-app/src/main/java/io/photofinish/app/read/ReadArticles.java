package io.photofinish.app.read;

import io.micrometer.core.instrument.MeterRegistry;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Articles → what they say now, and what that changes. Takes bytes, so that a version that cannot
 * be read takes its predecessor's claims back like any other version, instead of leaving them.
 *
 * <p>One get and one put of the article's claims; nothing grows with history.
 */
public final class ReadArticles implements Processor<byte[], byte[], String, Reading> {
  private final Function<io.photofinish.extraction.Article, Extraction> extractor;
  private final Limits limits;
  private final MeterRegistry meters;
  private final Deserializer<Article> articles = SingleObjectSerde.of(Article.class).deserializer();
  private ProcessorContext<String, Reading> context;
  private KeyValueStore<String, ArticleClaims> claimsByArticle;

  public ReadArticles(
      Function<io.photofinish.extraction.Article, Extraction> extractor,
      Limits limits,
      MeterRegistry meters) {
    this.extractor = extractor;
    this.limits = limits;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Reading> context) {
    this.context = context;
    claimsByArticle = context.getStateStore(Stores.CLAIMS_BY_ARTICLE.name());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    String article;
    try {
      article = articleId(record.key());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      Refusals.refuse(context, meters, record, e);
      return;
    }
    var before = Optional.ofNullable(claimsByArticle.get(article));
    var after = Optional.ofNullable(record.value()).map(bytes -> read(record));
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

  private static String articleId(byte[] key) throws CharacterCodingException {
    if (key == null || key.length == 0) {
      throw new IllegalArgumentException("the record has no key: an article needs an id");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
  }

  private ArticleClaims read(Record<byte[], byte[]> record) {
    try {
      Article article = articles.deserialize(null, record.value());
      limits.checkText(article.getText());
      var extraction =
          extractor.apply(
              new io.photofinish.extraction.Article(
                  Optional.ofNullable(article.getTitle()),
                  article.getText(),
                  Optional.ofNullable(article.getPublished())));
      limits.checkClaims(extraction.claims().size());
      ArticleClaims claims = claims(article, extraction);
      meters.counter("photofinish.articles.read").increment();
      return claims;
    } catch (RuntimeException | StackOverflowError e) {
      Refusals.refuse(context, meters, record, e);
      return new ArticleClaims(Extractor.VERSION, null, null, List.of(), Silence.UNREADABLE);
    }
  }

  private ArticleClaims claims(Article article, Extraction extraction) {
    List<ResultClaim> claims = ClaimMapping.toAvro(extraction, article.getText());
    limits.checkEvidence(claims);
    return new ArticleClaims(
        Extractor.VERSION,
        article.getPublished(),
        limits.shortened(article.getTitle()),
        claims,
        extraction.silence().map(why -> Silence.valueOf(why.name())).orElse(null));
  }
}
