package io.photofinish.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedAddressesTest {
  private static final int SEEDS = 200;

  @Test
  void every_feed_has_one_task_and_a_site_has_one_whatever_the_order() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      List<String> feeds = feeds(random);
      int most = 1 + random.nextInt(6);
      List<List<String>> shares = FeedAddresses.shares(feeds, most);
      assertThat(shares).as("seed %d", seed).hasSizeBetween(1, most).noneMatch(List::isEmpty);
      assertThat(shares.stream().flatMap(List::stream))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(feeds);
      assertThat(shares.stream().flatMap(share -> share.stream().map(this::site).distinct()))
          .as("seed %d", seed)
          .doesNotHaveDuplicates();
      Collections.shuffle(feeds, random);
      assertThat(FeedAddresses.shares(feeds, most)).as("seed %d", seed).isEqualTo(shares);
    }
  }

  @Test
  void sites_with_as_many_feeds_are_shared_out_evenly() {
    List<String> feeds = new ArrayList<>();
    for (int site = 0; site < 6; site++) {
      feeds.add("https://h" + site + ".org/1");
      feeds.add("https://h" + site + ".org/2");
    }
    assertThat(FeedAddresses.shares(feeds, 3)).allSatisfy(share -> assertThat(share).hasSize(4));
  }

  @Test
  void a_feed_is_kept_under_its_address_without_secrets() {
    assertThat(FeedAddresses.byName(List.of("https://me:pw@example.org/rss?key=abc&page=1")))
        .containsEntry(
            "https://…@example.org/rss?key=…&page=1",
            "https://me:pw@example.org/rss?key=abc&page=1");
  }

  private String site(String address) {
    return URI.create(address).getHost().replaceFirst("^.*\\.(?=h\\d)", "");
  }

  private static List<String> feeds(Random random) {
    var feeds = new ArrayList<String>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String host = random.nextBoolean() ? "https://www.h" : "https://h";
      feeds.add(host + random.nextInt(8) + ".org/" + i);
    }
    return feeds;
  }
}
