package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KindSetsTest {
  private static final List<Class<? extends Value>> TYPES =
      List.of(
          Value.Person.class,
          Value.Rank.class,
          Value.Amount.class,
          Value.Event.class,
          Value.Town.class,
          Value.Word.class);

  private static final List<Cue> CUES = List.of(Cue.values());

  @Test
  void what_meets_a_set_by_itself_meets_it_among_many() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var sets = new ArrayList<Kinds>();
      for (int i = 0; i < 150; i++) {
        sets.add(some(random));
      }
      var asked = new KindSets(sets);
      Kinds there = some(random);
      for (int i = 0; i < sets.size(); i++) {
        boolean met = (asked.met(there, i / Long.SIZE) >>> i & 1) != 0;
        boolean expected = sets.get(i) == Kinds.NONE || sets.get(i).meets(there);
        assertThat(met).as("seed %d, set %d", seed, i).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_mention_is_of_the_kinds_that_hold_its_type_or_cue() {
    var won = new Mention(0, 1, new Value.Word(Cue.WIN));
    var other = new Mention(0, 1, new Value.Other());
    assertThat(won.is(Kinds.of(Cue.WIN, Cue.TAKE))).isTrue();
    assertThat(won.is(Kinds.of(Cue.TAKE))).isFalse();
    assertThat(won.is(Kinds.of(Value.Word.class))).isTrue();
    assertThat(other.is(Kinds.of(Value.Other.class))).isTrue();
    assertThat(other.is(Kinds.of(Cue.WIN))).isFalse();
    assertThat(other.is(Kinds.NONE)).isFalse();
  }

  private static Kinds some(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Kinds.NONE;
      case 1 -> Kinds.of(cue(random), cue(random));
      case 2 -> Kinds.of(type(random));
      default -> Kinds.of(type(random), type(random));
    };
  }

  private static Cue cue(Random random) {
    return CUES.get(random.nextInt(CUES.size()));
  }

  private static Class<? extends Value> type(Random random) {
    return TYPES.get(random.nextInt(TYPES.size()));
  }
}
