package io.photofinish.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.AnyOutcome;
import io.photofinish.app.book.Outcomes;
import io.photofinish.schemas.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void outcomes_have_the_same_statement_exactly_when_they_say_the_same() {
    var names = new HashMap<String, Outcome>();
    for (long seed = 0; seed < 30_000; seed++) {
      Outcome outcome = AnyOutcome.of(new SplittableRandom(seed));
      Outcome other = names.putIfAbsent(Keys.statement(outcome), outcome);
      assertThat(other == null || other.equals(outcome)).as("seed %d: %s", seed, outcome).isTrue();
      assertThat(Keys.statement(Outcomes.like(outcome).build()))
          .as("seed %d", seed)
          .isEqualTo(Keys.statement(outcome));
    }
  }

  @Test
  void a_name_cannot_pass_for_another_field() {
    var one = Outcomes.of("Josh Kerr", "1500m").nation("GBR").build();
    var other = Outcomes.of("Josh Kerr\nnation=GBR", "1500m").build();
    assertThat(Keys.statement(one)).isNotEqualTo(Keys.statement(other));
    assertThat(Keys.statement(Outcomes.of("a", "1500m").records("PB, SB").build()))
        .isNotEqualTo(Keys.statement(Outcomes.of("a", "1500m").records("PB", "SB").build()));
  }

  /** An outcome of a later schema, which has one more field in the middle; nobody fills it. */
  private static final class Later extends Outcome {
    private static final long serialVersionUID = 1L;
    private static final int NEW = 3;
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
      var fields = new ArrayList<Schema.Field>();
      for (Schema.Field field : Outcome.getClassSchema().getFields()) {
        if (field.pos() == NEW) {
          var text = Schema.createUnion(Schema.create(Schema.Type.NULL), text());
          fields.add(new Schema.Field("club", text, "", Schema.Field.NULL_DEFAULT_VALUE));
        }
        fields.add(new Schema.Field(field, field.schema()));
      }
      return Schema.createRecord("Outcome", "", "io.photofinish.schemas", false, fields);
    }

    private static Schema text() {
      return Schema.create(Schema.Type.STRING);
    }

    @Override
    public Schema getSchema() {
      return SCHEMA;
    }

    @Override
    public Object get(int field) {
      return field == NEW ? null : super.get(field < NEW ? field : field - 1);
    }
  }

  @Test
  void a_field_that_a_later_schema_adds_changes_no_statement_while_it_is_null() {
    for (long seed = 0; seed < 100; seed++) {
      Outcome outcome = AnyOutcome.of(new SplittableRandom(seed));
      var later = new Later();
      outcome.getSchema().getFields().forEach(f -> later.put(f.pos(), outcome.get(f.pos())));
      assertThat(Keys.statement(later)).as("seed %d", seed).isEqualTo(Keys.statement(outcome));
    }
  }

  @Test
  void a_statement_is_thirty_two_hexadecimal_digits_and_stays_what_it_is() {
    var kerr = Outcomes.of("Josh Kerr", "1500m").place(1).mark("3:29.38").at("WCH", 2023).build();
    assertThat(Keys.statement(kerr)).isEqualTo("d6f60337d686ab3c2961de0cde863e07");
  }

  @Test
  void a_range_holds_what_lies_under_its_parts_and_nothing_beside() {
    Keys.Range range = Keys.under("josh-kerr", "1500m");
    assertThat("josh-kerr/1500m/wch-2023").isBetween(range.from(), range.to());
    assertThat("josh-kerr/1500m/李").isBetween(range.from(), range.to());
    assertThat("josh-kerr/1500mSC/x").isGreaterThan(range.to());
    assertThat("josh-kerr/1500").isLessThan(range.from());
    assertThat("josh-kerr-smith/1500m/x").isLessThan(range.from());
  }

  @Test
  void indoor_and_outdoor_bests_have_a_key_each() {
    assertThat(Keys.personalBest("josh-kerr", "mile", true)).isEqualTo("josh-kerr/mile/indoor");
    assertThat(Keys.personalBest("josh-kerr", "mile", false)).isEqualTo("josh-kerr/mile/outdoor");
  }

  @Test
  void numbers_in_digits_order_as_texts_as_they_do_as_numbers() {
    for (long seed = 0; seed < 10_000; seed++) {
      var random = new SplittableRandom(seed);
      long a = random.nextLong(1_000_000_000L) >> random.nextInt(30);
      long b = random.nextLong(1_000_000_000L) >> random.nextInt(30);
      assertThat(Integer.signum(Keys.digits(a, 9).compareTo(Keys.digits(b, 9))))
          .as("seed %d: %d, %d", seed, a, b)
          .isEqualTo(Long.signum(a - b));
    }
    assertThat(Keys.digits(42, 7)).isEqualTo("0000042");
    assertThat(Keys.mostFirst(3)).isEqualTo("999999996");
  }
}
