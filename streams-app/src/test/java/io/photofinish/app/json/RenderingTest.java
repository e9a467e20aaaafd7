package io.photofinish.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.app.book.Outcomes;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import io.photofinish.schemas.Vote;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RenderingTest {
  static {
    // Avro makes records by their schema's name only of classes that the serdes vouch for.
    SingleObjectSerde.of(Article.class);
  }

  @Test
  void an_outcome_has_the_slots_and_values_of_the_claim_guidelines() {
    var outcome =
        Outcomes.of("Josh Kerr", "1500m")
            .nation("GBR")
            .category(Category.MEN)
            .place(1)
            .mark("3:29.38")
            .at("WCH", 2023, "Budapest")
            .date("2023-08-23")
            .round(Round.FINAL)
            .records("PB")
            .build();
    assertThat(Rendering.of(outcome).toString())
        .isEqualTo(
            """
            {"athlete":"Josh Kerr","nation":"GBR","category":"men","discipline":"1500m",\
            "competition":"WCH","year":2023,"date":"2023-08-23","city":"Budapest",\
            "round":"final","place":1,"mark":"3:29.38","records":["PB"]}""");
  }

  @Test
  void a_status_is_upper_case_and_every_other_symbol_lower_case() {
    assertThat(Rendering.text(Status.DNF)).isEqualTo("DNF");
    assertThat(Rendering.text(Round.SEMIFINAL)).isEqualTo("semifinal");
    assertThat(Rendering.text(LocalDate.of(2024, 8, 6))).isEqualTo("2024-08-06");
  }

  @Test
  void an_outcome_stands_in_its_parent_and_nulls_and_empty_lists_are_left_out() {
    var result = Outcomes.of("Josh Kerr", "1500m").place(1).result("id", 2);
    assertThat(Rendering.of(result).toString())
        .isEqualTo(
            "{\"id\":\"id\",\"athleteId\":\"josh-kerr\",\"athlete\":\"Josh Kerr\","
                + "\"discipline\":\"1500m\",\"place\":1,\"claims\":2}");
    assertThat(Rendering.of(List.of(new Vote("GBR", 1))).toString())
        .isEqualTo("[{\"value\":\"GBR\",\"claims\":1}]");
  }

  @Test
  void any_record_of_any_topic_can_be_shown_with_every_field_that_it_has() {
    List<Supplier<SpecificRecord>> records =
        List.of(
            Article::new,
            ArticleClaims::new,
            AthleteChanges::new,
            FeedState::new,
            HeadToHead::new,
            PersonalBest::new,
            Result::new,
            WinCount::new);
    for (long seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      for (Supplier<SpecificRecord> empty : records) {
        SpecificRecord record = fill(empty.get(), random);
        JsonNode shown = Rendering.of(record);
        for (Schema.Field field : record.getSchema().getFields()) {
          Object value = record.get(field.pos());
          boolean left = value == null || (value instanceof List<?> list && list.isEmpty());
          boolean inParent = field.name().equals("outcome");
          assertThat(shown.has(field.name()))
              .as("seed %d, %s of %s", seed, field.name(), record)
              .isEqualTo(!left && !inParent);
        }
      }
    }
  }

  private static SpecificRecord fill(SpecificRecord record, SplittableRandom random) {
    for (Schema.Field field : record.getSchema().getFields()) {
      record.put(field.pos(), any(field.schema(), random));
    }
    return record;
  }

  private static Object any(Schema schema, SplittableRandom random) {
    return switch (schema.getType()) {
      case UNION -> any(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random);
      case NULL -> null;
      case RECORD -> fill((SpecificRecord) SpecificData.get().newRecord(null, schema), random);
      case ARRAY -> list(schema.getElementType(), random);
      case ENUM ->
          SpecificData.get()
              .createEnum(
                  schema.getEnumSymbols().get(random.nextInt(schema.getEnumSymbols().size())),
                  schema);
      case STRING -> List.of("", "Zürich", "\u0000\"\\", "😀", "\uD83D").get(random.nextInt(5));
      case INT ->
          schema.getLogicalType() instanceof LogicalTypes.Date
              ? LocalDate.ofEpochDay(random.nextInt(-50_000, 50_000))
              : random.nextInt();
      case LONG ->
          schema.getLogicalType() == null
              ? random.nextLong()
              : Instant.ofEpochMilli(random.nextInt());
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      default -> throw new AssertionError("no record has a " + schema);
    };
  }

  private static List<Object> list(Schema element, SplittableRandom random) {
    var list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(any(element, random));
    }
    return list;
  }
}
