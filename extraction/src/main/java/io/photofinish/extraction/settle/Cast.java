package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is who: every name of the article, with its short forms. */
final class Cast {
  /** Shorter names that differ in one letter are two names. */
  private static final int LONG = 7;

  /** No report names more; in a longer list every name is as it stands. */
  private static final int MANY = 400;

  private final List<Athlete> athletes = new ArrayList<>();
  private final Map<List<String>, Athlete> byName = new HashMap<>();
  private final Map<String, List<Athlete>> bySurname = new HashMap<>();
  private final Map<String, List<Athlete>> byFirst = new HashMap<>();
  private final Vocabulary vocabulary;
  private final Work work;

  private Cast(Vocabulary vocabulary, Work work) {
    this.vocabulary = vocabulary;
    this.work = work;
  }

  static Cast of(Vocabulary vocabulary, Spotted spotted, Work work) {
    var cast = new Cast(vocabulary, work);
    var singles = new ArrayList<Value.Person>();
    var initials = new ArrayList<Value.Person>();
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      for (Mention mention : spotted.in(i).all(Value.Person.class)) {
        if (mention.value() instanceof Value.Person person) {
          if (person.parts().size() == 2 && last(person.parts()).length() == 1) {
            initials.add(person);
          } else if (person.parts().size() > 1) {
            cast.full(person);
          } else {
            singles.add(person);
          }
        }
      }
    }
    for (Value.Person person : initials) {
      cast.initialled(person)
          .ifPresentOrElse(
              athlete -> cast.byName.put(person.parts(), athlete), () -> cast.full(person));
    }
    singles.forEach(cast::single);
    return cast;
  }

  private void full(Value.Person person) {
    if (byName.containsKey(person.parts())) {
      return;
    }
    for (Athlete other : bySurname.getOrDefault(last(person.parts()), List.of())) {
      work.step(1);
      if (same(other.parts(), person.parts())) {
        other.fuller(person.name(), person.parts());
        byName.put(person.parts(), other);
        index(byFirst, person.parts().get(0), other);
        return;
      }
    }
    add(person);
  }

  /**
   * "Narve Nordas" and "Narve Gilje Nordas"; "J Kerr" and "Josh Kerr"; "El Guerrouj" and all of it;
   * "Matt Brown" and "Matthew Brown".
   */
  private boolean same(List<String> one, List<String> other) {
    String a = one.get(0);
    String b = other.get(0);
    boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    if (a.equals(b) || initial || vocabulary.sameGiven(a, b)) {
      return true;
    }
    return endsWith(one, other) || endsWith(other, one);
  }

  /** "Anna W" beside an Anna Webb: she, where no other Anna has a surname that begins so. */
  private Optional<Athlete> initialled(Value.Person person) {
    String letter = last(person.parts());
    if (person.parts().size() != 2 || letter.length() != 1) {
      return Optional.empty();
    }
    Athlete meant = null;
    for (Athlete other : byFirst.getOrDefault(person.parts().get(0), List.of())) {
      work.step(1);
      if (other.parts().size() > 1 && other.surname().startsWith(letter)) {
        if (meant != null) {
          return Optional.empty();
        }
        meant = other;
      }
    }
    return Optional.ofNullable(meant);
  }

  private static boolean endsWith(List<String> longer, List<String> end) {
    int rest = longer.size() - end.size();
    return rest > 0 && longer.subList(rest, longer.size()).equals(end);
  }

  private Athlete add(Value.Person person) {
    var athlete = new Athlete(person.name(), person.parts());
    athletes.add(athlete);
    byName.put(person.parts(), athlete);
    index(bySurname, last(person.parts()), athlete);
    index(byFirst, person.parts().get(0), athlete);
    return athlete;
  }

  private static void index(Map<String, List<Athlete>> index, String key, Athlete athlete) {
    var list = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!list.contains(athlete)) {
      list.add(athlete);
    }
  }

  private void single(Value.Person person) {
    if (byName.containsKey(person.parts())) {
      return;
    }
    String word = person.parts().get(0);
    var family = bySurname.getOrDefault(word, List.of());
    var first = byFirst.getOrDefault(word, List.of());
    if (family.isEmpty() && first.isEmpty()) {
      Optional<Athlete> meant = misspelt(word);
      meant.ifPresent(athlete -> byName.put(person.parts(), athlete));
      if (meant.isEmpty()) {
        add(person);
      }
    }
  }

  /** "Ferguson" where the article has but one Fergusson. */
  private Optional<Athlete> misspelt(String word) {
    if (word.length() < LONG) {
      return Optional.empty();
    }
    Athlete meant = null;
    for (Athlete athlete : athletes.size() > MANY ? List.<Athlete>of() : athletes) {
      work.step(1);
      if (athlete.parts().size() > 1 && nearly(word, athlete.surname())) {
        if (meant != null) {
          return Optional.empty();
        }
        meant = athlete;
      }
    }
    return Optional.ofNullable(meant);
  }

  /** Whether one long word is the other with a letter more, or with one that differs. */
  private static boolean nearly(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = longer.equals(one) ? other : one;
    if (shorter.length() < LONG || longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    int rest = longer.length() > shorter.length() ? same : same + 1;
    return same > 0
        && longer
            .substring(Math.min(same + 1, longer.length()))
            .equals(shorter.substring(Math.min(rest, shorter.length())));
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** Whom a name means here: of several with one surname the one spoken of last. */
  Optional<Athlete> named(Value.Person person) {
    Athlete exact = byName.get(person.parts());
    if (exact != null) {
      return Optional.of(exact);
    }
    String word = last(person.parts());
    var family = bySurname.getOrDefault(word, List.of());
    return latest(family).or(() -> latest(byFirst.getOrDefault(word, List.of())));
  }

  private Optional<Athlete> latest(List<Athlete> some) {
    Athlete latest = null;
    for (Athlete athlete : some) {
      work.step(1);
      if (latest == null || athlete.lastSeen() > latest.lastSeen()) {
        latest = athlete;
      }
    }
    return Optional.ofNullable(latest);
  }

  List<Athlete> all() {
    return athletes;
  }
}
