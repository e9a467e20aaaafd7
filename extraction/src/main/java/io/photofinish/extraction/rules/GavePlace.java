package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/** MARK gave X second place; his MARK put her third; a leap of MARK was enough to give X gold. */
public final class GavePlace implements Rule {
  /** "was enough to give Anna Smith the junior long jump title". */
  private static final int REACH = 7;

  private static final int VERB = 7;

  /** "a best of 18.95m in round four was enough to give". */
  private static final int FAR = 9;

  @Override
  public String id() {
    return "gave-place";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class, Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of(
        "gave",
        "give",
        "gives",
        "giving",
        "earned",
        "earning",
        "earn",
        "put",
        "putting",
        "saw",
        "brought",
        "handed",
        "secured",
        "placed",
        "placing",
        "left",
        "won",
        "promoting",
        "lifting",
        "elevating",
        "handing",
        "gifting");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (int i = clause.from() + 1; i + 1 < clause.to(); i++) {
      handed(clause, i, finds);
      Mention who = gives(clause.token(i).word()) ? receiver(clause, i + 1) : null;
      Mention rank = who == null ? null : rank(clause, Math.max(who.to(), i + 2));
      Mention race = who == null || rank != null ? null : race(clause, Math.max(who.to(), i + 2));
      if (race != null && clause.happened(race) && clause.token(i).word().startsWith("g")) {
        race(clause, who, race, i, finds);
      }
      if (rank == null || !clause.happened(rank) || !clause.happened(who)) {
        continue;
      }
      Mention mark = mark(clause, i);
      boolean moved = clause.token(i).word().endsWith("ting") && clause.token(who.to()).is("to");
      if (mark != null || moved || clause.subjects().isEmpty() || clause.subjects().contains(who)) {
        finds.add(clause, who, new Place(((Value.Rank) rank.value()).place()), rank, 0.91);
      }
      if (mark != null && clause.subjects().stream().noneMatch(s -> s.to() <= mark.from())) {
        finds.add(clause, who, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.84);
      }
    }
  }

  /** "handing victory to Smith in 2:01.50". */
  private static void handed(Clause clause, int verb, Finds finds) {
    boolean hands =
        clause.token(verb).is("handing")
            || clause.token(verb).is("gifting")
            || clause.token(verb).is("giving");
    Mention rank = hands ? rank(clause, verb + 1) : null;
    int to = rank == null ? -1 : rank.to();
    if (rank == null || to + 1 >= clause.to() || !clause.token(to).is("to")) {
      return;
    }
    for (Mention who : clause.all(Value.Person.class)) {
      boolean opens = who.from() > to && Shapes.opens(clause, who, to + 1);
      if (opens && clause.happened(rank) && clause.happened(who)) {
        finds.add(clause, who, new Place(((Value.Rank) rank.value()).place()), rank, 0.91);
        return;
      }
    }
  }

  /** "21.95m gave Smith the men's shot put": what its mark won. */
  private static void race(Clause clause, Mention who, Mention race, int verb, Finds finds) {
    Mention mark = mark(clause, verb);
    mark = mark == null ? mark(clause, verb, FAR) : mark;
    if (mark != null) {
      finds.add(clause, who, new Place(1), race, 0.9);
      finds.add(clause, who, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.84);
    }
  }

  /** The race that follows with its article. */
  private static Mention race(Clause clause, int from) {
    boolean the = from < clause.to() && clause.token(from).is("the");
    int sex =
        the ? clause.at(Value.Sex.class, from + 1).map(Mention::to).orElse(from + 1) : from + 1;
    Mention race = the ? clause.at(Value.Event.class, sex).orElse(null) : null;
    return race != null && ends(clause, race.to()) ? race : null;
  }

  /** Whether the race is all that is given, and no record, lead or standard of it. */
  private static boolean ends(Clause clause, int at) {
    return at >= clause.to()
        || clause.token(at).isPunctuation()
        || switch (clause.token(at).word()) {
          case "in", "at", "with", "from", "by", "ahead", "title", "crown", "and", "on" -> true;
          default -> false;
        };
  }

