package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdSetsTest {
  private static final int STEPS = 20_000;

  @Test
  void however_ids_come_and_go_the_sets_are_those_of_a_plain_map() {
    var random = new SplittableRandom(20261201);
    var sets = new IdSets<String>(new TreeMap<>());
    var plain = new TreeMap<String, Set<String>>();
    for (int step = 0; step < STEPS; step++) {
      String key = "key " + random.nextInt(5);
      String id = "id " + random.nextInt(4);
      switch (random.nextInt(8)) {
        case 0 ->
            assertThat(sets.removeAll(key))
                .isEqualTo(plain.containsKey(key) ? plain.remove(key) : Set.of());
        case 1, 2, 3 ->
            assertThat(sets.remove(key, id)).as("step %d", step).isEqualTo(removed(plain, key, id));
        default ->
            assertThat(sets.add(key, id))
                .as("step %d", step)
                .isEqualTo(plain.computeIfAbsent(key, k -> new TreeSet<>()).add(id));
      }
      assertThat(sets.keys()).as("step %d", step).containsExactlyElementsOf(plain.keySet());
      assertThat(sets.has(key)).isEqualTo(plain.containsKey(key));
      assertThat(List.copyOf(sets.get(key)))
          .as("step %d, in order", step)
          .isEqualTo(List.copyOf(plain.getOrDefault(key, Set.of())));
    }
  }

  private static boolean removed(Map<String, Set<String>> plain, String key, String id) {
    boolean removed = plain.containsKey(key) && plain.get(key).remove(id);
    plain.values().removeIf(Set::isEmpty);
    return removed;
  }
}
