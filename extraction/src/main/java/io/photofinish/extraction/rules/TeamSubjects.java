package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Relay teams of which a clause speaks, and not of their runners. */
final class TeamSubjects {
  /** "Leeds High's 4x100m relay team of": words from the name to the noun. */
  private static final int TEAM = 7;

  private final SentenceView view;

  TeamSubjects(SentenceView view) {
    this.view = view;
  }

  /** "Britain's quartet of A, B, C and D": the team runs; null where there is none. */
  Mention quartet(Clause clause) {
    for (Mention team : clause.all(Value.Team.class)) {
      Mention member = view.next(team.to() - 1, "of") ? view.refSoon(team.to() + 1) : null;
      boolean first =
          member != null && clause.all(Value.Person.class).get(0).from() >= member.from();
      if (first && member.is(Value.Person.class)) { // "the 4x400 relay of A, B, C and D"
        return team;
      }
      int at = team.to() < view.sentence().to() && view.token(team.to()).is("'s") ? 1 : 0;
      for (int i = team.to() + at; i < Math.min(clause.to() - 1, team.to() + TEAM); i++) {
        boolean noun =
            switch (view.token(i).word()) {
              case "quartet", "team", "foursome", "squad", "lineup", "relay" -> true;
              default -> false;
            };
        if (noun && view.next(i, "of") && view.refSoon(i + 2) != null) {
          return view.refSoon(i + 2).is(Value.Person.class) ? team : null;
        }
        if (view.verb(i) || view.token(i).isPunctuation()) {
          break;
        }
      }
    }
    return null;
  }

  /** "the Kenyan 4x400m team that won": the team that is named by then; null where none is. */
  Mention before(int end) {
    for (Mention team : view.mentions().all(Value.Team.class)) {
      if (team.to() == end) {
        return team;
      }
    }
    return null;
  }
}
