package io.photofinish.app.book;

import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RaceChange;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.WinCount;

/** A line of the book that changed; a null value is a line struck out. */
public sealed interface Entry {
  record OfResult(Result result) implements Entry {}

  record OfPersonalBest(PersonalBest best) implements Entry {}

  /** Key: race id. */
  record OfRace(RaceChange change) implements Entry {}

  record OfWinCount(WinCount count) implements Entry {}
}
