package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.List;

/** The rules, in the order that they are asked; the order decides nothing but ties. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new WonMedal(),
          new Won(),
          new FinishedPlace(),
          new BehindOthers(),
          new BeatInto(),
          new Holder(),
          new WentTo(),
          new PossessedMedal(),
          new FirstN(),
          new OrdinalWas(),
          new BracketMark(),
          new RanMark(),
          new BestOf(),
          new SetRecord(),
          new HeldRecord(),
          new BeatenBy(),
          new AsBefore(),
          new ApposedPlace(),
          new BattleFor(),
          new PossessedMark(),
          new FasterThanRecord(),
          new BestFor(),
          new WithPlace(),
          new RunnersUp(),
          new ImprovedBy(),
          new Margins(),
          new CleanSweep(),
          new BehindCame(),
          new WinnerOf(),
          new Fates(),
          new Entries(),
          new CompletedPodium(),
          new EventSeries(),
          new NameInMark(),
          new NumberedList(),
          new PlaceRun(),
          new PlacesFor());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  /** What one sentence says, and its clauses. */
  public record Reading(List<Clause> clauses, List<Statement> statements) {}

  public static Reading read(Spotted spotted, int sentence, Work work) {
    return read(ALL, spotted, sentence, work);
  }

  static Reading read(List<Rule> rules, Spotted spotted, int sentence, Work work) {
    long mentions = spotted.in(sentence).size();
    work.step(mentions * mentions);
    var clauses = Clauses.of(spotted, sentence, work);
    var finds = new Finds();
    for (Clause clause : clauses) {
      work.step(1 + clause.mentions().size());
      for (Rule rule : rules) {
        finds.by(rule);
        rule.read(clause, finds);
      }
    }
    return new Reading(clauses, Assignment.of(new ArrayList<>(finds.all())));
  }
}
