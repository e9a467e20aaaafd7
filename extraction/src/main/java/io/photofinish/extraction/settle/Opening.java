package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import java.util.List;
import java.util.Optional;

/** Which discipline an article is about, by its headline and its first sentences. */
final class Opening {
  private static final int LEAD = 8;
  private static final int OPENING = 3;

  /** What may name a discipline. */
  private static final Kinds NAMING = Kinds.of(Value.Event.class, Value.Contest.class);

  private final Story story;
  private final Races races;

  Opening(Story story, Races races) {
    this.story = story;
    this.races = races;
  }

  /** The discipline of the headline or the first sentences. */
  void read(List<Reading> readings) {
    int named = readings.size();
    story.indoors = indoors(readings);
    for (int i = 0; i < readings.size(); i++) {
      boolean opens = i < LEAD && races.mentioned().isEmpty();
      for (Clause clause :
          opens ? readings.get(i).clauses() : readings.get(i).clausesWith(NAMING)) {
        boolean inner =
            clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET;
        lead(clause, i < LEAD && !inner);
      }
      named = named == readings.size() && !races.mentioned().isEmpty() ? i : named;
    }
    races.learned();
    known(readings);
    int first = named;
    story.topic.discipline =
        story.topic.discipline.or(() -> new Implied(story).lead(readings, first));
    if (story.topic.discipline.isEmpty()) {
      story.topic.discipline = races.mentioned().stream().findFirst();
    }
  }

  /**
   * "British 1500m runner Nathan Cole won in Ghent": where the opening names no race but that of
   * the one it tells of, it is hers or his.
   */
  private void known(List<Reading> readings) {
    Mention titled = null;
    for (int i = 0; i < Math.min(OPENING, readings.size()); i++) {
      for (Clause clause : readings.get(i).clausesWith(NAMING)) {
        for (Mention event : races.in(clause)) {
          if (!races.title(clause, event)) {
            return;
          }
          titled = titled == null && !clause.subjects().isEmpty() ? event : titled;
        }
        boolean contest =
            clause.all(Value.Contest.class).stream()
                .anyMatch(c -> races.ofContest((Value.Contest) c.value()).isPresent());
        if (contest) {
          return;
        }
      }
    }
    if (titled != null && races.mentioned().size() > 1) {
      story.topic.discipline = Optional.of(races.discipline(titled));
      story.topic.category = Optional.empty();
    }
  }

  /** Whether the first sentences are of an indoor race. */
  private boolean indoors(List<Reading> readings) {
    for (int i = 0; i < Math.min(OPENING, readings.size()); i++) {
      if (story.has(i, "indoor")) {
        return true;
      }
    }
    return false;
  }

  private void lead(Clause clause, boolean lead) {
    races.learn(clause, lead);
    for (Mention mention : races.in(clause)) {
      if (story.topic.discipline.isEmpty() && lead && !races.title(clause, mention)) {
        story.topic.discipline = Optional.of(races.discipline(mention));
        story.topic.category = races.sex(clause, mention);
      }
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var discipline = races.ofContest((Value.Contest) mention.value());
      if (story.topic.discipline.isEmpty() && lead) {
        story.topic.discipline = discipline;
      }
    }
  }
}
