package io.photofinish.app.book;

import io.photofinish.app.store.Copies;
import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.List;

/** Builds outcomes in the words of the sport; what is not said stays null. */
public final class Outcomes {
  private final Outcome outcome;

  private Outcomes(Outcome outcome) {
    this.outcome = outcome;
  }

  public static Outcomes of(String athlete, String discipline) {
    var outcome = new Outcome();
    outcome.setAthlete(athlete);
    outcome.setDiscipline(discipline);
    outcome.setRecords(List.of());
    return new Outcomes(outcome);
  }

  /** Goes on from another outcome, which stays as it is. */
  public static Outcomes like(Outcome other) {
    return new Outcomes(Copies.of(other, new Outcome()));
  }

  public Outcomes athlete(String name) {
    outcome.setAthlete(name);
    return this;
  }

  public Outcomes nation(String code) {
    outcome.setNation(code);
    return this;
  }

  public Outcomes category(Category category) {
    outcome.setCategory(category);
    return this;
  }

  public Outcomes place(Integer place) {
    outcome.setPlace(place);
    return this;
  }

  /** In the sport's notation: {@code 2:15:25}, {@code 3:29.38}, {@code 8.20}, {@code 6255}. */
  public Outcomes mark(String text) {
    outcome.setMark(markOf(outcome.getDiscipline(), text));
    return this;
  }

  public Outcomes mark(Mark mark) {
    outcome.setMark(mark);
    return this;
  }

  public Outcomes at(String competition, int year, String city) {
    return at(competition, year).city(city);
  }

  public Outcomes at(String competition, int year) {
    return competition(competition).year(year);
  }

  public Outcomes competition(String code) {
    outcome.setCompetition(code);
    return this;
  }

  public Outcomes year(Integer year) {
    outcome.setYear(year);
    return this;
  }

  public Outcomes city(String city) {
    outcome.setCity(city);
    return this;
  }

  /** By ISO 8601: {@code 2023-08-23}. */
  public Outcomes date(String day) {
    outcome.setDate(LocalDate.parse(day));
    return this;
  }

  public Outcomes round(Round round) {
    outcome.setRound(round);
    return this;
  }

  public Outcomes indoor(Boolean indoor) {
    outcome.setIndoor(indoor);
    return this;
  }

  public Outcomes wind(Integer tenths) {
    outcome.setWindTenths(tenths);
    return this;
  }

  public Outcomes status(Status status) {
    outcome.setStatus(status);
    return this;
  }

  public Outcomes records(String... codes) {
    outcome.setRecords(List.of(codes));
    return this;
  }

  public Outcome build() {
    return Copies.of(outcome, new Outcome());
  }

  /** As a statement that so many live articles make, under the key that the book gives it. */
  public Said said(int claims) {
    Outcome said = build();
    String athleteId = AthleteId.of(said, Athletics.load());
    return new Said(Keys.of(athleteId, said.getDiscipline(), Keys.statement(said)), said, claims);
  }

  /** As a result without evidence. */
  public Result result(String id, int claims) {
    return Result.newBuilder()
        .setId(id)
        .setAthleteId(AthleteId.of(outcome.getAthlete()))
        .setOutcome(build())
        .setClaims(claims)
        .setSupport(List.of())
        .setDisputes(List.of())
        .build();
  }

  public static Mark markOf(String discipline, String text) {
    var measure =
        Athletics.load()
            .disciplines()
            .of(discipline)
            .map(Discipline::measure)
            .orElseThrow(() -> new IllegalArgumentException("no discipline " + discipline));
    int point = text.indexOf('.');
    String decimals = point < 0 ? "" : text.substring(point + 1);
    long whole = 0;
    for (String part : (point < 0 ? text : text.substring(0, point)).split(":", -1)) {
      whole = whole * 60 + Long.parseLong(part);
    }
    long thousandths = whole * 1000 + Long.parseLong((decimals + "000").substring(0, 3));
    return switch (measure) {
      case TIME -> new Mark(MarkKind.TIME, thousandths, decimals.length(), text);
      case DISTANCE -> new Mark(MarkKind.DISTANCE, thousandths, decimals.length(), text);
      case POINTS -> new Mark(MarkKind.POINTS, whole, 0, text);
    };
  }
}
