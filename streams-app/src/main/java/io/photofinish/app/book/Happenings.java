package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Dispute;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What people want to be told of when one athlete's results in one discipline change. Pure
 * functions of what was and what is: where nothing differs, nothing has happened.
 */
public final class Happenings {
  /** Slots whose change corrects nothing: spellings, the identity, what other tables tell. */
  private static final Set<String> NO_CORRECTION = Set.of("athlete", "discipline", "records");

  private final Tallies tallies;

  public Happenings(Athletics athletics) {
    tallies = new Tallies(athletics);
  }

  /**
   * What happened to results, by their ids.
   *
   * @param before of the results that change, those that were
   * @param after of the results that change, those that are
   * @param live whether a statement that a result rested on is still made: then a result that is
   *     gone has become part of another one, and was not withdrawn
   */
  List<Happening> results(
      Map<String, Result> before,
      Map<String, Result> after,
      Standing.Moved moved,
      Predicate<Outcome> live) {
    var ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    var happenings = new ArrayList<Happening>();
    for (String id : ids) {
      Result old = before.get(id);
      Result now = after.get(id);
      for (HappeningKind kind : kinds(old, now, live)) {
        Listing was = old == null ? null : moved.before().listings().of(old);
        Listing is = now == null ? null : moved.after().listings().of(now);
        happenings.add(happening(kind, id, was, is, newlyDisputed(kind, old, now)));
      }
    }
    return happenings;
  }

  private List<HappeningKind> kinds(Result old, Result now, Predicate<Outcome> live) {
    var kinds = new ArrayList<HappeningKind>();
    if (now == null) {
      if (old.getSupport().stream().noneMatch(support -> live.test(support.getSaid()))) {
        kinds.add(HappeningKind.RESULT_WITHDRAWN);
      }
      return kinds;
    }
    if (old != null && corrects(old.getOutcome(), now.getOutcome())) {
      kinds.add(HappeningKind.RESULT_CORRECTED);
    }
    if (!newlyDisputed(HappeningKind.RESULT_DISPUTED, old, now).isEmpty()) {
      kinds.add(HappeningKind.RESULT_DISPUTED);
    }
    if (tallies.isWin(now) && (old == null || !tallies.isWin(old))) {
      kinds.add(HappeningKind.NEW_WIN);
    }
    return kinds;
  }

  /** Whether something that was said is not what is said now. To know more corrects nothing. */
  private static boolean corrects(Outcome old, Outcome now) {
    for (Schema.Field slot : Outcome.getClassSchema().getFields()) {
      Object was = old.get(slot.pos());
      Object is = now.get(slot.pos());
      if (was != null && !NO_CORRECTION.contains(slot.name()) && !same(slot.name(), was, is)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String slot, Object was, Object is) {
    if (was instanceof Mark a && is instanceof Mark b) {
      return Marks.agree(a, b);
    }
    boolean spelling = slot.equals("city") && is != null;
    return spelling ? Occasions.sameCity(was.toString(), is.toString()) : was.equals(is);
  }

  private static List<Dispute> newlyDisputed(HappeningKind kind, Result old, Result now) {
    if (kind != HappeningKind.RESULT_DISPUTED) {
      return List.of();
    }
    Set<String> known =
        old == null
            ? Set.of()
            : old.getDisputes().stream().map(Dispute::getSlot).collect(Collectors.toSet());
    return now.getDisputes().stream()
        .filter(dispute -> !known.contains(dispute.getSlot()))
        .toList();
  }

  /**
   * What happened to personal bests, by their keys.
   *
   * @param resultBefore by id, in which the former bests were made
   * @param resultAfter by id, in which the present ones were made
   */
  List<Happening> bests(
      Map<String, PersonalBest> before,
      Map<String, PersonalBest> after,
      Standing.Moved moved,
      Function<String, Result> resultBefore,
      Function<String, Result> resultAfter) {
    var happenings = new ArrayList<Happening>();
    after.forEach(
        (key, best) -> {
          PersonalBest old = before.get(key);
          if (old == null || Performances.isBetter(best.getBest(), old.getBest())) {
            Listing was =
                old == null
                    ? null
                    : moved.before().listings().of(resultBefore.apply(old.getBest().getResult()));
            Listing is = moved.after().listings().of(resultAfter.apply(best.getBest().getResult()));
            happenings.add(happening(HappeningKind.NEW_PERSONAL_BEST, key, was, is, List.of()));
          }
        });
    return happenings;
  }

  /**
   * What happened to a record.
   *
   * @param holder null where nobody held it
   */
  public static List<Happening> record(String record, Listing holder, Listing now) {
    boolean better =
        now != null
            && (holder == null
                || Marks.isBetter(now.getOutcome().getMark(), holder.getOutcome().getMark()));
    return better
        ? List.of(happening(HappeningKind.NEW_RECORD, record, holder, now, List.of()))
        : List.of();
  }

  private static Happening happening(
      HappeningKind kind, String subject, Listing before, Listing after, List<Dispute> disputes) {
    return Happening.newBuilder()
        .setKind(kind)
        .setSubject(subject)
        .setAthleteId(Objects.requireNonNullElse(after, before).getAthleteId())
        .setBefore(before)
        .setAfter(after)
        .setDisputes(disputes)
        .build();
  }
}
