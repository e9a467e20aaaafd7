package io.photofinish.connect;

import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.codec.ValueSerde;
import io.photofinish.schemas.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * One poll as records of Connect: the articles, then the feed's state without its items. The last
 * record alone carries the offset after the poll; those before it carry the one from before, so
 * that a poll that is written in part is repeated where there are no transactions.
 */
record VisitRecords(
    String topic, ValueSerde<Article> articles, String statusTopic, ValueSerde<FeedState> states) {

  /**
   * @throws io.photofinish.schemas.registry.RegistryException where there is a registry and it does
   *     not answer, or has not the schemas
   */
  static VisitRecords to(String topic, String statusTopic, Optional<SchemaRegistry> registry) {
    var articles = ValueSerde.of(Article.class, topic, registry);
    var states = ValueSerde.of(FeedState.class, statusTopic, registry);
    articles.prepare();
    states.prepare();
    return new VisitRecords(topic, articles, statusTopic, states);
  }

  /**
   * @param name the feed's
   * @param before null where the feed was never polled
   */
  List<SourceRecord> of(
      String name, Visit visit, Map<String, String> before, Map<String, String> after) {
    Map<String, String> partition = AlteredOffsets.partition(name);
    var records = new ArrayList<SourceRecord>();
    for (Publication each : visit.publications()) {
      byte[] value = articles.serializer().serialize(topic, each.article().orElse(null));
      records.add(record(partition, before, topic, each.id(), value));
    }
    FeedState status = FeedState.newBuilder(visit.after()).setItems(List.of()).build();
    byte[] value = states.serializer().serialize(statusTopic, status);
    records.add(record(partition, after, statusTopic, name, value));
    return records;
  }

  private static SourceRecord record(
      Map<String, String> partition,
      Map<String, String> offset,
      String topic,
      String key,
      byte[] value) {
    return new SourceRecord(
        partition, offset, topic, Schema.STRING_SCHEMA, key, Schema.OPTIONAL_BYTES_SCHEMA, value);
  }
}
