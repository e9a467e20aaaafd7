package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who competes among men or women: by the words of the clause, by what the article tells of the
 * athlete anywhere, by the event, by those he or she raced, and at last by the race that the text
 * was about.
 */
final class Categories {
  private static final Kinds SEX = Kinds.of(Value.Sex.class);
  private static final int SAID = 3;
  private static final int HEADING = 4;

  /** Sentences that may tell whose report it is. */
  private static final int RECAP = 3;

  /** "Leeds University's men's team": to the word for men or women. */
  private static final int OPENING = 5;

  private final Story story;
  private Optional<Claim.Category> heading = Optional.empty();

  /** "The women's race …", until the paragraph ends. */
  private Optional<Claim.Category> raced = Optional.empty();

  private int paragraph = -1;

  /** Whether the article has a part on men and one on women. */
  private boolean parted;

  /** "The men also did well", "In the women's competition": until the others have their turn. */
  private Optional<Claim.Category> section = Optional.empty();

  Categories(Story story) {
    this.story = story;
  }

  /** Finds out whether the article tells of men and of women apart. */
  void learn(List<Reading> readings) {
    var parts = EnumSet.noneOf(Claim.Category.class);
    var opened = Optional.<Claim.Category>empty();
    for (Reading reading : readings) {
      for (Clause clause : reading.clausesWith(SEX)) {
        var sexes = clause.all(Value.Sex.class);
        opened =
            !sexes.isEmpty() && (opens(clause, sexes.get(0)) || recap(clause, sexes.get(0)))
                ? Optional.of(of(sexes.get(0)))
                : opened;
      }
      if (!reading.statements().isEmpty()) { // "The men scored 112 points" tells of nobody
        opened.ifPresent(parts::add);
      }
    }
    parted = parts.size() > 1;
  }

  /** "WOMEN", "Meanwhile, in the men's race": what follows is about them. */
  void turn(Clause clause, boolean past) {
    var sexes = clause.all(Value.Sex.class);
    if (past || sexes.isEmpty()) {
      return;
    }
    boolean line = story.spotted.sentence(clause.sentence()).kind() == Sentence.Kind.LINE;
    var sex = of(sexes.get(0));
    boolean one = Lists.all(sexes, s -> of(s) == sex);
    if (line && clause.to() - clause.from() <= HEADING) {
      heading = one ? Optional.of(sex) : Optional.empty();
    }
    boolean recap = recap(clause, sexes.get(0));
    if (one && (recap || (parted && opens(clause, sexes.get(0))))) {
      section = Optional.of(sex);
      story.topic.category = section;
    }
    String next = story.word(sexes.get(0).to());
    boolean race =
        switch (next) {
          case "race", "event", "competition", "side", "section", "division", "field" -> true;
          default -> opens(clause, sexes.get(0)) || far(clause, sexes.get(0));
        };
    if (one && story.told(sexes.get(0)) && race) {
      raced = Optional.of(sex);
      paragraph = story.spotted.sentence(clause.sentence()).paragraph();
      boolean country =
          story.topic.discipline.filter(d -> d.setting() == Discipline.Setting.COUNTRY).isPresent();
      story.topic.category = country ? raced : story.topic.category;
    }
  }

  /** "the women's 8km": a race that has no code. */
  private static boolean far(Clause clause, Mention sex) {
    for (Mention race : clause.all(Value.Unlisted.class)) {
      if (race.from() >= sex.to() && race.from() - sex.to() <= 1) {
        return true;
      }
    }
    return false;
  }

  /** "For the women, …", "Leeds' men's team …": whom a paragraph that begins so turns to. */
  private boolean opens(Clause clause, Mention sex) {
    int from = story.spotted.sentence(clause.sentence()).from();
    boolean the = story.word(sex.from() - 1).equals("the");
    boolean owner = story.word(sex.to()).equals("'s") || story.word(sex.to()).equals("'");
    if (sex.from() - from > OPENING || !begins(clause.sentence())) {
      return false;
    }
    int noun = owner ? sex.to() + 1 : sex.to();
    return switch (story.word(noun)) {
      case "team" -> !story.word(noun + 1).equals("of");
      case "squad", "side", "competition", "meet", "varsity", "cross" -> true;
      default -> the && !owner && people(story.word(sex.to() - 1));
    };
  }

  private static boolean people(String word) {
    return word.endsWith("men") || word.equals("girls") || word.equals("boys");
  }

  /** "The Fenwick College women's track and field team …": of whom all of a report tells. */
  private boolean recap(Clause clause, Mention sex) {
    int at = sex.to();
    at += story.word(at).equals("indoor") || story.word(at).equals("outdoor") ? 1 : 0;
    boolean track =
        story.word(at).equals("track")
            && story.word(at + 2).equals("field")
            && (story.word(at + 3).equals("team") || story.word(at + 3).equals("squad"));
    boolean one =
        clause.all(Value.Sex.class).size() == 1 && !story.word(sex.from() - 1).equals("and");
    return track && one && clause.sentence() < RECAP;
  }

  /** Whether a sentence is the first of its paragraph. */
  private boolean begins(int sentence) {
    return sentence == 0
        || story.spotted.sentence(sentence - 1).paragraph()
            != story.spotted.sentence(sentence).paragraph();
  }

  /** That of the race that the text is about at a sentence; a race of another event tells none. */
  Optional<Claim.Category> around(int sentence, Discipline discipline, boolean elsewhere) {
    int here = story.spotted.sentence(sentence).paragraph();
    boolean same = here == paragraph;
    boolean other = story.topic.discipline.filter(d -> !d.equals(discipline)).isPresent();
    Optional<Claim.Category> topic =
        !other
            ? story.topic.category
            : elsewhere ? Optional.empty() : story.topic.sex(discipline, here);
    return (same ? raced : topic).or(() -> heading).or(() -> section);
  }

