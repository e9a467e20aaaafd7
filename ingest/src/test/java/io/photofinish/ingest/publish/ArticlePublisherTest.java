package io.photofinish.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {
  private final MockProducer<String, Article> producer = Publishers.silent();
  private final ArticlePublisher publisher = Publishers.over(producer);

  private static Article article(String text) {
    return Article.newBuilder().setText(text).build();
  }

  @Test
  void records_are_keyed_by_id_and_keep_their_order() {
    publisher.publish("a", article("first"));
    publisher.publish("b", article("other"));
    publisher.retract("b");
    publisher.publish("a", article("second"));

    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsOnly("photofinish.articles");
    assertThat(producer.history())
        .extracting(ProducerRecord::key)
        .containsExactly("a", "b", "b", "a");
    assertThat(producer.history())
        .extracting(ProducerRecord::value)
        .containsExactly(article("first"), article("other"), null, article("second"));
  }

  @Test
  void only_what_the_broker_has_confirmed_is_counted() {
    publisher.publish("a", article("x"));
    publisher.retract("b");
    assertThat(publisher.deliveries())
        .isEqualTo(new Deliveries(0, 0, 0, 0, List.of(), 2, Optional.empty()));

    producer.completeNext();
    assertThat(publisher.deliveries().published()).isEqualTo(1);
    assertThat(publisher.deliveries().pending()).isEqualTo(1);

    Deliveries end = publisher.flush();
    assertThat(end.retracted()).isEqualTo(1);
    assertThat(end.pending()).isZero();
    assertThat(end.undelivered()).isZero();
  }

  @Test
  void a_record_that_the_broker_refuses_is_listed_by_id_and_the_next_is_sent() {
    publisher.publish("big", article("x"));
    publisher.publish("small", article("y"));
    producer.errorNext(new RecordTooLargeException("too large"));
    producer.completeNext();

    Deliveries end = publisher.flush();

    assertThat(end.examples()).containsExactly(new Undelivered("big", "too large"));
    assertThat(end.published()).isEqualTo(1);
    assertThat(end.stopped()).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_written_is_listed_by_id() {
    producer.sendException = new SerializationException("no bytes");
    publisher.publish("a", article("x"));
    producer.sendException = null;
    publisher.publish("b", article("x"));

    Deliveries end = publisher.flush();

    assertThat(end.examples()).containsExactly(new Undelivered("a", "no bytes"));
    assertThat(end.published()).isEqualTo(1);
  }

  @Test
  void a_fault_of_the_broker_stops_the_publisher_and_loses_no_record_in_silence() {
    publisher.publish("a", article("x"));
    publisher.publish("b", article("x"));
    producer.errorNext(new TimeoutException("30000 ms have passed"));
    publisher.publish("c", article("x"));
    producer.errorNext(new TimeoutException("30000 ms have passed"));

    Deliveries end = publisher.flush();

    assertThat(publisher.isStopped()).isTrue();
    assertThat(end.stopped()).contains("the broker does not answer: 30000 ms have passed");
    assertThat(end.examples()).extracting(Undelivered::id).containsExactly("a", "c", "b");
    assertThat(end.undelivered()).isEqualTo(3);
    assertThat(end.pending()).isZero();
    assertThat(producer.history()).as("nothing is sent after it").hasSize(2);
  }

  @Test
  void denied_access_stops_the_publisher() {
    producer.sendException = new TopicAuthorizationException("denied");

    publisher.publish("a", article("x"));

    assertThat(publisher.deliveries().stopped()).contains("denied");
    assertThat(publisher.deliveries().undelivered()).isEqualTo(1);
  }

  @Test
  void the_first_hundred_failures_are_kept_and_all_are_counted() {
    for (int i = 0; i < 150; i++) {
      publisher.publish("a" + i, article("x"));
      producer.errorNext(new RecordTooLargeException("too large"));
    }

    assertThat(publisher.deliveries().undelivered()).isEqualTo(150);
    assertThat(publisher.deliveries().examples()).hasSize(100);
  }

  @Test
  void an_interrupt_ends_the_wait_and_what_is_open_stays_counted() {
    producer.flushException = new InterruptException("stop");
    publisher.publish("a", article("x"));

    Deliveries end = publisher.flush();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(end.pending()).isEqualTo(1);
    assertThat(end.stopped()).contains("interrupted");
  }

  @Test
  void closing_closes_the_producer() {
    publisher.close();

    assertThat(producer.closed()).isTrue();
  }
}
