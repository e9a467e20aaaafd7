package io.photofinish.app.rivalry;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.PairChange;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepRivalriesTest {
  private static final String PAIR = "ada-quick/bea-swift/1500m";
  private static final Meeting MET =
      new Meeting("1500m/women/og-2024", "OG", 2024, null, "Paris", 1, 2, null, null, null, null);

  @TempDir private Path state;

  private TopologyTestDriver driver;
  private TestInputTopic<String, PairChange> pairs;
  private TestOutputTopic<String, HeadToHead> headToHeads;

  @BeforeEach
  void start() {
    var strings = Serdes.String();
    var changes = SingleObjectSerde.of(PairChange.class);
    var rivalries = SingleObjectSerde.of(HeadToHead.class);
    var topology =
        new Topology()
            .addSource("pairs", strings.deserializer(), changes.deserializer(), "pairs")
            .addProcessor("keep-rivalries", KeepRivalries::new, "pairs")
            .addStateStore(Stores.MEETINGS.builder(), "keep-rivalries")
            .addStateStore(Stores.HEAD_TO_HEADS.builder(), "keep-rivalries")
            .addStateStore(Stores.RIVALS.builder(), "keep-rivalries")
            .addSink(
                "rivalries",
                "rivalries",
                strings.serializer(),
                rivalries.serializer(),
                "keep-rivalries");
    var config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(topology, config);
    pairs = driver.createInputTopic("pairs", strings.serializer(), changes.serializer());
    headToHeads =
        driver.createOutputTopic("rivalries", strings.deserializer(), rivalries.deserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private List<HeadToHead> after(Meeting before, Meeting after) {
    pairs.pipeInput(PAIR, new PairChange(before, after));
    return headToHeads.readValuesToList();
  }

  @Test
  void what_changes_nothing_is_not_told_again() {
    assertThat(after(null, MET))
        .singleElement()
        .satisfies(met -> assertThat(met.getFirstWins()).isEqualTo(1));
    assertThat(after(MET, MET)).isEmpty();
    assertThat(after(MET, null)).containsExactly((HeadToHead) null);
    assertThat(after(null, null)).isEmpty();
  }
}
