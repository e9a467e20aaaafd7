package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One person of the article, with what the article tells of him or her. */
final class Athlete {
  private String name;
  private List<String> parts;
  private final Tally<String> nations = new Tally<>(Comparator.reverseOrder());
  private final Tally<Claim.Category> categories = new Tally<>(Comparator.naturalOrder());
  private final List<Discipline> disciplines = new ArrayList<>();
  private Optional<Discipline> raced = Optional.empty();
  private int racedIn = -1;
  private int age;
  private int lastSeen = -1;
  private boolean narrates;
  private int namedIn = -1;
  private int mentions;

  /** Whose compatriot the article calls this one. */
  private Athlete compatriot;

  Athlete(String name, List<String> parts) {
    this.name = name;
    this.parts = parts;
  }

  /** Takes a fuller form of the name. */
  void fuller(String other, List<String> otherParts) {
    boolean longer = otherParts.get(0).length() > parts.get(0).length();
    if (otherParts.size() > parts.size() || (longer && otherParts.size() == parts.size())) {
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
    nations.add(code, 1);
  }

  void compatriot(Athlete other) {
    compatriot = other;
  }

  /** What the article tells of the athlete's nation, or of a compatriot's. */
  Optional<String> nation() {
    var own = nations.most();
    return own.isPresent() || compatriot == null ? own : compatriot.nations.most();
  }

  void category(Claim.Category category, int weight) {
    categories.add(category, weight);
  }

  Optional<Claim.Category> category() {
    return categories.most();
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

  /** Notes that a sentence tells of a race of hers or his that is news. */
  void raced(Discipline discipline, int sentence) {
    raced = Optional.of(discipline);
    racedIn = sentence;
  }

  /** What the sentence before told that he or she raced in. */
  Optional<Discipline> racedBefore(int sentence) {
    return racedIn == sentence - 1 ? raced : Optional.empty();
  }

  void age(int years) {
    age = years;
  }

  /** Whether the text may call this one so old: a birthday between two sentences is none. */
  boolean may(int years) {
    return age == 0 || Math.abs(age - years) <= 1;
  }

  int age() {
    return age;
  }

  void seen(int sentence, boolean named) {
    lastSeen = sentence;
    namedIn = named ? sentence : namedIn;
    mentions++;
  }

  /** The last sentence that has said the name; -1 where none has. */
  int namedIn() {
    return namedIn;
  }

  /** How often the text has spoken of this one so far. */
  int mentions() {
    return mentions;
  }

  int lastSeen() {
    return lastSeen;
  }

  /** Whether the article is told by him or her: "he" and "she" are others. */
  boolean narrates() {
    return narrates;
  }

  void narrate() {
    narrates = true;
  }
}
