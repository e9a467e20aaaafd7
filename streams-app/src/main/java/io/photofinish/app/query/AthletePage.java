package io.photofinish.app.query;

import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.WinCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the book has of one athlete.
 *
 * @param results by result id
 * @param wins empty where nothing counts as a podium
 */
public record AthletePage(
    Athlete athlete,
    List<PersonalBest> personalBests,
    Optional<WinCount> wins,
    Map<String, Result> results) {}
