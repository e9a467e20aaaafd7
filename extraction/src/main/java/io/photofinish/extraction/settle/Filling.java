package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.BestOf;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Statement;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts what a statement gives into a draft. */
final class Filling {
  private static final int POSSESSOR_REACH = 4;

  private final Story story;
  private final References references;
  private final Wind wind;

  Filling(Story story, References references) {
    this.story = story;
    this.references = references;
    this.wind = new Wind(story);
  }

  void fill(Draft draft, Statement statement) {
    boolean own = false;
    boolean earlier = false;
    boolean figure = false;
    for (Candidate candidate : statement.candidates()) {
      draft.weight = Math.max(draft.weight, candidate.weight());
      own |= candidate.what() instanceof Candidate.RecordOf && possessed(candidate);
      own |= candidate.what() instanceof Candidate.MarkOf && broken(candidate);
      earlier |= candidate.what() instanceof Candidate.MarkOf && earlier(candidate);
      figure |= candidate.what() instanceof Candidate.MarkOf;
      fill(draft, candidate);
    }
    if (figure && draft.mark.isEmpty() && draft.place.isEmpty()) {
      draft.records.clear();
    }
    boolean stands = draft.mark.isPresent() && Occasions.holds(statement.clause());
    draft.held = (own || stands) && draft.place.isEmpty() && !draft.explicit;
    if (draft.held) {
      draft.occasion = Occasion.UNKNOWN;
      draft.main = false;
    }
    if (earlier && draft.place.isEmpty()) {
      draft.held = true;
      draft.main = false;
      draft.occasion =
          draft.explicit ? draft.occasion : Occasion.UNKNOWN.withYear(story.main.year());
    }
    attempts(draft);
    boolean open = draft.occasion.round().isEmpty();
    implied(draft, statement);
    draft.implied |= open && draft.occasion.round().isPresent() && !prized(statement);
  }

  /** "the second round" of a jump or throw is no round that some go on from. */
  private static void attempts(Draft draft) {
    boolean numbered =
        draft.occasion.round().filter(r -> r == Claim.Round.QUARTERFINAL).isPresent();
    if (numbered && draft.discipline.setting() == Discipline.Setting.FIELD) {
      draft.occasion = draft.occasion.withRound(Optional.empty());
    }
  }

  private void fill(Draft draft, Candidate candidate) {
    var what = candidate.what();
    if (what instanceof Candidate.Place place) {
      draft.place = OptionalInt.of(place.place());
    } else if (what instanceof Candidate.MarkOf mark) {
      draft.mark = mark.figure().in(draft.discipline, story.plausible());
      draft.wind =
          draft.discipline.windCounts() ? wind.of(candidate.source()) : OptionalInt.empty();
    } else if (what instanceof Candidate.Differs differs) {
      draft.mark = differs(draft, differs);
    } else if (what instanceof Candidate.StatusOf status) {
      draft.status = Optional.of(status.status());
    } else if (what instanceof Candidate.RecordOf record) {
      draft.records.add(record.code());
      if (record.code().equals("NR")) {
        nation(candidate.source()).ifPresent(draft.athlete::nation);
      }
    } else if (what instanceof Candidate.Behind behind) {
      references
          .of(behind.other())
          .filter(a -> a != draft.athlete)
          .ifPresent(
              a ->
                  draft.margins.add(
                      new Draft.Behind(Optional.of(a), behind.margin(), behind.slower())));
    } else if (what instanceof Candidate.AfterWinner after) {
      draft.next = after.places();
    } else if (what instanceof Candidate.AfterOthers after) {
      draft.followed = after.places();
    } else if (what instanceof Candidate.SameAs same) {
      references
          .of(same.other())
          .filter(a -> a != draft.athlete)
          .ifPresent(a -> draft.twins.add(a));
    } else if (what instanceof Candidate.After after) {
      references
          .of(after.winner())
          .filter(a -> a != draft.athlete)
          .ifPresent(a -> draft.afters.add(new Draft.After(a, after.places())));
    } else if (what instanceof Candidate.BehindWinner behind) {
      draft.margins.add(new Draft.Behind(Optional.empty(), behind.margin(), true));
    }
  }

