package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several occasions of one deed: "in 2001 and 2002", "in Rio and Tokyo", "from Berlin in 2009 and
 * Beijing in 2015", "at the Olympics and the World Championships".
 */
final class Series {
  private final Clause clause;
  private final Anchors anchors;

  private Series(Clause clause, Anchors anchors) {
    this.clause = clause;
    this.anchors = anchors;
  }

  /** The words of each occasion by itself; empty where there are not several. */
  static List<Anchors> of(Clause clause, Anchors anchors) {
    return new Series(clause, anchors).parts();
  }

  private List<Anchors> parts() {
    var items = new ArrayList<Mention>();
    items.addAll(anchors.contests());
    items.addAll(anchors.years());
    items.addAll(anchors.agos());
    items.addAll(anchors.months());
    items.addAll(anchors.towns());
    items.sort(Comparator.comparingInt(Mention::from));
    var starts = new ArrayList<Integer>();
    Set<Class<?>> kinds = new HashSet<>();
    Mention last = null;
    for (Mention item : items) {
      boolean again = kinds.contains(item.value().getClass());
      boolean cut = last != null && !goesOn(last.to(), item.from(), again);
      if (cut && starts.size() > 1) {
        break;
      }
      if (cut) {
        starts.clear();
      }
      if (last == null || again || cut) {
        starts.add(item.from());
        kinds.clear();
      }
      kinds.add(item.value().getClass());
      last = item;
    }
    var parts = new ArrayList<Anchors>();
    for (int i = 0; i < starts.size() && starts.size() > 1; i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : last.to();
      parts.add(part(starts.get(i), to));
    }
    return parts;
  }

  /** What all share, such as a championship named before them, is of each. */
  private Anchors part(int from, int to) {
    var own = anchors.between(from, to);
    return new Anchors(
        own.contests().isEmpty() ? shared(anchors.contests(), from) : own.contests(),
        own.years().isEmpty() && !own.contests().isEmpty()
            ? shared(anchors.years(), from)
            : own.years(),
        own.agos(),
        own.months(),
        own.towns().isEmpty() ? shared(anchors.towns(), from) : own.towns(),
        anchors.stages());
  }

  /** "at the 2012 and 2016 Games", "in London in 2002 and 2003". */
  private List<Mention> shared(List<Mention> mentions, int from) {
    Mention nearest = null;
    for (Mention mention : mentions) {
      int at = mention.from();
      boolean dated = mentions.size() == 1 && Lists.any(anchors.years(), y -> y.to() == at);
      nearest = mention.to() <= from || dated ? mention : nearest;
    }
    return nearest == null ? List.of() : List.of(nearest);
  }

  /** Whether only small words part two, and among them one that links. */
  private boolean goesOn(int from, int to, boolean again) {
    boolean link = false;
    for (int i = from; i < to; i++) {
      switch (clause.token(i).word()) {
        case "and", "," -> link = true;
        case "in", "at", "then", "again", "the", "both", "last", "'s" -> {}
        default -> {
          if (!anchored(i)) {
            return false;
          }
        }
      }
    }
    return link || !again;
  }

  private boolean anchored(int at) {
    for (Mention mention : clause.mentions()) {
      boolean when = mention.is(Value.Town.class) || mention.is(Value.Year.class);
      if (when && mention.from() <= at && at < mention.to()) {
        return true;
      }
    }
    return false;
  }
}
