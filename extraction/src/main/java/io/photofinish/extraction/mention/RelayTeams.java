package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nations as relay teams. In a sentence on a relay, and in the few after it that name no other
 * event, a nation's name is its team's.
 */
final class RelayTeams {
  /** "'s women's": words before the event. */
  private static final int SEXES = 4;

  private static final int REACH = 4;
  private static final int SENTENCES = 3;

  private final Vocabulary vocabulary;
  private final Page page;
  private final HomeTeam home;

  /** For how many sentences more a relay that was named is what the text is about. */
  private int left;

  RelayTeams(Vocabulary vocabulary, Page page) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.home = new HomeTeam(page);
  }

  /** Adds the teams of a sentence; the sentences come in order. */
  void add(Sentence sentence, List<Mention> mentions) {
    boolean relay = false;
    boolean other = false;
    for (Mention mention : mentions) {
      if (mention.value() instanceof Value.Event event) {
        relay |= event.discipline().relay();
        other |= !event.discipline().relay() && event.context().equals("plain");
      }
    }
    if (relay || (left > 0 && !other)) {
      var teams = new ArrayList<Mention>();
      for (Mention mention : mentions) {
        if (mention.value() instanceof Value.Country country) {
          team(sentence, mentions, mention, country).ifPresent(teams::add);
        }
      }
      mentions.addAll(teams);
      if (relay) {
        var schools = new SchoolTeams(vocabulary, page, sentence, mentions).find();
        var own = home.relay(sentence, mentions);
        mentions.addAll(schools);
        own.filter(t -> schools.isEmpty() && teams.isEmpty()).ifPresent(mentions::add);
      }
      relay |= !teams.isEmpty();
    }
    left = relay ? SENTENCES : other ? 0 : left - 1;
  }

  private Optional<Mention> team(
      Sentence sentence, List<Mention> mentions, Mention mention, Value.Country country) {
    int listed = squad(sentence, mentions, mention);
    if (listed > 0) {
      return Optional.of(
          country.spelled()
              ? new Mention(mention.from(), listed, new Value.Team(country.code(), text(mention)))
              : named(mention, listed, country.code()));
    }
    if (country.spelled() || capitals(sentence, mention)) {
      boolean there = placed(sentence, mention) || owns(sentence, mentions, mention);
      String text = text(mention);
      return there
          ? Optional.empty()
          : Optional.of(
              new Mention(mention.from(), mention.to(), new Value.Team(country.code(), text)));
    }
    int to = people(sentence, mention) ? mention.to() : quartet(sentence, mention);
    return to == 0 ? Optional.empty() : Optional.of(named(mention, to, country.code()));
  }

  /** "the USA", "USA took silver", and no "(JAM)". */
  private boolean capitals(Sentence sentence, Mention mention) {
    return mention.length() == 1
        && page.token(mention.from()).letters() == Token.Case.CAPITALS
        && switch (word(sentence, mention.from() - 1)) {
          case "the", "", "and", "with", "as", "while" -> true;
          default -> false;
        };
  }

  private String text(Mention mention) {
    return page.text(mention.from(), mention.to());
  }

  private Mention named(Mention mention, int to, String code) {
    String name =
        vocabulary.athletics().nations().of(code).map(nation -> nation.name()).orElse(code);
    return new Mention(mention.from(), to, new Value.Team(code, name));
  }

  private String word(Sentence sentence, int at) {
    return at >= sentence.from() && at < sentence.to() ? page.token(at).word() : "";
  }

  private boolean placed(Sentence sentence, Mention mention) {
    return switch (word(sentence, mention.from() - 1)) {
      case "in", "at", "(" -> true;
      case "of" ->
          !word(sentence, mention.to()).equals("'s")
              && switch (word(sentence, mention.from() - 2)) {
                case "ahead", "clear", "front" -> false;
                default -> true;
              };
      case "from" -> !timed(sentence, mention.from() - 1);
      default -> false;
    };
  }

  /** "won in 41.88 from Germany": whom they beat. */
  private boolean timed(Sentence sentence, int from) {
    return from > sentence.from() && page.token(from - 1).isNumber();
  }

  /** "Britain's Adam Gemili". */
  private boolean owns(Sentence sentence, List<Mention> mentions, Mention mention) {
    return word(sentence, mention.to()).equals("'s")
        && Lists.any(mentions, m -> m.from() == mention.to() + 1 && m.is(Value.Person.class));
  }

  /** "the Americans", "the Dutch were", and no "the Dutch record". */
  private boolean people(Sentence sentence, Mention mention) {
    if (!word(sentence, mention.from() - 1).equals("the")) {
      return false;
    }
    String last = word(sentence, mention.to() - 1);
    boolean plural = last.endsWith("ch") || last.endsWith("sh") || last.endsWith("ese");
    return last.endsWith("s")
        || (plural
            && switch (word(sentence, mention.to())) {
              case "were", "won", "took", "finished", "had", "and", ",", ".", "in", "(", "ran" ->
                  true;
              default -> false;
            });
  }

  /** The end of "Kenyan men's 4x400m team that", of which somebody is part; 0 where it is none. */
  private int squad(Sentence sentence, List<Mention> mentions, Mention mention) {
    int at = mention.to();
    boolean relay = false;
    while (!relay && at < mention.to() + SEXES) {
      for (Mention event : mentions) {
        if (event.from() == at
            && event.value() instanceof Value.Event value
            && value.discipline().relay()) {
          at = event.to();
          relay = true;
        }
      }
      at += relay ? 0 : 1;
    }
    at += relay && word(sentence, at).equals("relay") ? 1 : 0;
    boolean noun =
        switch (word(sentence, at)) {
          case "team", "squad", "quartet", "foursome", "side" -> relay;
          default -> false;
        };
    boolean told =
        switch (word(sentence, at + 1)) {
          case "that", "which", "who" -> true;
          default -> false;
        };
    return noun && told ? at + 1 : 0;
  }

  /** The end of "British women's quartet"; 0 where it is none. */
  private int quartet(Sentence sentence, Mention mention) {
    for (int i = mention.to(); i < mention.to() + REACH; i++) {
      switch (word(sentence, i)) {
        case "quartet", "foursome" -> {
          return i + 1;
        }
        case "team", "squad" -> { // "led the British team to gold"
          return word(sentence, i + 1).equals("to") ? i + 1 : 0;
        }
        case "women", "men", "'s", "'", "girls", "boys", "relay", "mixed" -> {}
        default -> {
          return 0;
        }
      }
    }
    return 0;
  }
}
