package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Towns that no table lists: "the regional championships in Inglewood on Saturday". */
final class UnlistedTowns {
  /** What is held somewhere. */
  static final Set<String> HELD =
      Set.of(
          "championships",
          "championship",
          "games",
          "held",
          "meeting",
          "meet",
          "race",
          "relays",
          "trials",
          "event",
          "invitational",
          "final",
          "finals",
          "marathon",
          "festival");

  private static final int LONGEST = 3;

  private final Vocabulary vocabulary;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  UnlistedTowns(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  void add() {
    for (int i = sentence.from() + 1; i + 1 < sentence.to(); i++) {
      int to = page.token(i).is("in") && held(i) ? end(i + 1) : i;
      if (to > i + 1 && goesOn(to)) {
        mentions.add(new Mention(i + 1, to, new Value.Town(page.text(i + 1, to), "")));
      }
    }
  }

  /** "firsts for Smith in Leeds, Jones at Inglewood and Webb at Marden": where each of them ran. */
  void beside() {
    int pairs = 0;
    var towns = new ArrayList<Mention>();
    for (Mention person : mentions) {
      int at = person.to();
      boolean where =
          person.is(Value.Person.class)
              && at + 1 < sentence.to()
              && (page.token(at).is("at") || page.token(at).is("in"));
      if (!where) {
        continue;
      }
      boolean listed = Lists.any(mentions, m -> m.from() == at + 1 && m.is(Value.Town.class));
      int to = listed ? at : end(at + 1);
      pairs += listed || to > at + 1 ? 1 : 0;
      if (to > at + 1 && (goesOn(to) || page.token(to).is("and"))) {
        towns.add(new Mention(at + 1, to, new Value.Town(page.text(at + 1, to), "")));
      }
    }
    if (pairs > 1) {
      mentions.addAll(towns);
    }
  }

  /** Whether what stands before is held somewhere. */
  private boolean held(int in) {
    return Facts.has(page.token(in - 1), Fact.HELD)
        || Lists.any(mentions, m -> m.to() == in && m.is(Value.Contest.class));
  }

  /** Where the capitalised words end that mean nothing else. */
  private int end(int from) {
    int at = from;
    while (at < sentence.to() && at - from < LONGEST && name(at) && free(at)) {
      at++;
    }
    return at;
  }

  /** "Inglewood", "Market Stainton". */
  private boolean name(int at) {
    Token token = page.token(at);
    boolean goesOn = at + 1 < sentence.to() && page.token(at + 1).capital();
    return token.isWord()
        && token.letters() == Token.Case.CAPITALISED
        && !token.glued()
        && (goesOn || !vocabulary.common(token));
  }

  private boolean free(int at) {
    return !Lists.any(mentions, m -> m.from() <= at && at < m.to());
  }

  /** A town ends its phrase; "in Anna Smith's absence" goes on. */
  private boolean goesOn(int at) {
    return at >= sentence.to()
        || switch (page.token(at).word()) {
          case ",", ".", ";", ")", "on", "last", "this", "yesterday", "where", "earlier" -> true;
          case "with", "in", "when" -> true;
          default -> false;
        };
  }
}
