package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;

/**
 * A result, before the evidence is looked up.
 *
 * @param name its identity within athlete and discipline: {@code og-2024}, {@code wch-2023-heat},
 *     {@code 3:29.05}
 * @param outcome what most claims say, slot by slot
 * @param statements what it rests on, in order of their keys
 * @param disagreements by slot name
 */
public record Fused(
    String name, Outcome outcome, List<Said> statements, List<Disagreement> disagreements) {

  /** A slot and its values; the first is the one that the outcome carries. */
  public record Disagreement(String slot, List<Choice> choices) {}

  /** Slots whose spellings vary without anybody disagreeing. */
  private static final Set<String> UNDISPUTED = Set.of("athlete", "discipline");

  public int claims() {
    return statements.stream().mapToInt(Said::claims).sum();
  }

  static Fused of(String name, List<Member> members) {
    if (members.size() == 1) {
      return ofOne(name, members.get(0));
    }
    var outcome = new Outcome();
    var disagreements = new ArrayList<Disagreement>();
    for (Schema.Field slot : Outcome.getClassSchema().getFields()) {
      if (slot.name().equals("records")) {
        continue;
      }
      if (agree(members, slot)) {
        outcome.put(slot.pos(), first(members, slot));
        continue;
      }
      List<Choice> choices = Choice.rank(votes(members, slot));
      outcome.put(slot.pos(), choices.get(0).value());
      if (choices.size() > 1 && !UNDISPUTED.contains(slot.name())) {
        disagreements.add(new Disagreement(slot.name(), choices));
      }
    }
    outcome.setRecords(records(members));
    Finish.settle(outcome, members).ifPresent(status -> replace(disagreements, status));
    return new Fused(name, outcome, statements(members), List.copyOf(disagreements));
  }

  private static Fused ofOne(String name, Member member) {
    Outcome outcome = Copies.of(member.outcome(), new Outcome());
    outcome.setRecords(records(List.of(member)));
    return new Fused(name, outcome, List.of(member.said()), List.of());
  }

  /** Null where none says anything of a slot. */
  private static Object first(List<Member> members, Schema.Field slot) {
    for (Member member : members) {
      Object value = member.outcome().get(slot.pos());
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether all that say anything of a slot say the same, as nearly always. */
  private static boolean agree(List<Member> members, Schema.Field slot) {
    Object first = first(members, slot);
    for (Member member : members) {
      Object value = member.outcome().get(slot.pos());
      if (value != null && value != first && !text(value).equals(text(first))) {
        return false;
      }
    }
    return true;
  }

  private static String text(Object value) {
    return value instanceof Mark mark ? mark.getText() : value.toString();
  }

  private static void replace(List<Disagreement> disagreements, Disagreement status) {
    disagreements.removeIf(other -> other.slot().equals(status.slot()));
    disagreements.add(status);
  }

  private static List<Said> statements(List<Member> members) {
    return members.stream().map(Member::said).sorted((a, b) -> a.key().compareTo(b.key())).toList();
  }

  /** Every record that anybody claims. */
  private static List<String> records(List<Member> members) {
    var records = new TreeSet<String>();
    members.forEach(member -> records.addAll(member.outcome().getRecords()));
    return List.copyOf(records);
  }

  /** Who says what of a slot, by the value's text; spellings of one city are one value. */
  private static List<Choice> votes(List<Member> members, Schema.Field slot) {
    var votes = new TreeMap<String, Map<String, Choice>>();
    for (Member member : members) {
      Object value = member.outcome().get(slot.pos());
      if (value != null) {
        String text = text(value);
        String key = slot.name().equals("city") ? AthleteId.of(text) : text;
        votes
            .computeIfAbsent(key, k -> new TreeMap<>())
            .merge(text, new Choice(value, List.of(member.said())), Choice::and);
      }
    }
    return votes.values().stream()
        .map(spellings -> Choice.ofSpellings(spellings.values()))
        .toList();
  }
}
