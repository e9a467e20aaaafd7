package io.photofinish.extraction.mention;

/** What a word or phrase of {@code cues.tsv} does in a sentence. */
public enum Cue {
  /** Won, with or without an object. */
  WIN,
  WIN_BASE,
  /** Takes a medal, a title or a place: "claimed", "stormed to". */
  TAKE,
  TAKE_BASE,
  /** With a race as its object it was won: "took the 800m". */
  TAKE_RACE,
  /** Its object was not won: "surrendered", "wanted", "presented". */
  UNTAKEN,
  /** A place follows: "finished", "came home". */
  FINISH,
  FINISH_BASE,
  BE,
  /** An athlete who was beaten follows. */
  BEAT,
  BY_AGENT,
  BEHIND,
  AHEAD,
  /** A mark follows: "clocked", "with a throw of". */
  RUN,
  RUN_BASE,
  /** A record follows. */
  SET,
  SET_BASE,
  /** A record follows that is one no longer. */
  BREAK,
  VICTORY_OF,
  WENT_TO,
  RESPECTIVELY,
  NOT,
  /** Takes the sting out of a modal: "could only finish third". */
  ONLY,
  WISH,
  IF,
  FUTURE,
  MODAL,
  /** Begins a clause, and ends what a negation or wish says. */
  CLAUSE,
  SPLIT,
  STANDARD,
  LATER,
  EARLIER,
  SAME_TEAM,
  FIRST_N,
  PREVIOUS,
  OWN,
  CURRENT,
  AGE,
  HOLDER,
  /** Whoever follows is not the subject. */
  BY
}
