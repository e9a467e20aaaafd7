package io.photofinish.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownMetersTest {
  @Test
  void what_a_store_of_one_task_counts_is_not_shown_and_what_others_count_is() {
    assertThat(ShownMeters.isShown("kafka.stream.state.block.cache.usage")).isFalse();
    assertThat(ShownMeters.isShown("kafka.producer.node.request.rate")).isFalse();
    assertThat(ShownMeters.isShown("kafka.stream.thread.process.rate")).isTrue();
    assertThat(ShownMeters.isShown("kafka.consumer.fetch.manager.records.lag.max")).isTrue();
    assertThat(ShownMeters.isShown("photofinish.articles.read")).isTrue();
    assertThat(ShownMeters.isShown("jvm.memory.used")).isTrue();
  }
}
