package io.photofinish.extraction.rules;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/**
 * What a rule would give an athlete.
 *
 * @param athlete who, as the sentence refers to him or her
 * @param what the place, mark, status or record
 * @param source the words that say it; they go to one athlete only
 * @param group which of several outcomes of one athlete in one clause it belongs to
 * @param weight the surer, the more: of two candidates for one source the heavier wins
 */
public record Candidate(
    Clause clause,
    Mention athlete,
    What what,
    Mention source,
    double weight,
    String rule,
    int group) {
  /** The group of what belongs to no group of its own. */
  static final int NONE = -1;

  /** Whether it is an outcome of its own, apart from what else the clause says of the athlete. */
  public boolean apart() {
    return group != NONE || rule.equals("holder") || rule.equals("possessed-medal");
  }

  /** What an athlete is given. */
  public sealed interface What {}

  public record Place(int place) implements What {}

  public record MarkOf(Figure figure) implements What {}

  public record StatusOf(Claim.Status status) implements What {}

  /** The event that the rest of its group was done in. */
  public record InEvent(Mention event) implements What {}

  /** A record set, equalled or held, by its code. */
  public record RecordOf(String code) implements What {}

  /**
   * A time by arithmetic.
   *
   * @param other the athlete from whom it counts
   * @param margin positive where the athlete was the slower
   */
  public record Behind(Mention other, Value.Margin margin, boolean slower) implements What {}

  /** The place so many behind whoever won, where the article tells elsewhere that the other did. */
  public record After(Mention winner, int places) implements What {}

  /** The place so many behind whoever the article has told to have won. */
  public record AfterWinner(int places) implements What {}

  /** The place so many behind those whom the sentence before told of. */
  public record AfterOthers(int places) implements What {}

  /** A time by arithmetic from that of whoever won the race. */
  public record BehindWinner(Value.Margin margin) implements What {}

  /** The mark that another has, too. */
  public record SameAs(Mention other) implements What {}

  /**
   * A mark by arithmetic from another of the same athlete.
   *
   * @param worse whether it is the worse of the two
   */
  public record Differs(Figure other, Value.Margin margin, boolean worse) implements What {}
}
