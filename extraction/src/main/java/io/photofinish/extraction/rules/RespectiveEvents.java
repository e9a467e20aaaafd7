package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A and B won silver in EVENT (MARK) and EVENT (MARK) respectively: to each an event in order. */
public final class RespectiveEvents implements Rule {
  private static final double SURE = 0.986;

  @Override
  public String id() {
    return "respective-events";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("respectively");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    var events = EventSeries.events(clause);
    if (subjects.size() < 2
        || subjects.size() != events.size()
        || clause.cues(Cue.RESPECTIVELY).isEmpty()
        || events.get(0).from() < subjects.get(subjects.size() - 1).to()) {
      return;
    }
    var places = places(clause, subjects.size());
    for (int i = 0; !places.isEmpty() && i < subjects.size(); i++) {
      Mention event = events.get(i);
      Mention told = places.get(i);
      int place = told.value() instanceof Value.Rank rank ? rank.place() : 1;
      finds.apart(clause, subjects.get(i), new InEvent(event), event, SURE, event.from());
      finds.apart(clause, subjects.get(i), new Place(place), told, SURE, event.from());
      Mention mark = EventBrackets.of(clause, event);
      if (mark != null) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, subjects.get(i), new MarkOf(figure), mark, SURE, event.from());
      }
    }
  }

  /** One for all, or one for each; of a verb of winning the first. Empty where none is told. */
  private static List<Mention> places(Clause clause, int count) {
    var ranks = new ArrayList<>(Places.ordinals(clause));
    for (Mention verb : clause.cues(Cue.WIN)) {
      if (ranks.isEmpty() && clause.happened(verb) && !Places.passive(clause, verb)) {
        ranks.add(verb);
      }
    }
    while (ranks.size() == 1 || (ranks.size() > 1 && ranks.size() < count && same(ranks))) {
      ranks.add(ranks.get(0));
    }
    return ranks.size() == count ? ranks : List.of();
  }

  private static boolean same(List<Mention> ranks) {
    return ranks.get(0).equals(ranks.get(1));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Ian Webb and Anna Smith won silver in the men's hammer (61.20m) and the women's shot"
                + " (12.80m) respectively.",
            "Ian Webb | 2 | 61.20m",
            "Anna Smith | 2 | 12.80m"),
        finds(
            "Ian Webb and Anna Smith were second and third in the men's 800m and the women's"
                + " javelin respectively.",
            "Ian Webb | 2",
            "Anna Smith | 3"),
        finds(
            "Ian Webb and Anna Smith won the men's 800m and the women's javelin respectively.",
            "Ian Webb | 1",
            "Anna Smith | 1"),
        leaves("Ian Webb and Anna Smith ran the 800m and the 1500m respectively.", "no places"),
        leaves("Ian Webb won the 800m and the 1500m respectively.", "one alone"));
  }
}
