package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Category;
import io.photofinish.schemas.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class FusedTest {
  /** Slots that give way to each other, and records, of which each counts. */
  private static final Set<String> FINISH = Set.of("place", "mark", "status", "records");

  private static Outcomes kerr() {
    return Outcomes.of("Josh Kerr", "1500m");
  }

  private static Fused fuse(Said... statements) {
    return Fused.of("name", Arrays.stream(statements).map(FusedTest::member).toList());
  }

  private static Member member(Said said) {
    return new Member(said, said.outcome(), Optional.empty());
  }

  @Test
  void slots_that_different_articles_fill_come_together() {
    var fused =
        fuse(kerr().place(1).said(1), kerr().mark("3:29.38").said(2), kerr().nation("GBR").said(1));
    assertThat(fused.outcome()).isEqualTo(kerr().place(1).mark("3:29.38").nation("GBR").build());
    assertThat(fused.claims()).isEqualTo(4);
    assertThat(fused.disagreements()).isEmpty();
  }

  @Test
  void what_most_claims_say_stands_and_all_that_differs_is_kept() {
    var fused =
        fuse(kerr().place(1).said(2), kerr().place(2).said(1), kerr().place(2).year(2023).said(2));
    assertThat(fused.outcome().getPlace()).isEqualTo(2);
    assertThat(fused.disagreements()).hasSize(1);
    assertThat(fused.disagreements().get(0).slot()).isEqualTo("place");
    assertThat(fused.disagreements().get(0).choices())
        .extracting(Choice::value)
        .containsExactly(2, 1);
  }

  @Test
  void a_city_is_spelt_as_most_claims_spell_it_and_spellings_dispute_nothing() {
    var fused =
        fuse(
            kerr().city("ZURICH").said(1),
            kerr().city("Zürich").place(1).said(1),
            kerr().city("Zürich").mark("3:29.38").said(1));
    assertThat(fused.outcome().getCity()).isEqualTo("Zürich");
    assertThat(fused.disagreements()).isEmpty();
  }

  @Test
  void records_are_those_that_anybody_claims_in_order() {
    var fused = fuse(kerr().records("PB", "NR").said(1), kerr().records("SB", "PB").said(3));
    assertThat(fused.outcome().getRecords()).containsExactly("NR", "PB", "SB");
  }

  @Test
  void names_are_spelt_in_many_ways_without_dispute_and_categories_are_not() {
    var fused =
        fuse(
            kerr().category(Category.MEN).said(2),
            kerr().athlete("JOSH KERR").category(Category.WOMEN).said(1));
    assertThat(fused.outcome().getAthlete()).isEqualTo("Josh Kerr");
    assertThat(fused.disagreements())
        .extracting(Fused.Disagreement::slot)
        .containsExactly("category");
  }

  @Test
  void a_mark_in_short_supports_the_precise_one_that_it_may_stand_for() {
    var fused =
        fuse(
            kerr().mark("3:29.4").said(3),
            kerr().mark("3:29.38").said(1),
            kerr().mark("3:31.00").said(2));
    assertThat(fused.outcome().getMark().getText()).isEqualTo("3:29.38");
    assertThat(fused.disagreements().get(0).choices())
        .extracting(Choice::claims)
        .containsExactly(4, 2);
  }

  @Test
  void the_order_of_the_statements_plays_no_part_and_none_is_lost() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var said = new ArrayList<Said>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        said.add(Outcomes.like(AnyOutcome.of(random)).said(1 + random.nextInt(3)));
      }
      var byKey = new TreeMap<String, Said>();
      said.forEach(one -> byKey.put(one.key(), one));
      List<Said> distinct = List.copyOf(byKey.values());
      Said[] other = AnyOutcome.shuffled(distinct, random).toArray(Said[]::new);
      Fused fused = fuse(distinct.toArray(Said[]::new));
      assertThat(fuse(other).outcome()).as("seed %d", seed).isEqualTo(fused.outcome());
      assertThat(fuse(other).statements()).as("seed %d", seed).isEqualTo(fused.statements());
      assertThat(fused.statements())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(distinct);
    }
  }

  @Test
  void a_slot_of_which_nobody_says_anything_else_is_what_is_said_and_in_no_dispute() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var said = new ArrayList<Said>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        said.add(Outcomes.like(AnyOutcome.of(random)).said(1 + random.nextInt(3)));
      }
      Fused fused = fuse(said.toArray(Said[]::new));
      for (Schema.Field slot : Outcome.getClassSchema().getFields()) {
        var values = new HashSet<Object>();
        said.forEach(one -> values.add(one.outcome().get(slot.pos())));
        values.remove(null);
        if (values.size() > 1 || FINISH.contains(slot.name())) {
          continue;
        }
        assertThat(fused.outcome().get(slot.pos()))
            .as("seed %d: %s", seed, slot.name())
            .isEqualTo(values.isEmpty() ? null : values.iterator().next());
        assertThat(fused.disagreements())
            .as("seed %d", seed)
            .noneMatch(disagreement -> disagreement.slot().equals(slot.name()));
      }
    }
  }
}
