package io.photofinish.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class PublisherConfigTest {
  @Test
  void client_properties_pass_through_but_cannot_weaken_the_delivery() {
    Map<String, Object> config =
        PublisherConfig.producer(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "broker:9092",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "none",
                "security.protocol",
                "SSL",
                ProducerConfig.ACKS_CONFIG,
                "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                "false"));

    assertThat(config)
        .containsEntry("security.protocol", "SSL")
        .containsEntry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:9092")
        .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none")
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
  }
}
