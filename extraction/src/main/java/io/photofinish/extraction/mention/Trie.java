package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds forms among tokens; a hyphen between words counts as a blank. Immutable once loaded. */
final class Trie {
  /** Words of a form, at most. */
  private static final int LONGEST = 16;

  /**
   * A form's meaning, and the letters it must be written in.
   *
   * @param matters whether it is written with capitals
   */
  private record Entry(Value value, List<Token.Case> letters, boolean matters) {
    static Entry of(Value value, List<Token.Case> letters) {
      boolean matters =
          letters.contains(Token.Case.CAPITALISED) || letters.contains(Token.Case.CAPITALS);
      return new Entry(value, List.copyOf(letters), matters);
    }
  }

  private static final class Node {
    private static final int FEW = 4;

    private Entry[] entries = {};

    /**
     * The numbers of the words that go on from here, each at the place that its number tells or at
     * one after it, and where they lead. At most half of the places are taken, and 0 is free.
     */
    private int[] words = {};

    private Node[] next = {};
    private int size;

    Node next(int word) {
      if (size == 0) {
        return null;
      }
      int at = place(word);
      return words[at] == word ? next[at] : null;
    }

    private int place(int word) {
      int at = word & (words.length - 1);
      while (words[at] != word && words[at] != 0) {
        at = (at + 1) & (words.length - 1);
      }
      return at;
    }

    Node add(int word) {
      if (2 * size >= words.length) {
        grow();
      }
      int at = place(word);
      if (words[at] == 0) {
        put(at, word, new Node());
        size++;
      }
      return next[at];
    }

    private void put(int at, int word, Node node) {
      words[at] = word;
      next[at] = node;
    }

    private void grow() {
      int[] old = words;
      Node[] nodes = next;
      words = new int[Math.max(FEW, 2 * old.length)];
      next = new Node[words.length];
      for (int i = 0; i < old.length; i++) {
        if (old[i] != 0) {
          put(place(old[i]), old[i], nodes[i]);
        }
      }
    }
  }

  private final Lexicon lexicon;

  /** By the number of the first word. */
  private Node[] first = new Node[1];

  private final Facts facts;

  /**
   * @param facts is told of the words that forms begin with
   */
  Trie(Lexicon lexicon, Facts facts) {
    this.lexicon = lexicon;
    this.facts = facts;
  }

  void add(String form, Value value) {
    Node node = null;
    var letters = new ArrayList<Token.Case>();
    for (Token token : Tokeniser.tokens(form, Work.forLength(form.length()))) {
      if (!token.is("-")) {
        int word = lexicon.add(token.word());
        if (node == null) {
          facts.add(token.word(), Fact.FORM);
        }
        node = node == null ? begin(word) : node.add(word);
        letters.add(token.letters());
      }
    }
    if (node != null) {
      node.entries = Arrays.copyOf(node.entries, node.entries.length + 1);
      node.entries[node.entries.length - 1] = Entry.of(value, letters);
    }
  }

  private Node begin(int word) {
    if (word >= first.length) {
      first = Arrays.copyOf(first, 2 * word);
    }
    first[word] = first[word] == null ? new Node() : first[word];
    return first[word];
  }

  /**
   * Finds the forms that begin at a token: of each kind the longest.
   *
   * @param anyCase whether the text has lost its capitals
   * @param found to which they are added
   */
  void find(Page page, int from, int end, boolean anyCase, Work work, List<Mention> found) {
    int word = page.token(from).number();
    Node node = word < first.length ? first[word] : null;
    int before = found.size();
    int at = from + 1;
    int words = 1;
    while (node != null) {
      for (Entry entry : node.entries) {
        if (!entry.matters() || fits(entry, page, from, anyCase)) {
          put(new Mention(from, at, entry.value()), found, before);
        }
      }
      if (node.size == 0) {
        break;
      }
      while (at < end && page.token(at).is("-") && page.token(at).glued()) {
        at++;
      }
      if (at >= end || words == LONGEST) {
        break;
      }
      node = node.next(page.token(at).number());
      at++;
      words++;
    }
    work.step(at - from);
  }

  /** Puts a mention in the place of the shorter of its kind, which may stand from an index on. */
  private static void put(Mention longer, List<Mention> found, int first) {
    for (int i = first; i < found.size(); i++) {
      if (found.get(i).value().sameKind(longer.value())) {
        found.set(i, longer);
        return;
      }
    }
    found.add(longer);
  }

  private static boolean fits(Entry entry, Page page, int from, boolean anyCase) {
    boolean capitals = true;
    boolean exact = true;
    int at = from;
    for (Token.Case wanted : entry.letters()) {
      while (at > from && page.token(at).is("-")) {
        at++;
      }
      Token token = page.token(at++);
      capitals &= token.letters() == Token.Case.CAPITALS || token.letters() == Token.Case.NONE;
      exact &=
          switch (wanted) {
            case CAPITALISED -> token.capital();
            case CAPITALS -> token.letters() == Token.Case.CAPITALS;
            default -> true;
          };
    }
    boolean shouts = anyCase && page.token(from).length() > 3;
    return exact || capitals || shouts;
  }
}
