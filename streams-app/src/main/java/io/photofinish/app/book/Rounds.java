package io.photofinish.app.book;

import io.photofinish.schemas.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The results that the statements of one full occasion make. Those that leave the round open join
 * the one round that they fit; a place that fits none is the final's, and disputes it, as nobody
 * says "fourth in Paris" of a heat. Costs statements × rounds × values that differ.
 */
final class Rounds {
  /** What the name of a result ends with that an outdoor one has the occasion in common with. */
  static final String INDOOR = "-indoor";

  private static final String ROUND_OPEN = "-round-open";

  private Rounds() {}

  /**
   * By name.
   *
   * @param members all that is said of the occasion
   */
  static SortedMap<String, List<Member>> of(String occasion, Collection<Member> members) {
    var results = new TreeMap<String, List<Member>>();
    var open = new ArrayList<Member>();
    for (Member member : members) {
      Round round = member.outcome().getRound();
      if (round == null) {
        open.add(member);
      } else {
        add(results, name(occasion, round), member);
      }
    }
    Map<String, Known> rounds = open.isEmpty() ? Map.of() : known(results);
    for (Member member : open) {
      boolean another =
          rounds.containsKey(occasion) && member.traits().get(Traits.Slot.PLACE) == null;
      add(results, only(member, rounds).orElse(another ? occasion + ROUND_OPEN : occasion), member);
    }
    return apart(results);
  }

  /** A final is the result that an occasion is known for: its name needs no round. */
  private static String name(String occasion, Round round) {
    return round == Round.FINAL ? occasion : occasion + "-" + round.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Known> known(Map<String, List<Member>> results) {
    var known = new HashMap<String, Known>();
    results.forEach((name, members) -> known.put(name, known(members)));
    return known;
  }

  private static Known known(List<Member> members) {
    return new Known(members.stream().map(Member::traits).toList());
  }

  private static Optional<String> only(Member member, Map<String, Known> rounds) {
    List<String> fitting =
        rounds.keySet().stream()
            .filter(name -> member.fit(rounds.get(name)).sameOccasion())
            .toList();
    return Joins.only(fitting, name -> member.fit(rounds.get(name)).sameMark());
  }

  /**
   * Two meetings of one competition, city and year, one of them indoors: what is said to be indoors
   * is another result where something is said that is not, or that contradicts it. Statements that
   * leave it open stay with the one that they fit.
   */
  private static SortedMap<String, List<Member>> apart(Map<String, List<Member>> results) {
    var parted = new TreeMap<String, List<Member>>();
    results.forEach(
        (name, all) -> {
          List<Member> indoors = all.stream().filter(member -> said(member, true)).toList();
          if (indoors.isEmpty() || indoors.size() == all.size()) {
            parted.put(name, all);
            return;
          }
          Known inside = known(indoors);
          Map<Boolean, List<Member>> split =
              all.stream().collect(Collectors.partitioningBy(member -> outside(member, inside)));
          if (split.get(true).isEmpty()) {
            parted.put(name, all);
          } else {
            parted.put(name, split.get(true));
            parted.put(name + INDOOR, split.get(false));
          }
        });
    return parted;
  }

  private static boolean outside(Member member, Known indoors) {
    return said(member, false) || (!said(member, true) && !member.fit(indoors).sameOccasion());
  }

  private static boolean said(Member member, boolean indoor) {
    return Boolean.valueOf(indoor).equals(member.traits().get(Traits.Slot.INDOOR));
  }

  private static void add(Map<String, List<Member>> results, String name, Member member) {
    results.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
  }
}
