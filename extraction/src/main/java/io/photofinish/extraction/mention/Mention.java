package io.photofinish.extraction.mention;

import java.util.Optional;

/** What some tokens stand for: {@code [from, to)} of the page's tokens. */
public record Mention(int from, int to, Value value) {
  public boolean is(Class<? extends Value> type) {
    return type.isInstance(value);
  }

  public <V extends Value> Optional<V> as(Class<V> type) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  public boolean is(Cue cue) {
    return value instanceof Value.Word word && word.cue() == cue;
  }

  /** Whether it is of one of these kinds. */
  public boolean is(Kinds kinds) {
    return kinds.hold(value);
  }

  /** Whether it stands for a person. */
  public boolean refers() {
    return value instanceof Value.Person
        || value instanceof Value.Team
        || value instanceof Value.Definite
        || (value instanceof Value.Pronoun pronoun && !pronoun.possessive());
  }

  /** Whether it is the name of an athlete or of a relay team. */
  public boolean names() {
    return value instanceof Value.Person || value instanceof Value.Team;
  }

  public int length() {
    return to - from;
  }

  /** By its place alone, since few mentions share one. */
  @Override
  public int hashCode() {
    return 31 * from + to;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Mention mention
            && mention.from == from
            && mention.to == to
            && mention.value.equals(value));
  }
}
