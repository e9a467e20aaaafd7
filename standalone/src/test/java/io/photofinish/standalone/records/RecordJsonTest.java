package io.photofinish.standalone.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  private static final Topics TOPICS = Topics.standard();

  @Test
  void a_value_is_decoded_by_the_catalogue() {
    var article = Article.newBuilder().setText("It rained. 🌧").build();
    byte[] bytes = TOPICS.articles().value().serializer().serialize("", article);
    assertThat(json(TOPICS.articles(), "race.txt", bytes))
        .isEqualTo("{\"key\":\"race.txt\",\"value\":{\"text\":\"It rained. 🌧\"}}");
  }

  @Test
  void a_tombstone_is_null() {
    assertThat(json(TOPICS.articles(), "race.txt", null))
        .isEqualTo("{\"key\":\"race.txt\",\"value\":null}");
  }

  @Test
  void bytes_that_are_no_value_of_the_topic_are_an_error() {
    assertThatThrownBy(() -> json(TOPICS.articles(), "race.txt", "none".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void a_dead_letter_shows_its_bytes_and_its_headers() {
    var letter = record(TOPICS.deadLetters(), "race.txt", new byte[] {(byte) 0xff, 0});
    letter.headers().add("error", "no Avro".getBytes(UTF_8)).add("odd", new byte[] {(byte) 0xfe});
    assertThat(new RecordJson(TOPICS.deadLetters()).of(letter))
        .hasToString(
            "{'key':'race.txt','value':{'base64':'/wA='},'headers':{'error':'no Avro','odd':{'base64':'/g=='}}}"
                .replace('\'', '"'));
    assertThat(json(TOPICS.deadLetters(), "race.txt", "plain".getBytes(UTF_8)))
        .contains("{\"text\":\"plain\"}");
  }

  @Test
  void the_latest_records_are_those_of_live_keys_in_the_order_of_the_keys() {
    var latest = new LatestRecords();
    for (String each : new String[] {"b=1", "a=1", "b=2", "c=1", "c="}) {
      String[] pair = each.split("=", 2);
      latest.add(
          record(TOPICS.articles(), pair[0], pair[1].isEmpty() ? null : pair[1].getBytes(UTF_8)));
    }
    assertThat(latest.all())
        .extracting(each -> new String(each.key(), UTF_8) + "=" + new String(each.value(), UTF_8))
        .containsExactly("a=1", "b=2");
  }

  private static String json(Topic<?, ?> topic, String key, byte[] value) {
    return new RecordJson(topic).of(record(topic, key, value)).toString();
  }

  private static ConsumerRecord<byte[], byte[]> record(
      Topic<?, ?> topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic.name(), 0, 0, key.getBytes(UTF_8), value);
  }
}