  private static boolean gives(String word) {
    return switch (word) {
      case "gave", "give", "gives", "giving", "earned", "earning", "earn", "put", "putting" -> true;
      case "saw", "brought", "handed", "secured", "placed", "placing", "left", "won" -> true;
      case "promoting", "lifting", "elevating" -> true;
      default -> false;
    };
  }

  /** Whom the verb has right behind it. */
  private static Mention receiver(Clause clause, int at) {
    boolean own =
        clause.subjects().size() == 1
            && clause.subjects().get(0).to() < clause.to()
            && clause.token(clause.subjects().get(0).to()).is("'s");
    if (own && (clause.token(at).is("her") || clause.token(at).is("him"))) {
      return clause.subjects().get(0); // "Smith's leap of 6.21m gave her the title"
    }
    for (Mention mention : clause.mentions()) {
      boolean her = mention.is(Value.Pronoun.class) && mention.from() == at && !clause.ownSubject();
      if (her && clause.kind() == Clause.Kind.SUBORDINATE) {
        return mention; // "in 2:01.50, which gave her sixth place"
      }
      if (whom(clause, mention, at)) {
        return clause.subjects().get(0);
      }
      if (mention.names() && mention.from() >= at) {
        return clause.phraseStart(mention) <= at ? mention : null;
      }
    }
    return null;
  }

  /** "ran the Peak Way in nine hours to give her third place": herself. */
  private static boolean whom(Clause clause, Mention pronoun, int at) {
    boolean object = pronoun.from() == at && pronoun.is(Value.Pronoun.class);
    boolean to = at > clause.from() + 2 && clause.token(at - 2).is("to");
    return object
        && to
        && clause.token(at - 1).is("give")
        && clause.subjects().size() == 1
        && clause.subjects().get(0).to() < at;
  }

  /** The place or prize that follows. */
  private static Mention rank(Clause clause, int from) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var noun = ((Value.Rank) rank.value()).noun();
      boolean place =
          noun == Value.Rank.Noun.MEDAL
              || noun == Value.Rank.Noun.TITLE
              || noun == Value.Rank.Noun.VICTORY
              || (noun == Value.Rank.Noun.ORDINAL && Places.standsAlone(clause, rank));
      if (rank.from() >= from && place) {
        boolean near = rank.from() - from <= REACH && Places.counts(clause, rank);
        return near && plain(clause, from, rank.from()) ? rank : null;
      }
    }
    return null;
  }

  /** Nobody else, and no punctuation, between. */
  private static boolean plain(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).isPunctuation() && !clause.token(i).is("-")) {
        return false;
      }
    }
    for (Mention mention : clause.mentions()) {
      if (mention.from() >= from && mention.to() <= to && mention.refers()) {
        return false;
      }
    }
    return true;
  }

  /** The mark that the verb is said of. */
  private static Mention mark(Clause clause, int verb) {
    return mark(clause, verb, VERB);
  }

  private static Mention mark(Clause clause, int verb, int reach) {
    Mention last = null;
    for (Mention mark : clause.all(Value.Amount.class)) {
      boolean before = mark.to() <= verb && verb - mark.to() <= reach;
      last = before && Marks.number(clause, mark).isPresent() ? mark : last;
    }
    return last;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "A time of 13.45 gave Anna Smith third place in the 100m hurdles.",
            "Anna Smith | 3 | 13.45"),
        finds(
            "A leap of 6.21m was good and it gave Anna Smith the long jump title.",
            "Anna Smith | 1 | 6.21m"),
        finds("Anna Smith's 13.45 gave her third place in the hurdles.", "Anna Smith | 3"),
        finds("Anna Smith's late run gave her third place in the hurdles.", "Anna Smith | 3"),
        finds("Anna Smith ran the hills in nine hours to give her third place.", "Anna Smith | 3"),
        leaves("A time of 13.45 gave Anna Smith hope of third place.", "a hope"),
        finds(
            "A best of 18.95m in round four was enough to give Anna Smith the women's shot put.",
            "Anna Smith | 1 | 18.95m"),
        finds(
            "Beth Jones was disqualified from the 800m, promoting Anna Smith to bronze.",
            "Anna Smith | 3"),
        finds(
            "Beth Jones was disqualified, handing victory to Kenya's Anna Smith.",
            "Anna Smith | 1"),
        leaves("A time of 13.45 gave Anna Smith a smile.", "no place"));
  }
}
