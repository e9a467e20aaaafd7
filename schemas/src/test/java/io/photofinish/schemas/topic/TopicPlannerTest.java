package io.photofinish.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.topic.TopicPlan.Difference;
import io.photofinish.schemas.topic.TopicPlan.Differs;
import io.photofinish.schemas.topic.TopicPlan.Fits;
import io.photofinish.schemas.topic.TopicPlan.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPlannerTest {
  private static final Topics TOPICS = Topics.standard();
  private static final String RESULTS = TOPICS.results().name();
  private static final String LETTERS = TOPICS.deadLetters().name();
  private static final TopicWishes THREE = new TopicWishes(OptionalInt.of(3), OptionalInt.of(2));

  private final Map<String, TopicState> there = new HashMap<>();

  TopicPlannerTest() {
    for (Topic<?, ?> topic : TOPICS.all()) {
      there.put(topic.name(), state(topic.partitions(), 3, TopicSetup.configs(topic, THREE), true));
    }
  }

  private static TopicState state(
      int partitions, int replication, Map<String, String> configs, boolean hasRecords) {
    List<Integer> brokers = IntStream.range(0, replication).boxed().toList();
    return new TopicState(
        IntStream.range(0, partitions).mapToObj(each -> brokers).toList(), configs, hasRecords);
  }

  private List<Difference> differences(String topic, TopicWishes wishes) {
    return TopicPlanner.plan(TOPICS, wishes, there).steps().stream()
        .filter(step -> step.topic().equals(topic))
        .flatMap(step -> step instanceof Differs d ? d.differences().stream() : null)
        .toList();
  }

  @Test
  void an_empty_cluster_lacks_every_topic_as_the_catalogue_has_it() {
    TopicPlan plan = TopicPlanner.plan(TOPICS, THREE, Map.of());
    assertThat(plan.isFulfilled()).isFalse();
    assertThat(plan.steps()).hasSameSizeAs(TOPICS.all()).allMatch(Missing.class::isInstance);
    var results =
        plan.steps().stream()
            .map(step -> ((Missing) step).wanted())
            .filter(topic -> topic.name().equals(RESULTS))
            .findFirst()
            .orElseThrow();
    assertThat(results.replicationFactor()).isEqualTo((short) 3);
    assertThat(results.configs()).containsEntry("min.insync.replicas", "2");
  }

  @Test
  void what_is_as_it_should_be_needs_nothing() {
    assertThat(TopicPlanner.plan(TOPICS, THREE, there).isFulfilled()).isTrue();
    assertThat(TopicPlanner.plan(TOPICS, TopicWishes.NONE, there).steps())
        .allMatch(Fits.class::isInstance);
  }

  @Test
  void a_setting_that_differs_is_named_with_both_values() {
    there.put(LETTERS, with(LETTERS, "retention.ms", "1000"));
    assertThat(differences(LETTERS, THREE))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.setting()).isEqualTo("retention.ms");
              assertThat(each.is()).isEqualTo("1000");
              assertThat(each.should()).isEqualTo("2592000000");
              assertThat(each.breaks()).isEmpty();
            });
  }

  private TopicState with(String topic, String config, String value) {
    var configs = new HashMap<>(there.get(topic).configs());
    configs.put(config, value);
    return new TopicState(there.get(topic).replicas(), configs, true);
  }

  @Test
  void a_topic_that_takes_larger_records_is_good_enough_and_one_that_takes_smaller_is_not() {
    there.put(RESULTS, with(RESULTS, "max.message.bytes", "9000000"));
    assertThat(differences(RESULTS, THREE)).isEmpty();
    there.put(RESULTS, with(RESULTS, "max.message.bytes", "1048588"));
    assertThat(differences(RESULTS, THREE)).hasSize(1);
  }

  @Test
  void one_partition_with_a_copy_too_few_is_a_difference_in_replication() {
    var replicas = List.of(List.of(0, 1, 2), List.of(0, 1, 2), List.of(1, 2), List.of(0, 1, 2));
    there.put(RESULTS, new TopicState(replicas, there.get(RESULTS).configs(), true));
    assertThat(differences(RESULTS, THREE))
        .extracting(Difference::setting, Difference::is, Difference::should)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("replication", "2", "3"));
    assertThat(differences(RESULTS, TopicWishes.NONE)).isEmpty();
  }

  @Test
  void partitions_are_added_only_where_no_key_would_move() {
    var configs = there.get(RESULTS).configs();
    there.put(RESULTS, state(2, 3, configs, true));
    assertThat(differences(RESULTS, THREE).get(0).breaks())
        .hasValueSatisfying(why -> assertThat(why).contains("retractions", "--topic-prefix"));
    there.put(RESULTS, state(2, 3, configs, false));
    assertThat(differences(RESULTS, THREE).get(0).breaks()).isEmpty();
    there.put(LETTERS, state(2, 3, there.get(LETTERS).configs(), true));
    assertThat(differences(LETTERS, THREE).get(0).breaks()).isEmpty();
  }

  @Test
  void partitions_are_never_taken_away() {
    there.put(RESULTS, state(12, 3, there.get(RESULTS).configs(), false));
    assertThat(differences(RESULTS, THREE).get(0).breaks())
        .hasValueSatisfying(why -> assertThat(why).contains("takes no partition away"));
  }

  @Test
  void wishes_that_contradict_each_other_are_refused() {
    assertThatThrownBy(() -> new TopicWishes(OptionalInt.of(2), OptionalInt.of(3)))
        .hasMessageContaining("more than there are replicas");
    assertThatThrownBy(() -> new TopicWishes(OptionalInt.of(40_000), OptionalInt.empty()))
        .hasMessageContaining("40000");
    assertThatThrownBy(() -> new TopicWishes(OptionalInt.empty(), OptionalInt.of(0)))
        .hasMessageContaining("min.insync.replicas");
  }

  @Test
  void a_topic_that_is_there_must_have_as_many_copies_as_are_to_be_in_sync() {
    var four = new TopicWishes(OptionalInt.empty(), OptionalInt.of(4));
    assertThatThrownBy(() -> TopicPlanner.plan(TOPICS, four, there))
        .isInstanceOf(UnmeetableWishesException.class)
        .hasMessageContaining(TOPICS.articles().name() + ", 3: nothing could be written");
    var replicated = new TopicWishes(OptionalInt.of(4), OptionalInt.of(4));
    assertThat(TopicPlanner.plan(TOPICS, replicated, there).isFulfilled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void replicas_are_distinct_brokers_and_those_that_have_the_partition_stay(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Integer> brokers =
          random.ints(0, 100).distinct().limit(1 + random.nextInt(9)).boxed().toList();
      List<Integer> now = brokers.subList(0, 1 + random.nextInt(brokers.size()));
      int times = 1 + random.nextInt(brokers.size());
      List<Integer> chosen = Replicas.of(times, now, brokers, random.nextInt(50));
      assertThat(chosen).hasSize(times).doesNotHaveDuplicates().isSubsetOf(brokers);
      assertThat(chosen)
          .startsWith(now.subList(0, Math.min(times, now.size())).toArray(Integer[]::new));
    }
  }
}
