package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Optional;

/**
 * SUBJECT won; SUBJECT won the 800m; SUBJECT sprinted clear to win in MARK; SUBJECT took the race.
 */
public final class Won implements Rule {
  private static final int REACH = 8;

  private static final Kinds VERBS = Kinds.of(Cue.WIN, Cue.WIN_BASE, Cue.TAKE, Cue.TAKE_BASE);

  private static final int NEAR = 4;

  /** "took the under-20 men's 60m". */
  private static final int EVENT_REACH = 6;

  @Override
  public String id() {
    return "won";
  }

  @Override
  public Kinds needs() {
    return VERBS;
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().isEmpty()) {
      return;
    }
    for (Mention verb : clause.mentions()) {
      if (!verb.is(VERBS) || !clause.happened(verb)) {
        continue;
      }
      boolean winning = verb.is(Cue.WIN) || (verb.is(Cue.WIN_BASE) && infinitive(clause, verb));
      boolean taking =
          (verb.is(Cue.TAKE) || (verb.is(Cue.TAKE_BASE) && infinitive(clause, verb)))
              && takesRace(clause, verb);
      if ((winning || taking || HeatTaken.by(clause, verb))
          && !groupWins(clause, verb)
          && !another(clause, verb)
          && !BattleFor.other(clause, verb)
          && !adjective(clause, verb)
          && !ofClub(clause, verb)
          && !Places.passive(clause, verb)
          && !Stripped.of(clause)
          && !whoever(clause, verb)
          && !Lists.any(clause.cues(Cue.WENT_TO), by -> by.from() + 1 == verb.from())
          && !otherObject(clause, verb)) {
        for (Mention subject : clause.subjects()) {
          if (subject.to() <= verb.from() || clause.subjects().size() == 1) {
            finds.add(clause, subject, new Place(1), verb, 0.8);
          }
        }
      }
    }
  }

  /** "the man who won it": the text has yet to say who that is. */
  private static boolean whoever(Clause clause, Mention verb) {
    int the = clause.from() - 2;
    return clause.kind() == Clause.Kind.SUBORDINATE
        && the >= 0
        && clause.token(clause.from()).is("who")
        && clause.token(the).is("the")
        && (clause.token(the + 1).is("man") || clause.token(the + 1).is("woman"))
        && verb.from() == clause.from() + 1
        && clause.token(verb.to() - 1).is("it");
  }

  /** "with Harlow College winning by a point": a team that stands before the verb. */
  private static boolean another(Clause clause, Mention verb) {
    int at = verb.from() - 1;
    return at > clause.from() + 1
        && clause.token(verb.from()).is("winning")
        && clause.token(at).isWord()
        && clause.token(at).capital()
        && clause.token(at - 1).isWord()
        && !Lists.any(clause.mentions(), m -> m.refers() && m.to() == verb.from())
        && with(clause, at);
  }

  private static boolean with(Clause clause, int to) {
    for (int i = to; i > Math.max(clause.from(), to - NEAR); i--) {
      if (clause.token(i).is("with")) {
        return true;
      }
      if (!clause.token(i).capital()) {
        return false;
      }
    }
    return false;
  }

  /** "to win in 3:29", "and win": not "the win". */
  private static boolean infinitive(Clause clause, Mention verb) {
    if (verb.from() == 0) {
      return false;
    }
    Token before = clause.token(verb.from() - 1);
    return before.is("to") || before.is("and");
  }

  /** "took the 800m", and no "took part in" or "took two seconds off". */
  static boolean takesRace(Clause clause, Mention verb) {
    var event = event(clause, verb.to()).or(() -> race(clause, verb.to()));
    if (event.isEmpty()
        || clause.token(verb.from()).is("ran")
        || clause.token(verb.from()).is("running")) {
      return false;
    }
    boolean took = Lists.any(clause.cues(Cue.TAKE_RACE), race -> race.to() == verb.to());
    boolean part =
        verb.to() < clause.tokens()
            && (clause.token(verb.to()).is("part")
                || clause.token(verb.to()).is("on")
                || clause.token(verb.to()).is("charge")
                || clause.token(verb.to()).is("control")
                || clause.token(verb.to()).is("command")
                || clause.token(verb.to()).is("place"));
    if (part || somebody(clause, event.get().to())) {
      return false;
    }
    boolean between =
        clause.has(Value.Rank.class, verb.to(), verb.to() + REACH)
            || clause.has(Value.Amount.class, verb.to(), event.get().from())
            || clause.has(Value.Margin.class, verb.to(), event.get().from())
            || off(clause, verb.to(), event.get().from());
    return took && !between;
  }

  /** "took the cross-country international to fifth": who somebody is. */
  private static boolean somebody(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "international", "specialist", "runner", "star", "champion" -> true;
          default -> false;
        };
  }

  /** "took the under-20 men's 60m": the race, where no other phrase begins in between. */
  private static Optional<Mention> event(Clause clause, int from) {
    return clause
        .next(Value.Event.class, from, EVENT_REACH)
        .filter(
            event -> {
              boolean plain = true;
              for (int i = from; i < event.from(); i++) {
                plain &=
                    event.from() - from <= NEAR || !SentenceView.prepositional(clause.token(i));
              }
              return plain;
            });
  }

  /** "took the men's race", "took the race in 2:01.50": it is not said which. */
  private static Optional<Mention> race(Clause clause, int from) {
    boolean plain =
        from + 2 < clause.tokens()
            && clause.token(from).is("the")
            && clause.token(from + 1).is("race");
    if (plain && clause.token(from + 2).is("in")) {
      return clause.next(Value.Amount.class, from + 3, 3);
    }
    return clause
        .next(Value.Sex.class, from, 1)
        .filter(
            sex -> {
              int at = sex.to();
              at += at < clause.tokens() && clause.token(at).is("'s") ? 1 : 0;
              String noun = at < clause.tokens() ? clause.token(at).word() : "";
              return switch (noun) {
                case "race", "event", "equivalent", "contest", "competition", "version" -> true;
                default -> false;
              };
            });
  }

  /** "a run of wins": of many, and no hat-trick that ends with this one. */
  static boolean ofRun(Clause clause, Mention wins) {
    return wins.from() > clause.from() + 1
        && clause.token(wins.from()).is("wins")
        && clause.token(wins.from() - 1).is("of")
        && switch (clause.token(wins.from() - 2).word()) {
          case "run", "series", "string", "streak", "sequence" -> true;
          default -> false;
        };
  }

  /** "the winning relay team": the team won. */
  private static boolean adjective(Clause clause, Mention verb) {
    if (ofRun(clause, verb)) {
      return true;
    }
    if (!clause.token(verb.from()).is("winning")) {
      return false;
    }
    boolean relay =
        clause
            .at(Value.Event.class, verb.to())
            .filter(e -> ((Value.Event) e.value()).discipline().relay())
            .isPresent();
    String before = verb.from() > clause.from() ? clause.token(verb.from() - 1).word() : "";
    boolean own = before.equals("his") || before.equals("her") || before.equals("'s");
    own |= before.equals("whose");
    return relay
        || (!own && verb.to() < clause.tokens() && performance(clause.token(verb.to()).word()))
        || (verb.to() < clause.tokens()
            && (clause.token(verb.to()).is("team") || clause.token(verb.to()).is("relay")));
  }

  /** "came home first for the club", "first across the line for the ladies": of its own runners. */
  static boolean ofClub(Clause clause, Mention verb) {
    boolean first =
        clause.token(verb.to() - 1).is("first") || clause.token(verb.from()).is("first");
    int at = verb.to() + 1;
    return first
        && at < clause.tokens()
        && clause.token(verb.to()).is("for")
        && clause.at(Value.Country.class, at).isEmpty();
  }

  /** "the 1992 winning time": who ran it, it does not say. */
  private static boolean performance(String word) {
    return switch (word) {
      case "time", "mark", "distance", "height", "throw", "jump", "margin", "streak", "run" -> true;
      default -> false;
    };
  }

  /** "age-category wins", "veteran wins": among some only. */
  private static boolean groupWins(Clause clause, Mention verb) {
    if (verb.from() == 0 || !clause.token(verb.from()).is("wins")) {
      return false;
    }
    String before = clause.token(verb.from() - 1).word();
    return before.equals("category") || before.equals("age") || before.startsWith("vet");
  }

  /** "won the men's over 60 category", "won the ladies' team prize". */
  static boolean ofGroup(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.tokens(), from + 8); i++) {
      Token token = clause.token(i);
      switch (token.word()) {
        case "category", "prize", "team" -> {
          return true;
        }
        case "and", "in", "with", "," -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean off(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).is("off")) {
        return true;
      }
    }
    return false;
  }

  /** "won 28 straight finals", "won 12 of her 13 races": which, is open. */
  private static boolean often(Clause clause, int at) {
    return clause.token(at).isNumber()
        && at + 1 < clause.to()
        && switch (clause.token(at + 1).word()) {
          case "straight", "consecutive", "successive", "of", "out", "races", "finals", "times" ->
              true;
          default -> false;
        };
  }

  /** "has won seven of her eight marathons": which, is open. */
  private static boolean counted(Token next) {
    return switch (next.word()) {
      case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both" -> true;
      case "all", "every", "none", "several", "many", "most" -> true;
      default -> false;
    };
  }

  /** "won both the long jump and the triple jump": which, is said. */
  private static boolean pair(Clause clause, int both) {
    return clause.token(both).is("both")
        && clause.next(Value.Event.class, both + 1, NEAR).isPresent();
  }

  /** "won silver", "won three medals", "won his heat" (a place there), "won over fans". */
  private static boolean otherObject(Clause clause, Mention verb) {
    int to = verb.to();
    for (Mention mention : clause.mentions()) {
      if (mention.value() instanceof Value.Rank rank
          && mention.from() >= to
          && mention.from() <= to + REACH
          && rank.noun() != Value.Rank.Noun.ORDINAL
          && rank.noun() != Value.Rank.Noun.HOLDER) {
        return true;
      }
    }
    if (to >= clause.tokens()) {
      return false;
    }
    if (ofGroup(clause, to) || streak(clause, verb)) {
      return true;
    }
    if ((counted(clause.token(to)) && !pair(clause, to)) || often(clause, to)) {
      return true;
    }
    for (int i = to; i < Math.min(clause.tokens(), to + 4); i++) {
      Token next = clause.token(i);
      switch (next.word()) {
        case "nothing",
            "medal",
            "medals",
            "award",
            "awards",
            "prize",
            "over",
            "praise",
            "selection",
            "votes",
            "vote",
            "appeal",
            "respect",
            "points",
            "promotion",
            "approval",
            "place",
            "podium",
            "toss",
            "lottery",
            "support",
            "team",
            "bid",
            "election",
            "match",
            "backing",
            "case",
            "series",
            "hearts",
            "races",
            "times",
            "occasions",
            "money",
            "league",
            "sports",
            "category",
            "age",
            "personality",
            "events",
            "tussle",
            "scrap",
            "battle" -> {
          boolean battle = next.is("battle") && !own(clause.token(i - 1).word());
          boolean each = next.is("races") && each(clause, i);
          return !each && !battle && !(next.is("over") && fewer(clause.token(i - 1).word()));
        }
        default -> {}
      }
      if (next.isPunctuation()) {
        break;
      }
    }
    return false;
  }

  /** "Webb and Smith won the elite races": each of the two the own. */
  private static boolean each(Clause clause, int races) {
    String which = clause.token(races - 1).word();
    return clause.subjects().size() == 2
        && switch (which) {
          case "elite", "senior", "main", "open", "the", "women", "'s" -> true;
          default -> false;
        };
  }

  /** "won his battle with Jones", "won their private battle": for some place. */
  private static boolean own(String word) {
    return switch (word) {
      case "his", "her", "their", "private", "personal", "own" -> true;
      default -> false;
    };
  }

  /** "her winning streak came to an end": of races before. */
  private static boolean streak(Clause clause, Mention verb) {
    return clause.token(verb.from()).is("winning")
        && switch (clause.token(verb.to()).word()) {
          case "streak", "run", "sequence", "habit", "ways", "record" -> true;
          default -> false;
        };
  }

  /** "won on fewer misses over Jones", "winning performances over 800m". */
  private static boolean fewer(String noun) {
    return noun.equals("misses") || noun.equals("performances");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith won the 800m in 2:01.50.", "Anna Smith | 1"),
        finds("Anna Smith kicked clear to win in 2:01.50.", "Anna Smith | 1"),
        finds("Winning in Oslo was Anna Smith, who had led from the start.", "Anna Smith | 1"),
        finds("Anna Smith outsprinted Beth Jones to take the 800m.", "Anna Smith | 1"),
        finds("Anna Smith cleared 1.90m to win by four centimetres.", "Anna Smith | 1"),
        finds("Anna Smith won by two metres from Beth Jones.", "Anna Smith | 1"),
        finds("Anna Smith won both the shot and the discus.", "Anna Smith | 1"),
        finds("Anna Smith led to the end, winning by clearing 3.20m.", "Anna Smith | 1"),
        finds("Anna Smith ran 12.68 to capture the 100m hurdles.", "Anna Smith | 1"),
        finds("Anna Smith took the women's race in 2:24:18.", "Anna Smith | 1"),
        finds("Cara Webb fell, allowing Anna Smith through to win.", "Anna Smith | 1"),
        finds("\"I ran well,\" Anna Smith said after she won in Oslo.", "she | 1"),
        finds("Anna Smith, who had taken the 100m, had to withdraw.", "Anna Smith | 1"),
        finds("Heat one was slow, and Anna Smith took the third in 2:03.10.", "Anna Smith | 1"),
        leaves("Anna Smith spoke, and the woman who won it did not.", "who that is is not said"),
        leaves("Anna Smith had won 28 straight finals before.", "which, is open"),
        leaves("Cara Webb fell, allowing Anna Smith through.", "where she came is not said"),
        leaves("Anna Smith won a first podium place of her own.", "which is not said"),
        finds("Anna Smith won both the 800m and the 1500m.", "Anna Smith | 1"),
        finds("Anna Smith went on, winning on fewer misses over Beth Jones.", "Anna Smith | 1"),
        leaves("Anna Smith won over the crowd in Oslo.", "no race"),
        leaves("Anna Smith's winning streak came to an end.", "races before"),
        leaves("Anna Smith won silver in the 800m.", "a medal decides the place"),
        leaves("Anna Smith fell with Harlow College winning by a point.", "a team"),
        leaves("Anna Smith broke the 1992 winning time.", "that of somebody else"),
        leaves("Anna Smith was home first for the Hawks in 38:54.", "among its own runners"),
        leaves("Anna Smith has won seven of her eight marathons.", "which, is open"),
        leaves("Anna Smith hopes to win the 800m.", "a wish"));
  }
}
