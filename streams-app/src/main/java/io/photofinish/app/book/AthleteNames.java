package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteName;
import io.photofinish.schemas.Vote;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where an athlete is found by a part of the name. Any part is the beginning of the rest of the
 * name from some letter on, and the keys are all such rests, so that a question is one range. Pure
 * functions; a name costs one entry a letter, once: {@link #MOST} at most.
 */
public final class AthleteNames {
  /** So many UTF-16 units of a name can be found. */
  static final int MOST = 60;

  /** The last letter alone finds nothing that is worth an entry. */
  private static final int SHORTEST = 2;

  private AthleteNames() {}

  /** What live articles call the athlete, in the form of {@link AthleteId#of(String)}. */
  public static SortedSet<String> called(Athlete athlete) {
    var called = new TreeSet<String>();
    athlete.getNames().forEach(vote -> called.add(AthleteId.of(vote.getValue())));
    return called;
  }

  /** Whether live articles call both the same, which costs little where they spell it the same. */
  static boolean same(Athlete a, Athlete b) {
    return spellings(a).equals(spellings(b)) || called(a).equals(called(b));
  }

  private static List<String> spellings(Athlete athlete) {
    return athlete.getNames().stream().map(Vote::getValue).toList();
  }

  /** By key: the rest of a name, and the athlete id. */
  public static SortedMap<String, AthleteName> of(Athlete athlete) {
    var entries = new TreeMap<String, AthleteName>();
    var entry = new AthleteName(athlete.getAthleteId());
    called(athlete).stream()
        .flatMap(name -> rests(name).stream())
        .forEach(rest -> entries.put(Keys.of(rest, athlete.getAthleteId()), entry));
    return entries;
  }

  /** The rests of a folded name from each letter on; of one that is shorter the whole. */
  static SortedSet<String> rests(String name) {
    String cut = name.length() <= MOST ? name : name.substring(0, MOST);
    var rests = new TreeSet<String>();
    for (int start = 0; start == 0 || start <= cut.length() - SHORTEST; start++) {
      boolean middle = start > 0 && Character.isLowSurrogate(cut.charAt(start));
      if (!middle && !cut.startsWith("-", start)) {
        rests.add(cut.substring(start));
      }
    }
    return rests;
  }
}
