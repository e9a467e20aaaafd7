package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The discipline that marks tell where a report names none: "49.41 seconds" in a final of the world
 * championships are the 400m, "2:08:37" in Boston the marathon.
 */
final class Implied {
  private final Story story;

  Implied(Story story) {
    this.story = story;
  }

  /**
   * What the first mark that tells anything tells, before the article names a discipline. One time
   * of two hours may be anything; a report of a marathon has several.
   */
  Optional<Discipline> lead(List<Reading> readings, int named) {
    int roads = 0;
    for (int i = 0; i < Math.min(named, readings.size()); i++) {
      for (Statement statement : readings.get(i).statements()) {
        for (Candidate candidate : statement.candidates()) {
          story.work.step(1);
          if (candidate.what() instanceof Candidate.MarkOf mark
              && !statement.athlete().is(Value.Team.class)) {
            var found = of(mark.figure());
            boolean road = found.filter(d -> d.setting() == Discipline.Setting.ROAD).isPresent();
            roads += road ? 1 : 0;
            if (found.isPresent() && (!road || roads > 1)) {
              return found;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The one discipline that a mark fits, where the occasion is one of the best. */
  Optional<Discipline> of(Figure figure) {
    Discipline only = null;
    for (String code : story.vocabulary.implied().codes()) {
      var discipline = story.vocabulary.athletics().disciplines().of(code).orElseThrow();
      if (written(figure, discipline)
          && figure.in(discipline, story.vocabulary.implied()).isPresent()) {
        if (only != null) {
          return Optional.empty();
        }
        only = discipline;
      }
    }
    return Optional.ofNullable(only).filter(this::told);
  }

  /** A figure without its unit may be anything; sprints are written so. */
  private static boolean written(Figure figure, Discipline discipline) {
    boolean sprint =
        switch (discipline.code()) {
          case "100m", "200m", "400m" -> true;
          default -> false;
        };
    return switch (figure.shape()) {
      case DECIMAL -> sprint && figure.decimals() == 2;
      case SECONDS -> sprint;
      case LENGTH -> discipline.measure() == Discipline.Measure.DISTANCE && figure.decimals() > 0;
      case POINTS -> discipline.measure() == Discipline.Measure.POINTS;
      case WHOLE, HYPHEN -> false;
      default -> discipline.measure() == Discipline.Measure.TIME && !sprint;
    };
  }

  /** A road race needs its city, the rest a competition of the best. */
  private boolean told(Discipline discipline) {
    if (discipline.setting() == Discipline.Setting.ROAD) {
      return story.main.city().isPresent();
    }
    return story
        .main
        .competition()
        .filter(
            code ->
                switch (code) {
                  case "OG", "WCH", "EC", "CWG", "ASC", "AFC", "PAN", "WU20", "DL", "DLF" -> true;
                  case "WIC", "EIC" -> discipline.measure() != Discipline.Measure.TIME;
                  default -> false;
                })
        .isPresent();
  }
}
