package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Work;
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
          new ClearedAt(),
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
          new OutsideBest(),
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
          new HeadedSeries(),
          new PlaceRun(),
          new PlacesFor(),
          new ApposedMark(),
          new SinceLast(),
          new MarkToMark(),
          new ScoreLine(),
          new MarkOfName(),
          new BecameChampion(),
          new Doubles(),
          new NamedWinners(),
          new TitleOfPast(),
          new PlacedName(),
          new GavePlace(),
          new SameMark(),
          new OtherPlaces(),
          new NextTo(),
          new ChasedHome(),
          new ChasedBy(),
          new FollowedOthers(),
          new WithBehind(),
          new Stripped(),
          new InThatOrder(),
          new FrontedPlaces(),
          new MarkThenPlace(),
          new RespectiveMarks(),
          new RespectiveEvents(),
          new SoleMark(),
          new EarlierMark(),
          new EachInBracket(),
          new DoubleIn(),
          new RespectiveRaces(),
          new RespectivePlaces(),
          new LeftBehind(),
          new MedalsEach(),
          new TeamResult(),
          new CrownWas(),
          new LaterHome(),
          new AlsoQualified(),
          new WinsList(),
          new LedBy());

  /** What may stand for an athlete: of whom nothing tells, nothing is told. */
  private static final Kinds WHO =
      Kinds.of(Value.Person.class, Value.Team.class, Value.Definite.class, Value.Pronoun.class);

  private static final Asked ASKED = new Asked(ALL);

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  public static Reading read(Spotted spotted, int sentence, Work work) {
    return read(ASKED, spotted, sentence, work);
  }

  static Reading read(Asked rules, Spotted spotted, int sentence, Work work) {
    var mentions = spotted.in(sentence);
    work.step((long) mentions.size() * mentions.size());
    var reading = new Reading(spotted, sentence, work);
    boolean peopled = mentions.meets(WHO);
    if (!peopled && !Absent.begins(spotted, sentence) && !BothOf.named(spotted, sentence)) {
      return reading;
    }
    var finds = new Finds();
    long[] open = rules.by(spotted, sentence);
    for (Clause clause : reading.clauses()) {
      work.step(1 + clause.mentions().size());
      if (peopled || !clause.subjects().isEmpty()) { // those of the sentence before
        rules.ask(open, clause, finds);
      }
    }
    reading.state(Assignment.of(finds.all()));
    return reading;
  }
}
