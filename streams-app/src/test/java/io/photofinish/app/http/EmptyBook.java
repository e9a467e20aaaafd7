package io.photofinish.app.http;

import io.photofinish.app.query.ArticlePage;
import io.photofinish.app.query.AthletePage;
import io.photofinish.app.query.Deadline;
import io.photofinish.app.query.Listed;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Page;
import io.photofinish.app.query.Questions;
import io.photofinish.app.query.ResultFilter;
import io.photofinish.app.query.Rival;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Race;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Optional;

/** Knows what an article says and nothing else, except where a test says otherwise. */
class EmptyBook implements Questions {
  @Override
  public Questions within(Deadline deadline) {
    return this;
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Lookup<ArticleClaims> articleClaims(String article) {
    return new Lookup.Found<>(
        new ArticleClaims("0.1", null, null, null, List.of(), Silence.NO_RESULT));
  }

  @Override
  public Lookup<ArticlePage> article(String article) {
    return articleClaims(article).map(claims -> new ArticlePage(article, Optional.empty(), claims));
  }

  @Override
  public Lookup<AthletePage> athlete(String id) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Listed<Athlete>> athletes(String part, Page page) {
    return nothing();
  }

  @Override
  public Lookup<Listed<Result>> results(String athlete, ResultFilter filter, Page page) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<List<PersonalBest>> personalBests(String athlete) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<List<SeasonBest>> seasonBests(String athlete) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Optional<WinCount>> wins(String athlete) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<List<HeadToHead>> headToHeads(String athlete, String other) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Listed<Rival>> rivals(String athlete, Page page) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<List<RecordHistory>> recordsHeld(String athlete) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Result> result(String id) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<List<Entrant>> race(String id) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Listed<Race>> edition(String competition, int year, Page page) {
    return nothing();
  }

  @Override
  public Lookup<Listed<Listing>> ranking(String list, boolean onePerAthlete, Page page) {
    return nothing();
  }

  @Override
  public Lookup<Listed<Listing>> latest(Page page) {
    return nothing();
  }

  @Override
  public Lookup<RecordHistory> record(String id) {
    return new Lookup.Absent<>();
  }

  @Override
  public Lookup<Listed<RecordHistory>> records(
      Optional<String> code, Optional<String> scope, Page page) {
    return nothing();
  }

  private static <T> Lookup<Listed<T>> nothing() {
    return new Lookup.Found<>(new Listed<>(List.of(), Optional.empty()));
  }
}
