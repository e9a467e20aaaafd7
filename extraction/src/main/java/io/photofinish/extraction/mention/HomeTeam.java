package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Optional;

/**
 * The school or college that a recap is of, as its first sentences name it ("The Fenwick College
 * women's track and field team"): its are the relays that only those who ran them tell of ("The
 * 4x400 relay of A, B, C and D").
 */
final class HomeTeam {
  /** Sentences that may name it. */
  private static final int OPENING = 3;

  /** "Castle Hill State". */
  private static final int LONGEST = 4;

  /** "women's and men's indoor track and field". */
  private static final int BETWEEN = 12;

  private final Page page;

  /** Its name, empty where there is none; null until somebody asks. */
  private String name;

  HomeTeam(Page page) {
    this.page = page;
  }

  /** The word for a team in "the 4x400 relay of Smith, Jones", where nothing tells whose it is. */
  Optional<Mention> relay(Sentence sentence, List<Mention> mentions) {
    for (Mention event : mentions) {
      boolean relay = event.value() instanceof Value.Event value && value.discipline().relay();
      int noun = relay ? noun(event) : -1;
      boolean of = noun > 0 && noun + 2 < sentence.to() && page.token(noun + 1).is("of");
      boolean bare = event.from() == sentence.from() || article(event.from() - 1);
      if (of && bare && page.token(noun + 2).capital() && !name().isEmpty()) {
        return Optional.of(new Mention(noun, noun + 1, new Value.Team("", name())));
      }
    }
    return Optional.empty();
  }

  private boolean article(int at) {
    return page.token(at).is("the") || page.token(at).is("a");
  }

  /** "relay", "relay team", "quartet": behind the distance or as the end of it. */
  private int noun(Mention event) {
    int last = event.to() < page.tokens().size() && team(event.to()) ? event.to() : -1;
    boolean more = last > 0 && last + 1 < page.tokens().size() && team(last + 1);
    return more ? last + 1 : last > 0 ? last : team(event.to() - 1) ? event.to() - 1 : -1;
  }

  private boolean team(int at) {
    return switch (page.token(at).word()) {
      case "relay", "team", "quartet", "squad", "foursome" -> true;
      default -> false;
    };
  }

  private String name() {
    if (name == null) {
      name = find();
    }
    return name;
  }

  private String find() {
    for (Sentence sentence :
        page.sentences().subList(0, Math.min(OPENING, page.sentences().size()))) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        boolean team = page.token(i).is("team") || page.token(i).is("teams");
        int to = team ? described(i, sentence.from()) : i;
        int from = to < i ? start(to, sentence.from()) : to;
        if (from < to && to - from <= LONGEST) {
          return page.text(from, to);
        }
      }
    }
    return "";
  }

  /** Where "women's track and field" begins before "team"; the same where nothing describes it. */
  private int described(int team, int from) {
    int at = team;
    boolean sport = false;
    while (at > from && team - at < BETWEEN && describes(page.token(at - 1))) {
      at--;
      sport |= !page.token(at).is("'s") && !page.token(at).is("and");
    }
    return sport ? at : team;
  }

  private static boolean describes(Token token) {
    return switch (token.word()) {
      case "women", "men", "girls", "boys", "'s", "'", "and", "&", "track", "field" -> true;
      case "indoor", "outdoor", "cross", "country" -> true;
      default -> false;
    };
  }

  private int start(int to, int from) {
    int at = to;
    while (at > from && named(page.token(at - 1))) {
      at--;
    }
    return at < to && page.token(at).is("the") ? at + 1 : at;
  }

  private static boolean named(Token token) {
    switch (token.word()) {
      case "olympic", "national", "world", "european", "commonwealth", "on", "at", "in", "for" -> {
        return false;
      }
      default -> {}
    }
    return token.isWord() && token.letters() == Token.Case.CAPITALISED && !token.glued();
  }
}
