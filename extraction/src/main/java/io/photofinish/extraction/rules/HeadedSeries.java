package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Men's EVENT: A NZL MARK, B USA MARK, C MARK: without numbers the order tells the places. */
public final class HeadedSeries implements Rule {
  /** "The women's 60m hurdles final:". */
  private static final int HEAD = 9;

  private record Entry(Mention person, Mention mark) {}

  @Override
  public String id() {
    return "headed-series";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Person.class, Value.Team.class);
  }

  @Override
  public Set<String> words() {
    return Set.of(":");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    int colon = colon(clause);
    if (colon < 0) {
      return;
    }
    var entries = entries(clause, colon + 1);
    if (entries.size() < 2 || !descending(entries, time(clause, colon))) {
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      Mention person = entries.get(i).person();
      if (clause.mentions().contains(person)) {
        finds.add(clause, person, new Place(i + 1), person, 0.9);
      }
    }
  }

  /** Where the head ends that is a sex and an event, and nothing else; -1 where there is none. */
  private static int colon(Clause clause) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    int at = sentence.from();
    at += clause.token(at).is("the") ? 1 : 0;
    var mentions = clause.spotted().in(clause.sentence());
    Mention sex = mentions.next(Value.Sex.class, at, 0).orElse(null);
    Mention event = sex == null ? null : mentions.next(Value.Event.class, sex.to(), 0).orElse(null);
    int end = event == null ? sentence.to() : event.to();
    while (end < Math.min(sentence.to(), at + HEAD) && named(clause, end)) {
      end++;
    }
    return end < sentence.to() && clause.token(end).is(":") ? end : -1;
  }

  private static boolean named(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "final", "race", "a", "result", "results" -> true;
      default -> false;
    };
  }

  private static boolean time(Clause clause, int colon) {
    for (Mention event : clause.spotted().in(clause.sentence()).all(Value.Event.class)) {
      if (event.to() <= colon) {
        return ((Value.Event) event.value()).discipline().measure() == Discipline.Measure.TIME;
      }
    }
    return true;
  }

  /** Name and mark, one after another, as far as they go without a number before. */
  private static List<Entry> entries(Clause clause, int from) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    var mentions = clause.spotted().in(clause.sentence());
    var entries = new ArrayList<Entry>();
    int at = from;
    while (at < sentence.to()) {
      Mention person = mentions.next(Value.Person.class, at, 0).orElse(null);
      Mention mark = person == null ? null : mark(clause, person);
      if (mark == null) {
        break;
      }
      entries.add(new Entry(person, mark));
      at = mark.to();
      while (at < sentence.to() && joint(clause, at)) {
        at++;
      }
    }
    boolean all = at >= sentence.to() || clause.token(at).is(".");
    return all ? entries : List.of();
  }

  private static Mention mark(Clause clause, Mention person) {
    var mentions = clause.spotted().in(clause.sentence());
    for (Mention mark : mentions.all(Value.Amount.class)) {
      if (mark.from() >= person.to()) {
        return Listing.beside(clause, person, mark) ? mark : null;
      }
    }
    return null;
  }

  private static boolean joint(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case ",", ";", "and", "&" -> true;
      default -> false;
    };
  }

  /** Whether nobody is better than the one before. */
  private static boolean descending(List<Entry> entries, boolean time) {
    for (int i = 1; i < entries.size(); i++) {
      double one = value(entries.get(i - 1).mark());
      double other = value(entries.get(i).mark());
      if (time ? other < one : other > one) {
        return false;
      }
    }
    return true;
  }

  private static double value(Mention mark) {
    Figure figure = ((Value.Amount) mark.value()).figure();
    double fraction = figure.thousandths() / 1000.0;
    return switch (figure.shape()) {
      case LENGTH -> figure.first() / 1000.0;
      case CLOCK2, MINUTES -> figure.first() * 60 + figure.second() + fraction;
      case CLOCK3, HOURS ->
          (figure.first() * 60 + figure.second()) * 60 + figure.third() + fraction;
      case HYPHEN -> figure.first() * 12 + figure.second() + fraction;
      default -> figure.first() + fraction;
    };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Women's 800m: Anna Smith KEN 2:01.50, Beth Jones USA 2:02.00.",
            "Anna Smith KEN | 1",
            "Beth Jones USA | 2"),
        finds(
            "The women's javelin: Anna Smith (GER) 61.20m; Beth Jones 60.05m; Cara Webb 58.40m.",
            "Anna Smith | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Women's triple jump: Anna Smith, Cuba, 14.20m; Beth Jones, Peru, 14.05m.",
            "Anna Smith | 1",
            "Beth Jones | 2"),
        leaves("Women's 800m: Anna Smith KEN 2:02.50, Beth Jones USA 2:02.00.", "no order"),
        leaves("Women's 800m: Anna Smith KEN 2:02.50.", "one is no series"),
        leaves("Women's best: Anna Smith 2:01.50, Beth Jones 2:02.00.", "no event"));
  }
}
