package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import java.util.ArrayList;
import java.util.List;

/** SUBJECT did not finish; SUBJECT was disqualified; SUBJECT pulled out of the final. */
public final class Fates implements Rule {
  private static final int REACH = 8;

  @Override
  public String id() {
    return "fate";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Fate.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention fate : clause.all(Value.Fate.class)) {
      var value = (Value.Fate) fate.value();
      Mood mood = clause.spotted().mood(fate);
      boolean happened = mood == Mood.NONE || (mood == Mood.NEGATED && negation(clause, fate));
      var subjects = clause.subjects().isEmpty() ? included(clause, fate) : clause.subjects();
      if (!happened || subjects.isEmpty()) {
        continue;
      }
      boolean under = value.status() == Claim.Status.DNS && underWay(clause, fate.to());
      var status = under ? Claim.Status.DNF : value.status();
      if (status == Claim.Status.DNS && value.context().equals("event") && !started(clause, fate)) {
        continue;
      }
      boolean why = status == Claim.Status.DQ && reason(clause, fate.to());
      if ((elsewhere(clause, fate) && !why) || finished(clause, fate)) {
        continue;
      }
      if ((status == Claim.Status.DQ && value.context().equals("event"))
          || value.context().startsWith("medal")) {
        continue;
      }
      if (status == Claim.Status.DNF
          && !under
          && value.context().equals("event")
          && !clause.token(fate.from()).word().equals("dropping")) {
        continue;
      }
      Mention moved = moved(clause, fate);
      for (Mention subject : moved == null ? subjects : List.of(moved)) {
        finds.add(clause, subject, new StatusOf(status), fate, 0.8);
      }
    }
  }

  /** "Three were disqualified, including Smith and Jones". */
  private static List<Mention> included(Clause clause, Mention fate) {
    var included = new ArrayList<Mention>();
    int from = clause.tokens();
    for (Mention mention : clause.mentions()) {
      boolean by = mention.is(Cue.BY) && clause.token(mention.from()).is("including");
      from = by && mention.from() >= fate.to() ? mention.from() : from;
      if (mention.names() && mention.from() > from) {
        included.add(mention);
      }
    }
    return included;
  }

  /** "a protest that moved Smith to disqualified": who was, where it is not the subject. */
  private static Mention moved(Clause clause, Mention fate) {
    if (fate.from() <= clause.from() || !clause.token(fate.from() - 1).is("to")) {
      return null;
    }
    for (Mention name : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      int at = Shapes.phraseStart(clause.spotted(), clause.sentence(), name) - 1;
      boolean before = at > 0 && name.to() < fate.from();
      if (before && (clause.token(at).is("moved") || clause.token(at).is("changed"))) {
        return name;
      }
    }
    return null;
  }

  /** "failed to finish higher than eighth": eighth. */
  static boolean finished(Clause clause, Mention fate) {
    for (Mention finish : clause.cues(Cue.FINISH)) {
      if (finish.from() <= fate.from() && finish.to() > fate.to()) {
        return true;
      }
    }
    return false;
  }

  /** "dropped out of the selection process": of nothing that is run. */
  private static boolean elsewhere(Clause clause, Mention fate) {
    if (fate.to() >= clause.tokens()) {
      return false;
    }
    String word = clause.token(fate.to()).word();
    if (practice(clause, fate.to())) {
      return true;
    }
    boolean of = word.equals("of") || word.equals("from") || word.equals("for");
    if (!of) {
      return false;
    }
    for (int i = fate.to(); i < Math.min(clause.tokens(), fate.to() + 7); i++) {
      String next = clause.token(i).word();
      if (next.equals("race")
          || next.equals("races")
          || next.equals("event")
          || next.equals("false")
          || next.equals("running")
          || next.equals("lane")
          || next.equals("impeding")) {
        return false;
      }
    }
    for (Mention mention : clause.mentions()) {
      boolean near = mention.from() >= fate.to() && mention.from() - fate.to() <= 7;
      if (near
          && (mention.is(Value.Event.class)
              || mention.is(Value.Contest.class)
              || mention.is(Value.Stage.class))) {
        return false;
      }
    }
    return true;
  }

  /** "disqualified for obstruction": why, and not for how long. */
  private static boolean reason(Clause clause, int at) {
    if (at + 1 >= clause.to() || !clause.token(at).is("for") || practice(clause, at)) {
      return false;
    }
    return clause.token(at + 1).isWord()
        && !clause.has(Value.Other.class, at + 1, at + 2)
        && !ban(clause, at + 1);
  }

  /** "disqualified for life", "for the next two years". */
  private static boolean ban(Clause clause, int from) {
    switch (clause.token(from).word()) {
      case "life", "a", "the", "one" -> {
        return true;
      }
      default -> {}
    }
    for (int i = from; i < Math.min(clause.tokens(), from + 4); i++) {
      switch (clause.token(i).word()) {
        case "year", "years", "month", "months", "week", "weeks", "season", "seasons" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "failed to turn up for a hurdles training day". */
  private static boolean practice(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.tokens(), from + REACH); i++) {
      switch (clause.token(i).word()) {
        case "camp", "training", "test", "tests", "hearing", "trials" -> {
          return true;
        }
        case ".", ",", ";" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the negation is the fate's own: "did not finish", "failed to start". */
  private static boolean negation(Clause clause, Mention fate) {
    for (int i = Math.max(clause.from(), fate.from() - 3); i < fate.from(); i++) {
      String word = clause.token(i).word();
      if (word.equals("not")
          || word.equals("never")
          || word.endsWith("n't")
          || word.equals("without")) {
        return false;
      }
    }
    return true;
  }

  /** "pulled out at 22 miles", "… with eight laps remaining": of a race that was on. */
  private static boolean underWay(Clause clause, int from) {
    if (part(clause, from)) {
      return true;
    }
    for (int i = from; i + 1 < Math.min(clause.to(), from + REACH); i++) {
      boolean opens =
          switch (clause.token(i).word()) {
            case "at", "after", "with" -> true;
            default -> false;
          };
      int unit = Math.min(clause.to() - 1, i + 2);
      if (opens
          && switch (clause.token(unit).word()) {
            case "miles", "laps", "kilometres", "km", "lap", "mile" -> true;
            default -> false;
          }) {
        return true;
      }
      if (clause.token(i).isPunctuation() && !clause.token(i + 1).glued()) {
        return false;
      }
    }
    return false;
  }

  private static boolean numeral(String word) {
    return switch (word) {
      case "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" ->
          true;
      case "eleven", "twelve", "fifteen", "twenty", "few", "half" -> true;
      default -> false;
    };
  }

  /** "pulled out after 12km", "… after the hurdles": a clause of its own tells how far. */
  private static boolean part(Clause clause, int from) {
    int end = clause.spotted().sentence(clause.sentence()).to();
    int after = after(clause, from, end);
    for (int i = after + 1; after >= 0 && i < Math.min(end, after + 5); i++) {
      if (clause.token(i).word().endsWith("ing")) { // "after winning the mile"
        return false;
      }
      switch (clause.token(i).word()) {
        case "km", "miles", "mile", "laps", "lap", "kilometres", "kilometers" -> {
          return clause.token(i - 1).isNumber() || numeral(clause.token(i - 1).word());
        }
        case "m", "k", "metres", "meters" -> {
          return clause.token(i - 1).isNumber();
        }
        case "events", "event", "hurdles", "shot", "jump" -> {
          boolean counted = clause.token(i).word().startsWith("event");
          return (counted || clause.token(after + 1).is("the")) && !single(clause, from, after);
        }
        default -> {}
      }
    }
    return false;
  }

  /** "pulled out of the 200m": of one race, whatever came before it. */
  private static boolean single(Clause clause, int from, int to) {
    return Lists.any(
        clause.all(Value.Event.class),
        m ->
            m.from() >= from
                && m.to() <= to
                && ((Value.Event) m.value()).discipline().setting() != Discipline.Setting.COMBINED);
  }

  /** The "after" of "(pulled out) of the marathon after", "with cramp after"; -1 for none. */
  private static int after(Clause clause, int from, int end) {
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (clause.token(i).is("after")) {
        return i;
      }
      boolean on = i > from || clause.token(i).is("of") || clause.token(i).is("with");
      if (!on || clause.token(i).is(".") || clause.token(i).is(";") || clause.token(i).is("and")) {
        return -1;
      }
    }
    return -1;
  }

  /** "pulled out of the final": a withdrawal before the event is no result. */
  private static boolean started(Clause clause, Mention fate) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.from() >= fate.to() && mention.from() - fate.to() <= REACH;
      if (near && mention.is(Value.Stage.class)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith did not finish the 800m final.", "Anna Smith | DNF"),
        finds("Anna Smith was disqualified in the heats.", "Anna Smith | DQ"),
        finds(
            "Three were disqualified for false starts, including Kenya's Anna Smith.",
            "Anna Smith | DQ"),
        finds("Anna Smith was later disqualified for obstruction.", "Anna Smith | DQ"),
        leaves("Anna Smith was disqualified for two years.", "banned"),
        finds("Anna Smith was shown a third red card in the walk.", "Anna Smith | DQ"),
        finds("Anna Smith pulled out after 12km of the marathon.", "Anna Smith | DNF"),
        finds("Anna Smith pulled out after the hurdles of the heptathlon.", "Anna Smith | DNF"),
        finds("Anna Smith pulled out of the marathon after 30km.", "Anna Smith | DNF"),
        finds("Anna Smith pulled out of the 800m with cramp after 500m.", "Anna Smith | DNF"),
        leaves("Anna Smith pulled out of the marathon after a training run.", "before the race"),
        leaves("Anna Smith pulled out of the 200m after the long jump.", "before the race"),
        finds(
            "Anna Smith was third after a protest that moved Beth Jones to disqualified.",
            "Beth Jones | DQ"),
        leaves("Anna Smith saw a red card shown to a coach.", "no athlete's"),
        leaves("Anna Smith failed to finish higher than eighth.", "she was eighth"),
        leaves("Anna Smith failed to turn up for a hurdles training day.", "no race"),
        leaves("Anna Smith may be disqualified.", "it has not happened"),
        finds("Anna Smith pulled out at 22 miles in Oslo.", "Anna Smith | DNF"),
        finds("Anna Smith pulled out of the 10,000m with eight laps left.", "Anna Smith | DNF"),
        leaves("Anna Smith has pulled out of the championships.", "before the event"));
  }
}
