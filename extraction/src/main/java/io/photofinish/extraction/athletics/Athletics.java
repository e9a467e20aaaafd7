package io.photofinish.extraction.athletics;

import java.util.List;

/**
 * The vocabulary of athletics, read once from the tables beside this class. Immutable: safe for any
 * number of threads.
 */
public final class Athletics {
  private static final class Loaded {
    private static final Athletics VOCABULARY = new Athletics();
  }

  private final Disciplines disciplines = Disciplines.load();
  private final Nations nations = Nations.load();
  private final Competitions competitions = Competitions.load();
  private final Editions editions = Editions.load(competitions, nations);
  private final Words words = Words.load();
  private final List<Meeting> meetings;
  private final List<Place> places;
  private final List<EventHead> eventHeads;

  private Athletics() {
    var codes = new Codes(disciplines, nations, competitions);
    meetings = Meeting.load(codes);
    places = Place.load(codes);
    eventHeads = EventHead.load(codes);
  }

  /**
   * The same instance each time.
   *
   * @throws BrokenTableException where a row cannot be used, wrapped by the JVM in an {@link
   *     ExceptionInInitializerError}
   */
  public static Athletics load() {
    return Loaded.VOCABULARY;
  }

  public Disciplines disciplines() {
    return disciplines;
  }

  public Nations nations() {
    return nations;
  }

  public Competitions competitions() {
    return competitions;
  }

  public Editions editions() {
    return editions;
  }

  public List<Meeting> meetings() {
    return meetings;
  }

  /** Cities and stadiums. */
  public List<Place> places() {
    return places;
  }

  /** What the names of events that no table lists end with. */
  public List<EventHead> eventHeads() {
    return eventHeads;
  }

  public Words words() {
    return words;
  }

  /** What the codes in a row stand for. */
  record Codes(Disciplines disciplines, Nations nations, Competitions competitions) {
    Discipline discipline(Row row, String code) {
      return disciplines.of(code).orElseThrow(() -> row.broken("no discipline " + code));
    }

    Nation nation(Row row, String code) {
      return nations.of(code).orElseThrow(() -> row.broken("no nation " + code));
    }

    Competition competition(Row row, String code) {
      return competitions.of(code).orElseThrow(() -> row.broken("no competition " + code));
    }
  }
}
