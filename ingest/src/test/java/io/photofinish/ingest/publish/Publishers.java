package io.photofinish.ingest.publish;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;

/** Publishers over Kafka's own mock, for tests. */
public final class Publishers {
  private static final Topics TOPICS = Topics.standard();

  private Publishers() {}

  public static ArticlePublisher over(MockProducer<String, Article> producer) {
    return new ArticlePublisher(producer, TOPICS.articles().name(), Duration.ofSeconds(1));
  }

  /** One whose broker confirms at once. */
  public static MockProducer<String, Article> answering() {
    return producer(true);
  }

  /** One whose broker answers when the test says so. */
  public static MockProducer<String, Article> silent() {
    return producer(false);
  }

  private static MockProducer<String, Article> producer(boolean answersAtOnce) {
    return new MockProducer<>(
        answersAtOnce,
        new RoundRobinPartitioner(),
        TOPICS.articles().key().serializer(),
        TOPICS.articles().value().serializer());
  }

  public static SharedPublisher shared(MockProducer<String, Article> producer) {
    return new SharedPublisher(producer, "articles");
  }
}
