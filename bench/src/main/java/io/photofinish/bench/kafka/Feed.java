package io.photofinish.bench.kafka;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topics;
import org.apache.kafka.common.serialization.Serializer;

/**
 * One record for the articles topic.
 *
 * @param text what the article says; null retracts it
 */
public record Feed(String id, String text) {
  private static final Serializer<Article> ARTICLES =
      Topics.standard().articles().value().serializer();

  public byte[] bytes() {
    return text == null
        ? null
        : ARTICLES.serialize(null, Article.newBuilder().setText(text).build());
  }
}
