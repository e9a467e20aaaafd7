package io.photofinish.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The records that are values on a topic or in a store: what has frozen versions. */
public final class Records {
  private static final List<Class<? extends SpecificRecord>> TYPES =
      List.of(
          Article.class,
          ArticleClaims.class,
          AliasChange.class,
          AthleteAlias.class,
          AthleteChanges.class,
          Athlete.class,
          AthleteName.class,
          ClaimDifference.class,
          Feed.class,
          FeedState.class,
          Happening.class,
          HeadToHead.class,
          HostTurn.class,
          LetterFate.class,
          Listing.class,
          PersonalBest.class,
          Race.class,
          RecordHistory.class,
          Result.class,
          ResultDifference.class,
          SeasonBest.class,
          Entrant.class,
          Meeting.class,
          PairChange.class,
          RaceChange.class,
          RecordChange.class,
          Statement.class,
          Support.class,
          WinCount.class);

  private Records() {}

  public static Stream<Class<? extends SpecificRecord>> types() {
    return TYPES.stream();
  }

  public static Stream<Schema> schemas() {
    return types().map(Records::schema);
  }

  public static Schema schema(Class<?> type) {
    return SpecificData.get().getSchema(type);
  }

  /** Every record and enum that a value is made of, by its name. */
  public static Map<String, Schema> named() {
    var found = new LinkedHashMap<String, Schema>();
    schemas().forEach(schema -> collect(schema, found));
    return found;
  }

  private static void collect(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
      case ENUM -> found.putIfAbsent(schema.getName(), schema);
      case ARRAY -> collect(schema.getElementType(), found);
      case UNION -> schema.getTypes().forEach(type -> collect(type, found));
      default -> {}
    }
  }
}