  private Optional<io.photofinish.extraction.Mark> differs(Draft draft, Candidate.Differs differs) {
    return differs
        .other()
        .in(draft.discipline, story.plausible())
        .flatMap(other -> Drafts.apart(other, differs.margin(), differs.worse()));
  }

  /** Whether a medal or title is named, which nobody wins in a heat. */
  private static boolean prized(Statement statement) {
    return Lists.any(
        statement.candidates(),
        c -> c.source().value() instanceof Value.Rank r && r.noun() != Value.Rank.Noun.ORDINAL);
  }

  /** A medal is won in a final. */
  private void implied(Draft draft, Statement statement) {
    if (draft.occasion.round().isPresent() || draft.place.isEmpty() || draft.place.getAsInt() > 3) {
      return;
    }
    boolean titled = prized(statement);
    boolean medal =
        Lists.any(
            statement.candidates(),
            c -> c.source().value() instanceof Value.Rank r && r.noun() == Value.Rank.Noun.MEDAL);
    boolean rounds = rounds(draft.discipline);
    boolean championship =
        draft
            .occasion
            .competition()
            .flatMap(c -> story.vocabulary.athletics().competitions().of(c))
            .filter(c -> c.championship() && (c.edition() || titled || rounds))
            .isPresent();
    if (championship || (medal && rounds)) {
      draft.implied = !championship; // of whoever else ran there it tells nothing
      draft.occasion = draft.occasion.withRound(Optional.of(Claim.Round.FINAL));
    }
  }

  /** Whether it has heats or a qualification where it is not run at one go. */
  private static boolean rounds(Discipline discipline) {
    return switch (discipline.setting()) {
      case TRACK, FIELD -> true;
      default -> false;
    };
  }

  /** "British record": whose record tells whose nation. */
  private Optional<String> nation(Mention source) {
    for (Mention mention : story.spotted.in(story.sentenceOf(source))) {
      if (mention.from() == source.from() && mention.value() instanceof Value.Country country) {
        return Optional.of(country.code());
      }
    }
    return Optional.empty();
  }

  /** "beat Smith's record of 2:01.50": it is hers, and older than what is told. */
  private static boolean broken(Candidate mark) {
    return mark.rule().equals("held-record") && !mark.clause().subjects().contains(mark.athlete());
  }

  /** "ranked third with 6.71m", "had jumped 6.71m this season": at some other meeting. */
  private boolean earlier(Candidate mark) {
    int to = mark.source().to();
    boolean season =
        story.word(to).equals("this")
            && (story.word(to + 1).equals("season") || story.word(to + 1).equals("year"));
    boolean perfect = false;
    boolean listed = false;
    for (int i = mark.clause().from(); i < mark.clause().to(); i++) {
      switch (story.word(i)) {
        case "had", "has", "have" -> perfect |= i < mark.source().from();
        case "ranked", "seeded", "ranks" -> listed = true;
        default -> {}
      }
    }
    return mark.rule().equals("earlier-mark")
        || (season && perfect)
        || (listed && mark.rule().equals("possessed-mark"));
  }

  /** "his personal best of", "Benson's record of": held before, unless it is set here. */
  private boolean possessed(Candidate record) {
    int from = record.source().from();
    boolean held =
        record.rule().equals("held-record")
            || (record.rule().equals("outside-best") && from >= record.clause().from());
    if (!record.rule().equals("best-of")) {
      return held;
    }
    if (record.source().is(Value.Best.class) && BestOf.compared(record.clause(), record.source())) {
      return true;
    }
    for (int i = Math.max(0, from - POSSESSOR_REACH); i < from; i++) {
      switch (story.word(i)) {
        case "has", "have", "boasts", "owns", "holds" -> {
          return true;
        }
        case "his", "her", "'s", "current", "outside", "its", "whose" -> {
          return !set(story.word(i - 1)) && !renewed(i, from);
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean set(String word) {
    return word.startsWith("set")
        || word.startsWith("br")
        || word.startsWith("improv")
        || word.startsWith("lower")
        || word.startsWith("smash")
        || word.startsWith("equal")
        || word.startsWith("match")
        || word.startsWith("tied")
        || word.startsWith("ran");
  }

  private boolean renewed(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = story.word(i);
      if (word.equals("new") || word.equals("second") || word.equals("first")) {
        return true;
      }
    }
    return false;
  }
}
