package io.photofinish.app.book;

import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an athlete finished. To give a place or a mark is to say so, and contradicts a DNF, DNS
 * or NM that another article gives. A disqualification contradicts neither: it comes afterwards,
 * and stands once two claims give it, or as many as speak of a finish.
 */
final class Finish {
  private static final String FINISHED = "finished";

  /** How many claims of a disqualification outweigh any number of reports of the race. */
  private static final int DQ_STANDS = 2;

  private Finish() {}

  /**
   * Leaves the outcome either its place and mark or its status, whichever more claims support; of
   * equals, the finish.
   *
   * @return the disagreement, where there is one
   */
  static Optional<Fused.Disagreement> settle(Outcome outcome, List<Member> members) {
    Status status = outcome.getStatus();
    List<Said> finished = said(members, Finish::finished);
    if (status == null || finished.isEmpty()) {
      return Optional.empty();
    }
    var choices = new ArrayList<Choice>();
    for (Status other : Status.values()) {
      List<Said> gives = said(members, member -> member.getStatus() == other);
      if (!gives.isEmpty()) {
        choices.add(new Choice(other, gives));
      }
    }
    var finish = new Choice(FINISHED, finished);
    List<Choice> ranked = Choice.rank(choices);
    if (status == Status.DQ && ranked.get(0).claims() >= Math.min(DQ_STANDS, finish.claims())) {
      return Optional.empty();
    }
    if (finish.claims() >= ranked.get(0).claims()) {
      outcome.setStatus(null);
      return Optional.of(disagreement(finish, ranked));
    }
    outcome.setPlace(null);
    outcome.setMark(null);
    var others = new ArrayList<>(ranked.subList(1, ranked.size()));
    others.add(finish);
    return Optional.of(disagreement(ranked.get(0), others));
  }

  private static Fused.Disagreement disagreement(Choice chosen, List<Choice> others) {
    var choices = new ArrayList<Choice>();
    choices.add(chosen);
    choices.addAll(others);
    return new Fused.Disagreement("status", List.copyOf(choices));
  }

  private static boolean finished(Outcome outcome) {
    return outcome.getStatus() == null && (outcome.getPlace() != null || outcome.getMark() != null);
  }

  private interface Says {
    boolean test(Outcome outcome);
  }

  private static List<Said> said(List<Member> members, Says says) {
    return members.stream()
        .filter(member -> says.test(member.outcome()))
        .map(Member::said)
        .toList();
  }
}
