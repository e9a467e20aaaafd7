package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of events that no table lists: "Buxton Half Marathon", "Newark parkrun", "Irish
 * Championships".
 */
final class EventNames {
  private static final int LONGEST = 5;

  /** What is run and how, which is no town's name. */
  private static final WordSet SPORT =
      WordSet.of(
          "inter",
          "field",
          "track",
          "marathon",
          "half",
          "road",
          "trail",
          "indoor",
          "outdoor",
          "junior",
          "senior",
          "masters",
          "veterans",
          "relay",
          "hill",
          "fell",
          "river",
          "canal");

  private final Vocabulary vocabulary;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  EventNames(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  void add() {
    var found = new ArrayList<Mention>();
    for (Mention mention : mentions) {
      boolean unit =
          mention.to() < sentence.to()
              && page.token(mention.to()).isWord()
              && (page.token(mention.to()).glued() || measured(mention));
      if (mention.value() instanceof Value.Head head
          && !covered(mention)
          && !unit
          && !goesOn(mention)) {
        int from = start(mention.from());
        boolean whole =
            mention.length() > 1
                && page.token(mention.from()).capital()
                && head.context().equals("name");
        if ((from < mention.from() || whole)
            && !unit(from)
            && !entry(from, mention)
            && !prize(mention.to())) {
          name(from, mention, head).ifPresent(found::add);
        }
      }
    }
    mentions.removeIf(m -> m.is(Value.Head.class));
    for (Mention event : found) {
      mentions.removeIf(m -> inside(m, event));
      mentions.add(event);
    }
  }

  /** "European 10,000 metres": a distance on the track. */
  private boolean measured(Mention head) {
    return page.token(head.to() - 1).isNumber() && unit(head.to());
  }

  /** "the Ashby Half Hobble": a longer name, of a race over who knows what. */
  private boolean goesOn(Mention head) {
    int next = head.to();
    return next < sentence.to()
        && page.token(next - 1).is("half")
        && page.token(next).isWord()
        && page.token(next).capital()
        && !Lists.any(mentions, m -> m.from() == next);
  }

  private static boolean inside(Mention mention, Mention event) {
    return mention.from() >= event.from()
        && mention.to() <= event.to()
        && (mention.is(Value.Town.class)
            || mention.is(Value.Country.class)
            || mention.is(Value.Contest.class));
  }

  /** "185, Myfanwy Cross 39:36", "Jade Cross": an entry of a list, somebody of that name. */
  private boolean entry(int from, Mention head) {
    boolean surname =
        head.from() - from == 1
            && page.token(head.from()).is("cross")
            && vocabulary.given(page.token(from))
            && !(head.to() < sentence.to() && page.token(head.to()).is("country"));
    if (surname) {
      return true;
    }
    boolean counted =
        head.length() == 1
            && from - 2 >= sentence.from()
            && page.token(from - 2).isNumber()
            && (page.token(from - 1).is(",") || page.token(from - 1).is("."));
    return counted && Lists.any(mentions, m -> m.from() == head.to() && m.is(Value.Amount.class));
  }

  /** "the Harper Memorial Cup": what is won, and no meeting. */
  private boolean prize(int at) {
    return at < sentence.to()
        && switch (page.token(at).word()) {
          case "cup", "trophy", "shield", "medal", "award", "prize" -> true;
          default -> false;
        };
  }

  /** "60 Meter Dash": a distance and no name. */
  private boolean unit(int at) {
    String word = page.token(at).word();
    return word.startsWith("met")
        || word.startsWith("yard")
        || word.startsWith("mile")
        || word.startsWith("kilom");
  }

  private boolean covered(Mention head) {
    for (Mention mention : mentions) {
      if (mention.is(Value.Contest.class)
          && mention.from() <= head.from()
          && mention.to() >= head.to()) {
        return true;
      }
    }
    return false;
  }

  /** The first of the capitalised words before the head. */
  private int start(int head) {
    int at = head;
    while (at > sentence.from() && head - at < LONGEST) {
      Token before = page.token(at - 1);
      boolean part =
          (before.isWord() && before.capital() && !page.token(at).glued() && !partOfWord(at - 1))
              || (before.isNumber() && before.length() == 4);
      if (!part
          || (before.isWord() && vocabulary.common(before) && at - 1 == sentence.from())
          || before.is("the")) {
        break;
      }
      at--;
    }
    return at;
  }

  /** The "A" of "IC4A". */
  private boolean partOfWord(int at) {
    return at > sentence.from() && page.token(at).glued() && page.token(at - 1).isNumber();
  }

  /** "the Millbrook Invitational", and no "MWA Championships", "Inter Schools", "3 Peaks Race". */
  private boolean town(int at) {
    Token word = page.token(at);
    boolean rest = // "Track & Field Championships"
        at > sentence.from() && (page.token(at - 1).is("&") || page.token(at - 1).isNumber());
    return word.letters() != Token.Case.CAPITALS && !rest && !SPORT.has(word);
  }

  private static boolean settlement(String word) {
    return word.equals("town") || word.equals("city") || word.equals("village");
  }

  private Optional<Mention> name(int from, Mention head, Value.Head value) {
    Optional<String> city = Optional.empty();
    boolean nation = false;
    boolean beside = false;
    for (Mention mention : mentions) {
      if (mention.from() >= from && mention.to() <= head.from()) {
        if (mention.value() instanceof Value.Town town) {
          city = Optional.of(town.city());
          beside = mention.to() == head.from();
        }
        nation |= mention.is(Value.Country.class) && mention.to() == head.from();
      }
    }
    boolean fits =
        switch (value.context()) {
          case "name" -> true;
          case "nation" -> nation;
          case "city" -> city.isPresent() && (beside || page.token(head.from()).capital());
          default -> false;
        };
    if (!fits) {
      return Optional.empty();
    }
    int words = head.from() - from;
    boolean settled = words == 2 && settlement(page.token(from + 1).word()); // "Howden Town 5K"
    boolean single = (words == 1 || settled) && page.token(from).isWord();
    if (city.isEmpty()
        && single
        && !nation
        && town(from)
        && !Lists.any(mentions, m -> m.from() == from && m.is(Value.Sex.class))
        && !page.token(head.from()).is("memorial") // named for somebody
        && !page.token(head.to() - 1).is("games") // for a region or a season
        && value.context().equals("name")) {
      city = Optional.of(page.text(from, from + 1));
    }
    return Optional.of(
        new Mention(
            from,
            head.to(),
            new Value.Contest(
                value.competition(),
                page.text(from, head.to()),
                "plain",
                city,
                value.discipline(),
                true)));
  }
}
