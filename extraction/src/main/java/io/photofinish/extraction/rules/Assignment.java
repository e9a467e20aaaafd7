package io.photofinish.extraction.rules;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.rules.Candidate.Behind;
import io.photofinish.extraction.rules.Candidate.BehindWinner;
import io.photofinish.extraction.rules.Candidate.Differs;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import io.photofinish.extraction.rules.Candidate.SameAs;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import io.photofinish.extraction.rules.Candidate.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides who gets what in one sentence. The heaviest candidates go first; words that have given
 * something are used up, and so is an athlete's slot in one clause.
 */
final class Assignment {
  private record Key(int clause, Mention athlete, int part) {}

  private record Used(Mention source, Object kind) {}

  private Assignment() {}

  static List<Statement> of(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    if (candidates.size() == 1) { // nobody else wants it
      Candidate only = candidates.get(0);
      return List.of(new Statement(only.clause(), only.athlete(), candidates));
    }
    var order = new ArrayList<>(candidates);
    order.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    Map<Key, List<Candidate>> given = new LinkedHashMap<>();
    Map<Used, What> used = new HashMap<>();
    Set<List<Object>> slots = new HashSet<>();
    for (Candidate candidate : order) {
      Object kind = kind(candidate.what());
      var words = new Used(candidate.source(), kind);
      What before = used.get(words);
      boolean shared = before != null && shares(candidate, candidates);
      if (before != null && !shared) {
        continue;
      }
      var key = key(candidate, unfinished(candidate) ? candidate.source().from() : 0);
      boolean record = candidate.what() instanceof RecordOf;
      if (!record && !slots.add(List.of(key, kind))) {
        if (!(candidate.what() instanceof MarkOf)) {
          continue;
        }
        key = key(candidate, candidate.source().from());
      }
      used.put(words, candidate.what());
      given.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    }
    var statements = new ArrayList<Statement>();
    given
        .values()
        .forEach(
            list ->
                statements.add(new Statement(list.get(0).clause(), list.get(0).athlete(), list)));
    statements.sort(Comparator.comparingInt(s -> first(s)));
    return statements;
  }

  /** "dropped out in 2017 and has a best of 13:05": whoever did not finish has no mark there. */
  private static boolean unfinished(Candidate candidate) {
    return candidate.what() instanceof StatusOf status && status.status() != Claim.Status.DQ;
  }

  private static Key key(Candidate candidate, int part) {
    boolean grouped = candidate.group() != Candidate.NONE;
    int own = grouped ? candidate.group() : candidate.apart() ? candidate.source().from() : part;
    return new Key(candidate.clause().index(), candidate.athlete(), own);
  }

  private static int first(Statement statement) {
    int first = statement.athlete().from();
    for (Candidate candidate : statement.candidates()) {
      first = Math.min(first, candidate.source().from());
    }
    return first;
  }

  /** One rule may give one word to several: "both set personal bests", "behind A and B". */
  private static boolean shares(Candidate candidate, List<Candidate> all) {
    double heaviest = 0;
    String rule = "";
    for (Candidate other : all) {
      boolean same =
          other.source().equals(candidate.source())
              && Objects.equals(kind(other.what()), kind(candidate.what()));
      if (same && other.weight() > heaviest) {
        heaviest = other.weight();
        rule = other.rule();
      }
    }
    return rule.equals(candidate.rule())
        && heaviest - candidate.weight() < 1e-9
        && (candidate.what() instanceof RecordOf
            || candidate.what() instanceof StatusOf
            || candidate.what() instanceof Place
            || candidate.rule().equals("ran-mark"));
  }

  private static Object kind(What what) {
    if (what instanceof RecordOf record) {
      return record.code();
    }
    if (what instanceof InEvent) {
      return "event";
    }
    if (what instanceof MarkOf || what instanceof Behind || what instanceof Differs) {
      return "mark";
    }
    if (what instanceof SameAs) {
      return "same";
    }
    if (what instanceof BehindWinner) {
      return "margin";
    }
    return what instanceof StatusOf ? "status" : "place";
  }
}