  /** What the heading over the text at hand says. */
  Optional<Claim.Category> heading() {
    return heading;
  }

  /** What the clause of a statement, or one that it hangs on, says. */
  Optional<Claim.Category> said(Statement statement, Discipline discipline) {
    var beside = beside(statement);
    if (beside.isPresent()) {
      return beside;
    }
    int near = statement.candidates().get(0).source().from();
    for (Clause at = statement.clause(); at != null; at = at.parent().orElse(null)) {
      Clause clause = at;
      if (at.all(Value.Sex.class).isEmpty()) {
        continue;
      }
      var sexes =
          at.all(Value.Sex.class).stream()
              .filter(s -> !another(clause, s, discipline) && !others(statement, clause, s))
              .filter(s -> clause == statement.clause() || !beside(clause, s, discipline))
              .toList();
      var sex = Anchors.nearest(sexes, near);
      if (sex.isPresent()) {
        return sex.map(Categories::of);
      }
    }
    return Optional.empty();
  }

  /** "… in the women's 800m": the word right before the event that the statement is of. */
  private Optional<Claim.Category> beside(Statement statement) {
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.InEvent in) {
        for (Mention sex : story.spotted.in(statement.clause().sentence()).all(Value.Sex.class)) {
          if (sex.to() == in.event().from()) {
            return Optional.of(of(sex));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "Smith was first female, while Jones ran 17:55": what is said of the other. */
  private static boolean others(Statement statement, Clause clause, Mention sex) {
    return clause != statement.clause()
        && statement.clause().ownSubject()
        && Lists.any(clause.all(Value.Rank.class), rank -> rank.to() == sex.from());
  }

  /** "Smith, the 800m champion, and Jones, the women's 400m champion": of that race alone. */
  private static boolean another(Clause clause, Mention sex, Discipline discipline) {
    var event = clause.next(Value.Event.class, sex.to(), 1);
    return event.isPresent()
        && !disciplines(clause, event.get()).contains(discipline)
        && Lists.any(
            clause.all(Value.Event.class), e -> disciplines(clause, e).contains(discipline));
  }

  /**
   * Of men and women in a clause around: whether it is of an event that the statement is not of.
   */
  private static boolean beside(Clause clause, Mention sex, Discipline discipline) {
    var event = clause.next(Value.Event.class, sex.to(), 0);
    boolean both = Lists.any(clause.all(Value.Sex.class), other -> of(other) != of(sex));
    return both && event.isPresent() && !disciplines(clause, event.get()).contains(discipline);
  }

  private static Set<Discipline> disciplines(Clause clause, Mention event) {
    var found = new HashSet<Discipline>();
    for (Mention other : clause.all(Value.Event.class)) {
      if (other.from() == event.from()) {
        found.add(((Value.Event) other.value()).discipline());
      }
    }
    return found;
  }

  private static Claim.Category of(Mention sex) {
    return ((Value.Sex) sex.value()).category();
  }

  /** Fills in what the drafts leave open. */
  void complete(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.category.ifPresent(c -> draft.athlete.category(c, SAID));
      byEvent(draft.discipline).ifPresent(c -> draft.athlete.category(c, SAID));
    }
    for (Draft draft : drafts) {
      boolean relay = draft.discipline.relay();
      draft.category =
          draft.category.or(() -> byEvent(draft.discipline)).filter(c -> relay || known(draft, c));
      draft.category = draft.category.or(() -> relay ? Optional.empty() : draft.athlete.category());
    }
    byRivals(drafts);
    for (Draft draft : drafts) {
      draft.category = draft.category.or(() -> draft.around);
    }
  }

  private static boolean known(Draft draft, Claim.Category category) {
    return draft.athlete.category().filter(c -> c != category).isEmpty();
  }

  private static Optional<Claim.Category> byEvent(Discipline discipline) {
    return switch (discipline.code()) {
      case "100mH", "80mH" -> Optional.of(Claim.Category.WOMEN);
      case "110mH" -> Optional.of(Claim.Category.MEN);
      case "4x400mMixed" -> Optional.of(Claim.Category.MIXED);
      default -> Optional.empty();
    };
  }

  /**
   * Where all whose category is known in a sentence's race are of one, the others are, too. On the
   * road men and women run together.
   */
  private void byRivals(List<Draft> drafts) {
    Map<Discipline, Map<Integer, Set<Claim.Category>>> known = new HashMap<>();
    for (Draft draft : drafts) {
      draft.category.ifPresent(c -> seen(known, draft, all -> all.add(c)));
    }
    for (Draft draft : drafts) {
      var setting = draft.discipline.setting();
      boolean apart = setting != Discipline.Setting.ROAD && setting != Discipline.Setting.COUNTRY;
      if (draft.category.isEmpty() && apart) {
        Set<Claim.Category> all = EnumSet.noneOf(Claim.Category.class);
        seen(known, draft, all::addAll);
        draft.category = all.size() == 1 ? all.stream().findFirst() : Optional.empty();
      }
    }
    story.work.step(drafts.size());
  }

  /** Goes through what is known of those with whom a draft stands in one sentence. */
  private static void seen(
      Map<Discipline, Map<Integer, Set<Claim.Category>>> known,
      Draft draft,
      Consumer<Set<Claim.Category>> each) {
    var sentences = known.computeIfAbsent(draft.discipline, d -> new HashMap<>());
    for (Evidence evidence : draft.evidence) {
      int start = evidence.sentence().start();
      each.accept(sentences.computeIfAbsent(start, s -> EnumSet.noneOf(Claim.Category.class)));
    }
  }
}
