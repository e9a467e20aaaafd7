package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparingInt(Mention::from).thenComparing(Mention::to, Comparator.reverseOrder());

  @Test
  void sorting_puts_the_longer_first_and_leaves_those_of_the_same_tokens_as_they_are() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var mentions = new ArrayList<Mention>();
      int size = random.nextInt(30);
      for (int i = 0; i < size; i++) {
        int from = random.nextInt(8);
        mentions.add(new Mention(from, from + 1 + random.nextInt(3), new Value.Year(1900 + i)));
      }
      var expected = new ArrayList<>(mentions);
      expected.sort(IN_ORDER);
      Mentions.sort(mentions);
      assertThat(mentions).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
