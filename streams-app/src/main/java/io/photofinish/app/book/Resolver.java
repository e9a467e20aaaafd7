package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What live articles say of one athlete in one discipline → what happened. A pure function of the
 * set of statements: their order plays no part. Costs statements × results of that athlete and
 * discipline. Immutable; safe for threads.
 *
 * <p>Statements with the same full occasion and round are one result. Those that leave the round
 * open join the one round that they fit; a place that fits none is the final's, and disputes it, as
 * nobody says "fourth in Paris" of a heat; those of an occasion that is not fully known join the
 * one result that they fit; what fits none, or several, stands by itself. Every join is decided
 * against the results as the fuller statements made them, so none depends on another of its own
 * step.
 */
public final class Resolver {
  /** What the name of a result ends with that an outdoor one has the occasion in common with. */
  static final String INDOOR = "-indoor";

  private final Occasions occasions;

  public Resolver(Athletics athletics) {
    occasions = new Occasions(athletics);
  }

  /** By name, in order. */
  public List<Fused> resolve(Collection<Said> statements) {
    var results = new TreeMap<String, List<Member>>();
    var roundOpen = new ArrayList<Member>();
    var weak = new ArrayList<Member>();
    for (Member member : members(statements)) {
      if (member.occasion().isEmpty()) {
        weak.add(member);
      } else if (member.outcome().getRound() == null) {
        roundOpen.add(member);
      } else {
        add(results, name(member.occasion().get(), member.outcome().getRound()), member);
      }
    }
    var unfit = join(roundOpen, results, Resolver::fitsRound);
    var finals = Set.copyOf(results.keySet());
    for (Member member : unfit) {
      String occasion = member.occasion().orElseThrow();
      boolean another = finals.contains(occasion) && member.outcome().getPlace() == null;
      add(results, another ? occasion + "-round-open" : occasion, member);
    }
    apart(results);
    List<Member> alone = join(weak, results, (member, known) -> member.fit(known).possible());
    results.putAll(Unplaced.group(alone));
    return results.entrySet().stream().map(e -> Fused.of(e.getKey(), e.getValue())).toList();
  }

  /**
   * Two meetings of one competition, city and year, one of them indoors: what is said to be indoors
   * is another result where something is said that is not, or that contradicts it. Statements that
   * leave it open stay with the one that they fit.
   */
  private static void apart(Map<String, List<Member>> results) {
    for (String name : List.copyOf(results.keySet())) {
      List<Member> all = results.get(name);
      List<Member> indoors = all.stream().filter(member -> said(member, true)).toList();
      List<Member> others =
          all.stream()
              .filter(
                  member ->
                      said(member, false)
                          || (!said(member, true) && !member.fit(indoors).sameOccasion()))
              .toList();
      if (!indoors.isEmpty() && !others.isEmpty()) {
        var inside = new ArrayList<>(all);
        inside.removeAll(others);
        results.put(name, new ArrayList<>(others));
        results.put(name + INDOOR, inside);
      }
    }
  }

  private static boolean said(Member member, boolean indoor) {
    return Boolean.valueOf(indoor).equals(member.outcome().getIndoor());
  }

  private List<Member> members(Collection<Said> statements) {
    return statements.stream()
        .map(
            said -> {
              Outcome canonical = occasions.canonical(said.outcome());
              return new Member(said, canonical, occasions.key(canonical));
            })
        .sorted(Comparator.comparing(member -> member.said().key()))
        .toList();
  }

  /** A final is the result that an occasion is known for: its name needs no round. */
  private static String name(String occasion, Round round) {
    return round == Round.FINAL ? occasion : occasion + "-" + round.name().toLowerCase(Locale.ROOT);
  }

  private interface Fits {
    boolean test(Member member, List<Member> result);
  }

  private static boolean fitsRound(Member member, List<Member> result) {
    return result.get(0).occasion().equals(member.occasion()) && member.fit(result).sameOccasion();
  }

  /** Adds each to the one result it fits; gives back those that fit none or several. */
  private static List<Member> join(
      List<Member> members, Map<String, List<Member>> results, Fits fits) {
    var alone = new ArrayList<Member>();
    var joined = new TreeMap<String, List<Member>>();
    for (Member member : members) {
      Optional<String> only = only(member, results, fits);
      only.ifPresentOrElse(name -> add(joined, name, member), () -> alone.add(member));
    }
    joined.forEach((name, more) -> results.get(name).addAll(more));
    return alone;
  }

  private static Optional<String> only(
      Member member, Map<String, List<Member>> results, Fits fits) {
    var fitting = results.entrySet().stream().filter(e -> fits.test(member, e.getValue())).toList();
    if (fitting.size() > 1) {
      Predicate<Map.Entry<String, List<Member>>> exact = e -> member.fit(e.getValue()).sameMark();
      fitting = fitting.stream().filter(exact).toList();
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0).getKey()) : Optional.empty();
  }

  private static void add(Map<String, List<Member>> results, String name, Member member) {
    results.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
  }
}
