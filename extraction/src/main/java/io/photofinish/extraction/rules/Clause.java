package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A stretch of a sentence that says one thing of its subjects. A clause inside another ("Kerr, who
 * won bronze in Tokyo, …") takes its tokens out of the outer one.
 */
public final class Clause {
  /** How a clause hangs on the one it belongs to. */
  public enum Kind {
    MAIN,
    /** After "and", "but", "while", or a participle: shares what it does not name itself. */
    JOINED,
    /** "who won", "after winning": another occasion, unless it names none. */
    SUBORDINATE,
    /** "with Smith second". */
    ABSOLUTE,
    BRACKET
  }

  private final SentenceView view;
  private final Spotted spotted;
  private final Page page;
  private final int sentence;
  private final int index;
  private final Kind kind;
  private final Clause parent;
  private final int from;
  private int to;
  private Mentions mentions = Mentions.NONE;
  private List<Clause> children = List.of();
  private List<Mention> subjects = List.of();
  private boolean ownSubject;

  /** Who finds its subjects, until somebody asks for them. */
  private Subjects finder;

  private boolean lost;
  private Clause shared;

  /** What {@link Places} and {@link Marks} told of its mentions: many rules ask them the same. */
  private Verdicts alone;

  private Verdicts numbers;

  Clause(SentenceView view, int index, Kind kind, Clause parent, int from) {
    this.view = view;
    this.spotted = view.spotted();
    this.page = spotted.page();
    this.sentence = view.index();
    this.index = index;
    this.kind = kind;
    this.parent = parent;
    this.from = from;
    this.to = from;
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(Clause child) {
    children = children.isEmpty() ? new ArrayList<>() : children;
    children.add(child);
  }

  /** Ends it, with what it mentions; from then on its subjects may be asked for. */
  void close(Mentions inside, Subjects subjectFinder) {
    mentions = inside;
    finder = subjectFinder;
  }

  private void find() {
    Subjects open = finder;
    if (open != null) {
      finder = null;
      open.find(this);
    }
  }

  void subjects(List<Mention> found, boolean own) {
    subjects = List.copyOf(found);
    ownSubject = own;
  }

  void lose() {
    lost = true;
  }

  void share(Clause model) {
    shared = model;
  }

  void reach(int token) {
    to = Math.max(to, token);
  }

  public Kind kind() {
    return kind;
  }

  /** "set by Smith in Oslo": an occasion of another athlete. */
  public boolean another() {
    return kind == Kind.SUBORDINATE && from + 1 < to && token(from + 1).is("by");
  }

  public int index() {
    return index;
  }

  public int sentence() {
    return sentence;
  }

  /** Empty for a main clause that follows none. */
  public Optional<Clause> parent() {
    return Optional.ofNullable(parent);
  }

  public List<Clause> children() {
    return children;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** In order; those of inner clauses are theirs. */
  public Mentions mentions() {
    return mentions;
  }

  /** Whom the clause speaks of, its own or taken over; empty where nothing tells. */
  public List<Mention> subjects() {
    find();
    return subjects;
  }

  /** Whether the clause names its subject itself. */
  public boolean ownSubject() {
    find();
    return ownSubject;
  }

  /** The clause whose verb it goes without: "Smith won the 800m and Jones the 1500m". */
  public Optional<Clause> shared() {
    return Optional.ofNullable(shared);
  }

  /** Whether a rank of it stands alone: found out once it has all its mentions, and once only. */
  boolean alone(Mention rank, Predicate<Mention> tells) {
    alone = alone == null ? new Verdicts(mentions) : alone;
    return alone.of(rank, tells);
  }

  /** The same of whether a number of it is a mark. */
  boolean counts(Mention number, Predicate<Mention> tells) {
    numbers = numbers == null ? new Verdicts(mentions) : numbers;
    return numbers.of(number, tells);
  }

  /** Whether its subject stood in the text once and is lost. */
  public boolean lost() {
    find();
    return lost;
  }

  public Token token(int at) {
    return page.token(at);
  }

  public int tokens() {
    return page.size();
  }

  public Spotted spotted() {
    return spotted;
  }

  /** Where the noun phrase begins that ends in a reference: "fellow Kenyan winner Alice …". */
  int phraseStart(Mention reference) {
    return view.phraseStart(reference);
  }

  /** The preposition or verb whose object a reference is; null where it is no object. */
  Mention governor(Mention reference) {
    return view.governor(reference);
  }

  /** Whether the text says of this mention that it happened. */
  public boolean happened(Mention mention) {
    return spotted.mood(mention) == Mood.NONE;
  }

  /**
   * Whether the text says so in its own voice, be it as an object of a wish or denial: "hopes to
   * break the record of 1:55.10".
   */
  boolean stated(Mention mention) {
    return spotted.mood(mention) != Mood.QUOTED;
  }

  public Mentions cues(Cue cue) {
    return mentions.cues(cue);
  }

  public Mentions all(Class<? extends Value> type) {
    return mentions.all(type);
  }

  /** The first mention of a type that begins at or after a token and not after another. */
  public Optional<Mention> next(Class<? extends Value> type, int from, int within) {
    return mentions.next(type, from, within);
  }

  public Optional<Mention> at(Class<? extends Value> type, int token) {
    return mentions.next(type, token, 0);
  }

  public boolean has(Cue cue, int from, int to) {
    return mentions.has(cue, from, to);
  }

  public boolean has(Class<? extends Value> type, int from, int to) {
    return mentions.has(type, from, to);
  }
}
