package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person of the article, with what the article tells of him or her. */
final class Athlete {
  private String name;
  private List<String> parts;
  private final Map<String, Integer> nations = new HashMap<>();
  private final Map<Claim.Category, Integer> categories = new HashMap<>();
  private final List<Discipline> disciplines = new ArrayList<>();
  private int age;
  private int lastSeen = -1;

  Athlete(String name, List<String> parts) {
    this.name = name;
    this.parts = parts;
  }

  /** Takes a fuller form of the name. */
  void fuller(String other, List<String> otherParts) {
    boolean initial = parts.get(0).length() == 1 && otherParts.get(0).length() > 1;
    if (otherParts.size() > parts.size() || (initial && otherParts.size() == parts.size())) {
      name = other;
      parts = otherParts;
    }
  }

  String name() {
    return name;
  }

  List<String> parts() {
    return parts;
  }

  String surname() {
    return parts.get(parts.size() - 1);
  }

  void nation(String code) {
    nations.merge(code, 1, Integer::sum);
  }

  Optional<String> nation() {
    return nations.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  void category(Claim.Category category, int weight) {
    categories.merge(category, weight, Integer::sum);
  }

  Optional<Claim.Category> category() {
    return categories.entrySet().stream()
        .max(
            Map.Entry.<Claim.Category, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** Learns what he or she competes in; the latest counts most. */
  void discipline(Discipline discipline) {
    disciplines.remove(discipline);
    disciplines.add(0, discipline);
  }

  /** What a title says of him or her; counts least. */
  void knownFor(Discipline discipline) {
    if (!disciplines.contains(discipline)) {
      disciplines.add(discipline);
    }
  }

  List<Discipline> disciplines() {
    return disciplines;
  }

  void age(int years) {
    age = years;
  }

  int age() {
    return age;
  }

  void seen(int sentence) {
    lastSeen = sentence;
  }

  int lastSeen() {
    return lastSeen;
  }
}
