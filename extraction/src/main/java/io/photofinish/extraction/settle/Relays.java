package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told of a relay without its name: by who ran it, by a leg, by the word alone. */
final class Relays {
  private static final int QUARTET = 4;
  private static final int BATON = 3;

  private final Story story;
  private final Races races;

  Relays(Story story, Races races) {
    this.story = story;
    this.races = races;
  }

  /** Whether it is of a relay: told of four who ran together, or of "relay gold". */
  boolean tells(Statement statement) {
    boolean together =
        quartet(statement.clause()) && !Lists.any(statement.candidates(), Relays::bracketed);
    return together || baton(statement);
  }

  /** Whether it is of a part of a relay that the text is about. */
  boolean leg(Statement statement) {
    return races.relaying() && Lists.any(statement.candidates(), this::leg);
  }

  /** "Smith (37:20), Jones (37:40), …": each has a mark. */
  private static boolean bracketed(Candidate candidate) {
    return candidate.rule().equals("bracket-mark") || candidate.rule().equals("entry");
  }

  /** "Smith, Jones, Webb and Kip clocked 37.47": four who run together. */
  private static boolean quartet(Clause clause) {
    return clause.subjects().size() == QUARTET
        && Lists.all(clause.subjects(), s -> s.is(Value.Person.class))
        && clause.all(Value.Amount.class).size() < QUARTET
        && clause.all(Value.Rank.class).size() < QUARTET;
  }

  /** "won relay gold", "gold in the relay", "second in both relays". */
  private boolean baton(Statement statement) {
    for (Candidate candidate : statement.candidates()) {
      Mention source = candidate.source();
      for (int i = source.from() - BATON; i <= source.to() + BATON; i++) {
        boolean inside =
            i >= statement.clause().from()
                && i < statement.clause().to()
                && (story.word(i).equals("relay") || story.word(i).equals("relays"))
                && !relayHolder(i + 1);
        if (inside && candidate.what() instanceof Candidate.Place) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The Olympic relay champion won the 60m": who somebody is. */
  private boolean relayHolder(int at) {
    return story.word(at).startsWith("champion")
        || story.word(at).endsWith("medallist")
        || story.word(at).endsWith("medalist")
        || story.word(at + 1).endsWith("medallist")
        || story.word(at + 1).endsWith("medalist")
        || story.word(at).equals("runner")
        || story.word(at).equals("winner");
  }

  /** "came back for a 1:57.3 800": in a relay a leg of it. */
  private boolean leg(Candidate candidate) {
    Mention mark = candidate.source();
    return candidate.what() instanceof Candidate.MarkOf
        && Lists.any(
            story.spotted.in(story.sentenceOf(mark)).all(Value.Event.class),
            event -> event.from() == mark.to() && ((Value.Event) event.value()).bare());
  }

  /** The relay that the text is about, or else the last that it has named. */
  Optional<Discipline> relay(List<Figure> figures) {
    var relays = new ArrayList<Discipline>(races.mentioned());
    story.topic.discipline.ifPresent(relays::add);
    relays.removeIf(
        d -> !d.relay() || !Lists.all(figures, f -> f.in(d, story.plausible()).isPresent()));
    return relays.isEmpty() ? Optional.empty() : Optional.of(relays.get(relays.size() - 1));
  }
}
