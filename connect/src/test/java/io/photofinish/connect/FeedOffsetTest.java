package io.photofinish.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.visit.Due;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedOffsetTest {
  private static final int SEEDS = 30;
  private static final int MOST_ITEMS = 2000;
  private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

  @Test
  void a_memory_comes_back_as_it_was_and_is_bounded() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new SplittableRandom(seed);
      FeedState state = state(random, random.nextInt(60), random.nextInt(200));
      FeedOffset offset = FeedOffset.of(state);
      assertThat(offset.leftOut()).as("seed %d", seed).isZero();
      assertThat(FeedOffset.read(offset.fields())).as("seed %d", seed).isEqualTo(state);
    }
  }

  @Test
  void the_usual_items_of_the_longest_memory_have_room() {
    FeedOffset offset = FeedOffset.of(state(new SplittableRandom(1), MOST_ITEMS, 120));
    assertThat(offset.leftOut()).isZero();
    assertThat(offset.fields().get(FeedOffset.MEMORY)).hasSizeLessThan(FeedOffset.MAX_CHARACTERS);
  }

  @Test
  void of_a_memory_that_has_no_room_the_items_seen_last_are_kept() {
    for (int seed = 0; seed < 3; seed++) {
      FeedState state = state(new SplittableRandom(seed), MOST_ITEMS, 1000);
      FeedOffset offset = FeedOffset.of(state);
      String memory = offset.fields().get(FeedOffset.MEMORY);
      assertThat(memory.length())
          .as("seed %d", seed)
          .isBetween(FeedOffset.MAX_CHARACTERS * 8 / 10, FeedOffset.MAX_CHARACTERS);
      List<FeedItem> kept = FeedOffset.read(offset.fields()).getItems();
      assertThat(kept)
          .as("seed %d", seed)
          .hasSize(MOST_ITEMS - offset.leftOut())
          .isEqualTo(state.getItems().subList(offset.leftOut(), MOST_ITEMS));
    }
  }

  @Test
  void nothing_but_hashes_addresses_and_dates_is_in_it() {
    assertThat(Stream.of(FeedItem.getClassSchema().getFields()).flatMap(List::stream))
        .extracting(field -> field.name())
        .as("a field of its memory that is new must be no content, and bounded")
        .containsExactlyInAnyOrder(
            "article",
            "hash",
            "version",
            "guid",
            "link",
            "titled",
            "entry",
            "earlier",
            "published",
            "returned",
            "returnedAt",
            "page",
            "checkedAt",
            "checks",
            "tries",
            "missedAt",
            "withdrawnAt");
  }

  @Test
  void when_a_feed_is_asked_next_can_be_read_and_set() {
    FeedState state = FeedState.newBuilder(Due.NEVER_POLLED).setNextPollAt(NOW).build();
    Map<String, String> fields = new HashMap<>(FeedOffset.of(state).fields());
    assertThat(fields).containsEntry("nextPollAt", "2026-11-24T20:00:00Z");
    fields.put("nextPollAt", "2026-01-01T00:00:00Z");
    assertThat(FeedOffset.read(fields).getNextPollAt()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void a_feed_that_has_ended_has_no_next_time_and_is_asked_again_when_it_is_given_one() {
    FeedState state =
        FeedState.newBuilder(Due.NEVER_POLLED).setNextPollAt(NOW).setEndedAt(NOW).build();
    Map<String, String> fields = new HashMap<>(FeedOffset.of(state).fields());
    assertThat(fields).doesNotContainKey("nextPollAt");
    assertThat(FeedOffset.read(fields)).isEqualTo(state);
    fields.put("nextPollAt", "2026-01-01T00:00:00Z");
    assertThat(FeedOffset.read(fields).getEndedAt()).isNull();
  }

  /**
   * @param longest characters of an address
   */
  private static FeedState state(RandomGenerator random, int items, int longest) {
    var all = new ArrayList<FeedItem>();
    for (int i = 0; i < items; i++) {
      all.add(item(random, i, longest));
    }
    return FeedState.newBuilder()
        .setEtag(random.nextBoolean() ? "\"" + hash(random) + "\"" : null)
        .setBody(hash(random))
        .setNextPollAt(NOW.plusMillis(random.nextInt(1_000_000)))
        .setPolledAt(NOW)
        .setFailures(random.nextInt(9))
        .setIntervalSeconds(random.nextInt(9999))
        .setTitle("Desk – Läufe")
        .setItems(all)
        .build();
  }

  private static FeedItem item(RandomGenerator random, int number, int longest) {
    boolean corrected = random.nextInt(10) == 0;
    return FeedItem.newBuilder()
        .setArticle(address(random, number, longest))
        .setHash(hash(random))
        .setVersion(corrected ? 2 : 1)
        .setGuid(hash(random))
        .setLink(hash(random))
        .setTitled(hash(random))
        .setEntry(hash(random))
        .setEarlier(corrected ? List.of(hash(random), hash(random)) : List.of())
        .build();
  }

  private static String address(RandomGenerator random, int number, int longest) {
    var address = new StringBuilder("https://news.example/" + number + "/");
    while (address.length() < longest) {
      address.append((char) ('a' + random.nextInt(26)));
    }
    return address.toString();
  }

  private static String hash(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
