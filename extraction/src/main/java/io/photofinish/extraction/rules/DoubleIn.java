package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SUBJECT raced to a double in the EVENT and EVENT: first in both; SUBJECT made it a double in the
 * EVENT: first in the second of them.
 */
public final class DoubleIn implements Rule {
  private static final double SURE = 0.975;

  /** "a historic Olympic sprint double": words before the noun. */
  private static final int ADJECTIVES = 5;

  /** "in the", "over". */
  private static final int NEAR = 3;

  @Override
  public String id() {
    return "double-in";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("double", "treble");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1 || clause.kind() == Clause.Kind.BRACKET) {
      return;
    }
    for (int i = clause.from() + 2; i + 2 < clause.to(); i++) {
      boolean noun = clause.token(i).is("double") || clause.token(i).is("treble");
      boolean second = noun && made(clause, i);
      if (!second && !(noun && taken(clause, i))) {
        continue;
      }
      var events = behind(clause, clause.token(i + 1).is("gold") ? i + 1 : i);
      boolean won = second || events.size() > 1 || completed(clause, i);
      for (Mention event : won ? events : List.<Mention>of()) {
        Mention subject = clause.subjects().get(0);
        finds.apart(clause, subject, new InEvent(event), event, SURE, event.from());
        finds.apart(clause, subject, new Place(1), event, SURE, event.from());
      }
    }
  }

  /** "completed the double in the 200m": by winning that. */
  private static boolean completed(Clause clause, int noun) {
    for (int i = noun - 1; i >= Math.max(clause.from(), noun - 1 - ADJECTIVES); i--) {
      switch (clause.token(i).word()) {
        case "completed", "completing" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "made it a double", "made it double gold". */
  private static boolean made(Clause clause, int noun) {
    int it = clause.token(noun - 1).is("a") ? noun - 2 : noun - 1;
    return it > clause.from()
        && clause.token(it).is("it")
        && (clause.token(it - 1).is("made") || clause.token(it - 1).is("making"));
  }

  /** The events that follow "double in the" and that only commas and "and" part. */
  private static List<Mention> behind(Clause clause, int noun) {
    int in = noun + 1;
    if (clause.token(in).is("with")) { // "with 22.03 in the 200m"
      in = clause.at(Value.Amount.class, in + 1).map(Mention::to).orElse(in);
    }
    boolean opens =
        in < clause.to()
            && switch (clause.token(in).word()) {
              case "in", "over", "at" -> true;
              default -> false;
            };
    var events = new ArrayList<Mention>();
    int to = in;
    for (Mention event : opens ? EventSeries.events(clause) : List.<Mention>of()) {
      if (event.from() > to && event.from() - to <= NEAR) {
        events.add(event);
        to = event.to();
      }
    }
    return events;
  }

  /** "completed a", "racing to a", "with a": whether somebody has it. */
  private static boolean taken(Clause clause, int noun) {
    for (int i = noun - 1; i > Math.max(clause.from(), noun - 1 - ADJECTIVES); i--) {
      switch (clause.token(i).word()) {
        case "a", "an", "the", "his", "her", "another" -> {
          return clause.token(i - 1).is("to")
              ? i - 2 >= clause.from() && raced(clause.token(i - 2).word())
              : has(clause.token(i - 1).word());
        }
        default -> {
          if (clause.token(i).isPunctuation() && !clause.token(i).glued()) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "raced to a double", and no "on her way to a double". */
  private static boolean raced(String word) {
    return switch (word) {
      case "raced", "racing", "ran", "running", "stormed", "storming", "cruised", "cruising" ->
          true;
      case "sprinted", "sprinting", "powered", "powering", "swept", "sped", "sailed" -> true;
      default -> false;
    };
  }

  private static boolean has(String word) {
    return switch (word) {
      case "with", "had", "did", "won", "took", "off", "completing", "achieving" -> true;
      case "completed", "achieved", "secured", "clinched", "claimed", "celebrated" -> true;
      case "winning", "taking", "securing", "clinching", "claiming", "recorded" -> true;
      default -> false;
    };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith cruised to a rare double in the 800m and 1500m.",
            "Anna Smith | 1",
            "Anna Smith | 1"),
        finds(
            "Anna Smith completed a county double over 100m and 200m.",
            "Anna Smith | 1",
            "Anna Smith | 1"),
        finds("Anna Smith made it double gold over 800m.", "Anna Smith | 1"),
        leaves("Anna Smith is on her way to a double in the 800m and 1500m.", "it is to come"),
        leaves("Anna Smith hopes to complete a double in the 800m and 1500m.", "a wish"),
        leaves("Anna Smith entered for the double in the 800m and 1500m.", "it is to come"),
        finds("Anna Smith completed the double with 22.03 in the 200m.", "Anna Smith | 1"),
        leaves("Anna Smith ran for a double in the 800m.", "with which other is open"));
  }
}
