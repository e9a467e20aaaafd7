package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import java.util.List;

/**
 * "229 feet, 8 inches (70.01 meters)", "21.94m (71-11 3/4)": one length told twice, of which the
 * metres are the mark.
 */
final class Conversions {
  private static final double INCH = 25.4;

  /** Feet and inches are rounded, and so are metres: of a hundred parts. */
  private static final int ALIKE = 1;

  private final Page page;
  private final List<Mention> mentions;

  Conversions(Page page, List<Mention> mentions) {
    this.page = page;
    this.mentions = mentions;
  }

  /** Lets the metres stand at both places. */
  void replace() {
    for (int i = 0; i < mentions.size(); i++) {
      Mention first = mentions.get(i);
      int second = first.is(Value.Amount.class) ? bracketed(i) : -1;
      if (second < 0 || metric(first) == metric(mentions.get(second))) {
        continue;
      }
      Mention other = mentions.get(second);
      if (alike(millimetres(first), millimetres(other))) {
        Value metres = (metric(first) ? first : other).value();
        mentions.set(i, new Mention(first.from(), first.to(), metres));
        mentions.set(second, new Mention(other.from(), other.to(), metres));
      }
    }
  }

  /** Which mention is the amount that a bracket behind this one opens with; -1 where none is. */
  private int bracketed(int index) {
    int open = mentions.get(index).to();
    if (open + 1 >= page.tokens().size() || !page.token(open).is("(")) {
      return -1;
    }
    for (int i = index + 1; i < mentions.size() && mentions.get(i).from() <= open + 1; i++) {
      if (mentions.get(i).from() == open + 1 && mentions.get(i).is(Value.Amount.class)) {
        return i;
      }
    }
    return -1;
  }

  private boolean metric(Mention amount) {
    Figure figure = figure(amount);
    String unit = page.token(amount.to() - 1).word();
    return figure.shape() == Figure.Shape.DECIMAL
        || (figure.shape() == Figure.Shape.LENGTH && unit.startsWith("m"));
  }

  private static Figure figure(Mention amount) {
    return ((Value.Amount) amount.value()).figure();
  }

  private static double millimetres(Mention amount) {
    Figure figure = figure(amount);
    return switch (figure.shape()) {
      case LENGTH -> figure.first();
      case DECIMAL -> figure.first() * 1000.0 + figure.thousandths();
      case HYPHEN -> (figure.first() * 12 + figure.second() + figure.thousandths() / 1000.0) * INCH;
      default -> 0;
    };
  }

  private static boolean alike(double one, double other) {
    return one > 0 && Math.abs(one - other) * 100 < ALIKE * one;
  }
}
