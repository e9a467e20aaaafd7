package io.photofinish.bench.kafka;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topics;

/**
 * One record for the articles topic.
 *
 * @param text what the article says; null retracts it
 */
public record Feed(String id, String text) {
  public byte[] bytes() {
    return text == null
        ? null
        : Topics.standard()
            .articles()
            .value()
            .serializer()
            .serialize(null, Article.newBuilder().setText(text).build());
  }
}
