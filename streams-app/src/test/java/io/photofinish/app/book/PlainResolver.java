package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link Resolver} as it is defined: everything is compared with everything, nothing is kept. */
final class PlainResolver {
  private final Occasions occasions = new Occasions(Athletics.load());

  List<Fused> resolve(Collection<Said> statements) {
    var byOccasion = new TreeMap<String, List<Member>>();
    var weak = new ArrayList<Member>();
    for (Said said : statements) {
      Member member = Member.of(said, occasions);
      member
          .occasion()
          .ifPresentOrElse(occasion -> add(byOccasion, occasion, member), () -> weak.add(member));
    }
    var results = new TreeMap<String, List<Member>>();
    byOccasion.forEach(
        (occasion, members) ->
            Rounds.of(occasion, members)
                .forEach((name, all) -> all.forEach(member -> add(results, name, member))));
    var known = new HashMap<String, Known>();
    results.forEach(
        (name, all) -> known.put(name, new Known(all.stream().map(Member::traits).toList())));
    var alone = new ArrayList<Member>();
    for (Member member : weak) {
      List<String> fitting =
          known.keySet().stream().filter(name -> member.fit(known.get(name)).possible()).toList();
      if (fitting.size() > 1) {
        fitting = fitting.stream().filter(name -> member.fit(known.get(name)).sameMark()).toList();
      }
      if (fitting.size() == 1) {
        add(results, fitting.get(0), member);
      } else {
        alone.add(member);
      }
    }
    Unplaced.group(alone).forEach((name, all) -> all.forEach(member -> add(results, name, member)));
    return results.entrySet().stream().map(e -> fused(e.getKey(), e.getValue())).toList();
  }

  private static Fused fused(String name, List<Member> members) {
    return Fused.of(name, members.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList());
  }

  private static void add(Map<String, List<Member>> results, String name, Member member) {
    results.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
  }
}
