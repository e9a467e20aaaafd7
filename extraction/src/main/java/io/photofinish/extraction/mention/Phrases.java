package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Mentions that are made of others: "the 25-year-old", "world 400m champion", "Irish record". */
final class Phrases {
  private static final Map<String, String> AREAS =
      Map.of(
          "world",
          "WCH",
          "european",
          "EC",
          "commonwealth",
          "CWG",
          "african",
          "AFC",
          "asian",
          "ASC",
          "national",
          "NC",
          "british",
          "NC",
          "uk",
          "NC",
          "aaa",
          "NC",
          "aaas",
          "NC");

  private static final Set<String> NEVER_SUBJECTS =
      Set.of(
          "winner",
          "finisher",
          "leader",
          "favourite",
          "favorite",
          "pair",
          "duo",
          "trio",
          "quartet",
          "pack",
          "seed",
          "rival",
          "opponent",
          "holder",
          "runner",
          "local",
          "group",
          "team",
          "squad",
          "side",
          "name",
          "figure",
          "people",
          "person",
          "member",
          "player",
          "pacemaker",
          "field");

  private final Athletics athletics;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final List<Mention> added = new ArrayList<>();

  Phrases(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.athletics = vocabulary.athletics();
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  void add() {
    var first = new Mention[page.tokens().isEmpty() ? 0 : sentence.to() - sentence.from() + 1];
    for (Mention mention : mentions) {
      int at = mention.from() - sentence.from();
      if (first[at] == null || first[at].to() < mention.to()) {
        first[at] = mention;
      }
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (!token.isWord() && !token.isNumber()) {
        continue;
      }
      pronoun(i, token);
      area(i, token);
      nationRecord(i);
      boolean aged = i == sentence.from() && token.isNumber();
      if (token.is("the") || token.is("fellow") || token.is("another")) {
        definite(i);
      } else if (aged) {
        definite(i - 1);
      }
      performance(i, token);
      hurdles(i);
      ago(i);
    }
    months();
    margins();
    mentions.addAll(added);
  }

  private void pronoun(int i, Token token) {
    switch (token.word()) {
      case "he" -> pronoun(i, Claim.Category.MEN, false);
      case "she" -> pronoun(i, Claim.Category.WOMEN, false);
      case "him" -> pronoun(i, Claim.Category.MEN, false);
      case "his", "himself" -> pronoun(i, Claim.Category.MEN, true);
      case "her" ->
          pronoun(
              i,
              Claim.Category.WOMEN,
              i + 1 < sentence.to()
                  && page.token(i + 1).isWord()
                  && !page.token(i + 1).is("in")
                  && !page.token(i + 1).is("by")
                  && !page.token(i + 1).is("to"));
      case "hers", "herself" -> pronoun(i, Claim.Category.WOMEN, true);
      default -> {}
    }
  }

  /** "The time was …", "it was …": stands for who ran it. */
  private void performance(int i, Token token) {
    boolean the = token.is("the") || token.is("that") || token.is("his") || token.is("her");
    int at =
        token.is("it")
            ? i + 1
            : the && i + 1 < sentence.to() && noun(page.token(i + 1)) ? i + 2 : -1;
    if (at < 0 || at >= sentence.to() || i > sentence.from() + 3) {
      return;
    }
    Token next = page.token(at);
    for (int k = at; token.is("it") && k < Math.min(sentence.to(), at + 6); k++) {
      if (starting(k, Value.Person.class) != null) {
        return;
      }
    }
    if (next.is("was")
        || next.is("is")
        || (next.is(",") && at == i + 2)
        || (next.is("in") && at == i + 2)) {
      added.add(new Mention(i, at, new Value.Pronoun(Optional.empty(), false)));
    }
  }

  private static boolean noun(Token token) {
    return switch (token.word()) {
      case "time",
          "mark",
          "throw",
          "jump",
          "run",
          "effort",
          "performance",
          "leap",
          "winning",
          "height",
          "distance",
          "score" ->
          true;
      default -> false;
    };
  }

  /** "400m men's hurdles". */
  private void hurdles(int i) {
    Mention event = starting(i, Value.Event.class);
    if (event == null) {
      return;
    }
    int at = event.to();
    int end = Math.min(sentence.to(), at + 4);
    while (at < end
        && (starting(at, Value.Sex.class) != null
            || page.token(at).is("'s")
            || page.token(at).is("individual"))) {
      at++;
    }
    if (at > event.to() && at < sentence.to() && page.token(at).word().startsWith("hurdle")) {
      int to = at + 1;
      athletics
          .disciplines()
          .of(((Value.Event) event.value()).discipline().code() + "H")
          .ifPresent(
              d -> {
                mentions.remove(event);
                added.add(new Mention(i, to, new Value.Event(d, "plain", false)));
              });
    }
  }

  private void pronoun(int i, Claim.Category category, boolean possessive) {
    added.add(new Mention(i, i + 1, new Value.Pronoun(Optional.of(category), possessive)));
  }

  /** "European 200m title", "world indoor 3000m champion": the competition with a gap. */
  private void area(int i, Token token) {
    String code = AREAS.get(token.word());
    if (code == null
        || (!token.capital() && !token.is("world") && !token.is("national"))
        || covered(i)) {
      return;
    }
    boolean indoor = false;
    boolean crossed = false;
    int at = i + 1;
    int steps = 0;
    while (at < sentence.to() && steps < 5) {
      Mention event = starting(at, Value.Event.class);
      if (event != null) {
        crossed |= ((Value.Event) event.value()).discipline().code().contains("cross");
        at = event.to();
      } else if (page.token(at).is("indoor")
          || page.token(at).is("junior")
          || page.token(at).is("outdoor")
          || page.token(at).is("-")
          || page.token(at).is("individual")
          || starting(at, Value.Sex.class) != null
          || page.token(at).is("'s")
          || page.token(at).is("team")) {
        indoor |= page.token(at).is("indoor");
        if (page.token(at).is("junior")) {
          return;
        }
        at++;
      } else {
        break;
      }
      steps++;
    }
    Mention rank = at < sentence.to() ? starting(at, Value.Rank.class) : null;
    boolean ordinal = rank != null && ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    boolean medal =
        (rank != null && !ordinal)
            || (page.token(Math.min(at, sentence.to() - 1)).word().startsWith("medal")
                && at < sentence.to())
            || (at < sentence.to() && page.token(at).is("final") && steps > 0);
    if (medal) {
      contest(
          i,
          indoor
              ? code.equals("WCH") ? "WIC" : code.equals("EC") ? "EIC" : code
              : crossed ? code.equals("WCH") ? "WXC" : code.equals("EC") ? "EXC" : code : code);
    }
  }

  private void contest(int from, String code) {
    athletics
        .competitions()
        .of(code)
        .ifPresent(
            c ->
                added.add(
                    new Mention(
                        from,
                        from + 1,
                        new Value.Contest(
                            c, c.name(), "plain", Optional.empty(), Optional.empty(), false))));
  }

  private boolean covered(int i) {
    for (Mention mention : mentions) {
      if (mention.from() <= i
          && mention.to() > i
          && (mention.is(Value.Contest.class)
              || mention.is(Value.Best.class)
              || mention.is(Value.Person.class))) {
        return true;
      }
    }
    return false;
  }

  private Mention starting(int at, Class<? extends Value> type) {
    for (Mention mention : mentions) {
      if (mention.from() == at && mention.is(type)) {
        return mention;
      }
    }
    return null;
  }

  /** "Irish record", "Kenyan 800m record", "British indoor record". */
  private void nationRecord(int i) {
    Mention country = starting(i, Value.Country.class);
    if (country == null
        && !page.token(i).is("british")
        && !page.token(i).is("national")
        && !page.token(i).is("irish")) {
      return;
    }
    int at = country == null ? i + 1 : country.to();
    for (int steps = 0; at < sentence.to() && steps < 4; steps++) {
      Token token = page.token(at);
      if (token.is("record") || token.is("records")) {
        boolean known =
            mentions.stream().anyMatch(m -> m.is(Value.Best.class) && m.to() > i && m.from() <= i);
        if (!known) {
          added.add(new Mention(i, at + 1, new Value.Best("NR")));
        }
        return;
      }
      Mention event = starting(at, Value.Event.class);
      boolean filler =
          token.is("indoor")
              || token.is("'s")
              || token.is("outdoor")
              || token.is("national")
              || token.is("all")
              || token.is("-")
              || token.is("time")
              || starting(at, Value.Sex.class) != null;
      if (event == null && !filler) {
        return;
      }
      at = event != null ? event.to() : at + 1;
    }
  }

  /** "the Norwegian", "the 25-year-old", "the Kent athlete". */
  private void definite(int the) {
    Optional<String> nation = Optional.empty();
    OptionalInt age = OptionalInt.empty();
    Optional<Claim.Category> category = Optional.empty();
    int at = the + 1;
    int head = -1;
    for (int steps = 0; at < sentence.to() && steps < 6; steps++) {
      Token token = page.token(at);
      Mention country = starting(at, Value.Country.class);
      Mention role = starting(at, Value.Role.class);
      Mention person = starting(at, Value.Person.class);
      if (token.isNumber()
          && at + 4 < sentence.to()
          && page.token(at + 2).is("year")
          && page.token(at + 4).is("old")) {
        age =
            OptionalInt.of(
                Integer.parseInt(token.word().substring(0, Math.min(3, token.length()))));
        at += 5;
        head = at;
      } else if (country != null) {
        var value = (Value.Country) country.value();
        nation = Optional.of(value.code());
        at = country.to();
        head = value.person() ? at : head;
      } else if (role != null && !((Value.Role) role.value()).official()) {
        String word = page.token(role.to() - 1).word();
        at = role.to();
        category = ((Value.Role) role.value()).category().or(() -> Optional.empty());
        boolean subject =
            singular(word)
                && (steps > 0
                    || word.endsWith("man")
                    || word.endsWith("er")
                    || word.endsWith("star")
                    || word.endsWith("champion"))
                && !(NEVER_SUBJECTS.contains(word) && steps == 0)
                && !word.equals("winner");
        head = subject ? at : -1;
      } else if ((person != null && at > the + 1 && head < 0) || modifier(at)) {
        at = person != null ? person.to() : after(at);
      } else {
        break;
      }
    }
    boolean name =
        at < sentence.to()
            && (starting(at, Value.Person.class) != null
                || (page.token(at).is(",")
                    && at + 1 < sentence.to()
                    && !page.token(Math.max(the, 0)).is("the")
                    && starting(at + 1, Value.Person.class) != null));
    boolean possessive = at < sentence.to() && page.token(at).is("'s");
    if (head == at && !name && !possessive && !nounFollows(at)) {
      added.add(
          new Mention(
              Math.max(the, sentence.from()), at, new Value.Definite(nation, age, category)));
    }
  }

  /** "the British champion side": the word is no head where another noun follows. */
  private boolean nounFollows(int at) {
    if (at >= sentence.to()) {
      return false;
    }
    Token next = page.token(at);
    return next.isWord()
        && (starting(at, Value.Best.class) != null
            || starting(at, Value.Event.class) != null
            || next.is("team")
            || next.is("record")
            || next.is("squad")
            || next.is("women")
            || next.is("men")
            || (next.capital() && starting(at, Value.Contest.class) != null)
            || next.is("federation")
            || next.is("association")
            || next.is("sprinters")
            || next.is("runners")
            || next.is("capital")
            || next.is("public")
            || next.is("city")
            || next.is("town")
            || next.is("government")
            || starting(at, Value.Rank.class) != null
            || starting(at, Value.Role.class) != null);
  }

  private static boolean singular(String word) {
    return !word.endsWith("s")
        && !word.endsWith("men")
        && !word.equals("people")
        && !word.equals("pair")
        && !word.equals("duo")
        && !word.equals("trio")
        && !word.equals("quartet")
        && !word.equals("team")
        && !word.equals("squad")
        && !word.equals("group");
  }

  private boolean modifier(int at) {
    Token token = page.token(at);
    if (!token.isWord()) {
      return token.is("-") && token.glued();
    }
    return starting(at, Value.Contest.class) != null
        || starting(at, Value.Event.class) != null
        || starting(at, Value.Town.class) != null
        || starting(at, Value.Sex.class) != null
        || token.is("'s")
        || token.is("born")
        || token.is("based")
        || token.is("double")
        || token.is("reigning")
        || token.is("former")
        || token.is("defending")
        || token.is("young")
        || token.is("world")
        || token.is("time")
        || token.is("two")
        || token.is("three")
        || token.is("four")
        || token.is("veteran")
        || token.is("record")
        || token.is("indoor")
        || token.is("outdoor")
        || token.is("relay")
        || token.is("and")
        || token.is("junior")
        || token.is("marathon")
        || (token.capital()
            && starting(at, Value.Person.class) == null
            && starting(at, Value.Weekday.class) == null
            && starting(at, Value.MonthOf.class) == null);
  }

  private int after(int at) {
    int to = at + 1;
    for (Mention mention : mentions) {
      boolean part =
          mention.is(Value.Contest.class)
              || mention.is(Value.Event.class)
              || mention.is(Value.Town.class);
      boolean eats =
          mention.is(Value.Contest.class)
              && page.token(mention.to() - 1).word().startsWith("champion");
      if (mention.from() == at && part && !eats) {
        to = Math.max(to, mention.to());
      }
    }
    return to;
  }

  /** "three years ago", "two years earlier", "12 months later". */
  private void ago(int i) {
    if (i + 2 >= sentence.to() || !page.token(i).isNumber() || page.token(i).length() > 2) {
      return;
    }
    String last = page.token(i + 2).word();
    if (!last.equals("ago") && !last.equals("earlier")) {
      return;
    }
    int count = Integer.parseInt(page.token(i).word());
    Value.Ago.Unit unit =
        switch (page.token(i + 1).word()) {
          case "years", "year" -> Value.Ago.Unit.YEAR;
          case "months" -> Value.Ago.Unit.MONTH;
          case "weeks" -> Value.Ago.Unit.WEEK;
          case "days" -> Value.Ago.Unit.DAY;
          default -> null;
        };
    if (unit != null) {
      added.add(new Mention(i, i + 3, new Value.Ago(unit, count, last.equals("earlier"))));
    }
  }

  /** Months take the day beside them: "4-6 March", "August 6". */
  private void months() {
    for (int i = 0; i < mentions.size(); i++) {
      if (!(mentions.get(i).value() instanceof Value.MonthOf month)) {
        continue;
      }
      Mention mention = mentions.get(i);
      int from = mention.from();
      int to = mention.to();
      OptionalInt day = OptionalInt.empty();
      if (from > sentence.from() && day(from - 1).isPresent()) {
        day = day(from - 1);
        from--;
      } else if (from > sentence.from() + 1
          && page.token(from - 1).glued()
          && day(from - 2).isPresent()) {
        day = day(from - 2);
        from -= 2;
      } else if (to < sentence.to() && day(to).isPresent()) {
        day = day(to);
        to++;
      }
      boolean last = from > sentence.from() && page.token(from - 1).is("last");
      if (day.isEmpty() && !last && !page.token(mention.from()).capital()) {
        continue;
      }
      if (day.isEmpty()
          && !last
          && (month.month().getValue() == 5 || month.month().getValue() == 3)
          && from == sentence.from()) {
        continue;
      }
      mentions.set(
          i,
          new Mention(from, to, new Value.MonthOf(month.month(), day, OptionalInt.empty(), last)));
    }
  }

  private OptionalInt day(int at) {
    Token token = page.token(at);
    if (!token.isNumber() || token.length() > 2) {
      return OptionalInt.empty();
    }
    int day = Integer.parseInt(token.word());
    return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
  }

  /** "three hundredths of a second", "22secs behind", "by 0.90 seconds", "two seconds back". */
  private void margins() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      boolean hundredths = token.is("hundredths") || token.is("hundredth");
      boolean tenths = token.is("tenths") || token.is("tenth");
      boolean thousandths = token.is("thousandths") || token.is("thousandth");
      if (i > sentence.from() && (hundredths || tenths || thousandths)) {
        Integer count = small(i - 1);
        boolean second =
            (i + 3 < sentence.to() && page.token(i + 3).word().startsWith("second")) || !tenths;
        if (count != null && second) {
          int scale = hundredths ? 10 : tenths ? 100 : 1;
          added.add(
              new Mention(
                  i - 1,
                  i + 1,
                  new Value.Margin((long) count * scale, hundredths ? 2 : tenths ? 1 : 3)));
        }
      }
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.value() instanceof Value.Amount number && differs(mention, number.figure())) {
        Figure figure = number.figure();
        long seconds =
            switch (figure.shape()) {
              case MINUTES -> figure.first() * 60 + figure.second();
              case CLOCK2 -> figure.first() * 60 + figure.second();
              default -> figure.first();
            };
        boolean time =
            figure.shape() == Figure.Shape.SECONDS
                || figure.shape() == Figure.Shape.MINUTES
                || figure.shape() == Figure.Shape.DECIMAL
                || figure.shape() == Figure.Shape.CLOCK2;
        mentions.set(
            i,
            new Mention(
                mention.from(),
                mention.to(),
                time
                    ? new Value.Margin(seconds * 1000 + figure.thousandths(), figure.decimals())
                    : new Value.Other()));
      }
    }
  }

  private Integer small(int at) {
    Token token = page.token(at);
    if (token.isNumber()) {
      return token.length() < 4 ? Integer.valueOf(token.word()) : null;
    }
    return switch (token.word()) {
      case "a", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      default -> null;
    };
  }

  /** Whether the words around a figure make it a difference and no mark. */
  private boolean differs(Mention mention, Figure figure) {
    if (figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.POINTS) {
      return false;
    }
    Token next = mention.to() < sentence.to() ? page.token(mention.to()) : null;
    boolean later =
        next != null
            && switch (next.word()) {
              case "behind",
                  "adrift",
                  "back",
                  "slower",
                  "later",
                  "outside",
                  "off",
                  "faster",
                  "quicker",
                  "ahead",
                  "clear",
                  "inside",
                  "short",
                  "shy",
                  "longer",
                  "better",
                  "victory",
                  "lead",
                  "margin",
                  "improvement",
                  "gap",
                  "advantage",
                  "slot",
                  "penalty",
                  "winner's" ->
                  true;
              default -> false;
            };
    boolean by = before(mention).equals("by");
    if (before(mention).equals("in") && next != null && (next.is("ahead") || next.is("clear"))) {
      return false;
    }
    boolean timed =
        figure.shape() == Figure.Shape.SECONDS
            || figure.shape() == Figure.Shape.MINUTES
            || figure.shape() == Figure.Shape.LENGTH
            || figure.shape() == Figure.Shape.DECIMAL;
    return (later
            && timed
            && !(next.is("ahead")
                || next.is("inside")
                || next.is("outside")
                || next.is("short")
                || next.is("behind")
                || next.is("clear")))
        || ((later || by) && small(figure) && timed);
  }

  private String before(Mention mention) {
    return mention.from() > sentence.from() ? page.token(mention.from() - 1).word() : "";
  }

  /** Less than any race takes. */
  private static boolean small(Figure figure) {
    return switch (figure.shape()) {
      case SECONDS, DECIMAL -> true;
      case MINUTES -> true;
      case LENGTH -> true;
      default -> false;
    };
  }
}
