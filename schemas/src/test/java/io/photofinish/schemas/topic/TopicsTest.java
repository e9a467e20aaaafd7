package io.photofinish.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.LetterFate;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.ResultDifference;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  private static final Topics TOPICS = Topics.standard();

  @Test
  void every_topic_of_the_design_is_there_with_its_clean_up_policy() {
    assertThat(TOPICS.all())
        .extracting(topic -> topic.name() + " " + topic.cleanUp())
        .containsExactly(
            "photofinish.articles COMPACT",
            "photofinish.athlete-aliases COMPACT",
            "photofinish.claims COMPACT",
            "photofinish.results COMPACT",
            "photofinish.personal-bests COMPACT",
            "photofinish.season-bests COMPACT",
            "photofinish.win-counts COMPACT",
            "photofinish.rankings COMPACT",
            "photofinish.records COMPACT",
            "photofinish.head-to-heads COMPACT",
            "photofinish.happenings DELETE",
            "photofinish.aliased-changes DELETE",
            "photofinish.dead-letters DELETE",
            "photofinish.dead-letter-fates COMPACT",
            "photofinish.claim-differences COMPACT",
            "photofinish.result-differences COMPACT",
            "photofinish.feeds COMPACT",
            "photofinish.feed-state COMPACT",
            "photofinish.host-turns DELETE");
  }

  @Test
  void only_what_is_dropped_by_age_has_a_retention() {
    assertThat(TOPICS.all())
        .allMatch(topic -> topic.retention().isPresent() == (topic.cleanUp() == CleanUp.DELETE));
  }

  @Test
  void every_topic_says_what_its_keys_are_and_has_partitions() {
    assertThat(TOPICS.all()).allMatch(topic -> !topic.keyFormat().isBlank());
    assertThat(TOPICS.all()).allMatch(topic -> topic.partitions() > 0);
  }

  @Test
  void the_prefix_is_the_operators() {
    assertThat(Topics.withPrefix("team-a.").all())
        .allMatch(topic -> topic.name().equals("team-a." + topic.shortName()));
    assertThat(Topics.withPrefix("").named("articles").orElseThrow().name()).isEqualTo("articles");
  }

  @Test
  void a_topic_is_found_by_either_name_in_any_case() {
    var topics = Topics.withPrefix("Team-A.");
    for (Topic<?, ?> topic : topics.all()) {
      assertThat(topics.named(topic.shortName())).contains(topic);
      assertThat(topics.named(topic.name())).contains(topic);
      assertThat(topics.named(topic.name().toUpperCase(Locale.ROOT))).contains(topic);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "photofinish.", "article", "photofinish.photofinish.articles"})
  void another_name_is_no_topic(String name) {
    assertThat(TOPICS.named(name)).isEmpty();
  }

  @Test
  void keys_and_values_come_back_through_the_serdes_of_their_topic() {
    comesBack(TOPICS.articles(), Article.class);
    comesBack(TOPICS.athleteAliases(), AthleteAlias.class);
    comesBack(TOPICS.claims(), ArticleClaims.class);
    comesBack(TOPICS.aliasedChanges(), AthleteChanges.class);
    comesBack(TOPICS.results(), Result.class);
    comesBack(TOPICS.personalBests(), PersonalBest.class);
    comesBack(TOPICS.seasonBests(), SeasonBest.class);
    comesBack(TOPICS.winCounts(), WinCount.class);
    comesBack(TOPICS.rankings(), Listing.class);
    comesBack(TOPICS.records(), RecordHistory.class);
    comesBack(TOPICS.headToHeads(), HeadToHead.class);
    comesBack(TOPICS.happenings(), Happening.class);
    comesBack(TOPICS.deadLetterFates(), LetterFate.class);
    comesBack(TOPICS.claimDifferences(), ClaimDifference.class);
    comesBack(TOPICS.resultDifferences(), ResultDifference.class);
    comesBack(TOPICS.feeds(), Feed.class);
    comesBack(TOPICS.feedState(), FeedState.class);
    comesBack(TOPICS.hostTurns(), HostTurn.class);
  }

  private static <V extends SpecificRecord> void comesBack(Topic<String, V> topic, Class<V> type) {
    V value = RandomValues.specific(type, 7);
    String key = "Jakob Ingebrigtsen/1500m 🏃";

    byte[] keyBytes = topic.key().serializer().serialize(topic.name(), key);
    byte[] valueBytes = topic.value().serializer().serialize(topic.name(), value);

    assertThat(topic.key().deserializer().deserialize(topic.name(), keyBytes)).isEqualTo(key);
    assertThat(topic.value().deserializer().deserialize(topic.name(), valueBytes)).isEqualTo(value);
  }

  @Test
  void dead_letters_are_bytes_left_as_they_are() {
    byte[] bytes = {0, (byte) 0xFF, 7};
    var topic = TOPICS.deadLetters();

    assertThat(topic.key().serializer().serialize(topic.name(), bytes)).isEqualTo(bytes);
    assertThat(topic.value().deserializer().deserialize(topic.name(), bytes)).isEqualTo(bytes);
  }

  @Test
  void a_compacted_topic_is_made_with_its_policy_and_the_record_limit() {
    NewTopic made = TopicSetup.newTopic(TOPICS.results(), TopicWishes.NONE);

    assertThat(made.name()).isEqualTo("photofinish.results");
    assertThat(made.numPartitions()).isEqualTo(TOPICS.results().partitions());
    assertThat(made.configs())
        .isEqualTo(Map.of("cleanup.policy", "compact", "max.message.bytes", "8388608"));
  }

  @Test
  void dead_letters_are_made_with_their_retention() {
    assertThat(TopicSetup.newTopic(TOPICS.deadLetters(), TopicWishes.NONE).configs())
        .isEqualTo(
            Map.of(
                "cleanup.policy",
                "delete",
                "max.message.bytes",
                "33554432",
                "retention.ms",
                "2592000000"));
  }

  @Test
  void turns_are_kept_in_segments_that_go_when_their_records_may() {
    assertThat(TopicSetup.newTopic(TOPICS.hostTurns(), TopicWishes.NONE).configs())
        .containsEntry("retention.ms", "86400000")
        .containsEntry("segment.ms", "86400000");
  }
}
