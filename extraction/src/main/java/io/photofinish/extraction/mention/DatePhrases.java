package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Dates of more words than one: "three years ago", "4-6 March", "August 6". */
final class DatePhrases {
  static final Set<String> AGO = Set.of("ago", "earlier");

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  DatePhrases(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** "three years ago", "two years earlier", "12 months later". */
  void ago(int i, List<Mention> added) {
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
  void months() {
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
}
