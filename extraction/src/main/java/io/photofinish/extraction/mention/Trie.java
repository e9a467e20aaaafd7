package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds forms among tokens; a hyphen between words counts as a blank. */
final class Trie {
  /** A form's meaning, and the letters it must be written in. */
  record Entry(Value value, List<Token.Case> letters) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Entry> entries = new ArrayList<>(1);
  }

  /** What is told of each form found. */
  interface Found {
    void form(Value value, int to);
  }

  private final Node root = new Node();

  void add(String form, Value value) {
    Node node = root;
    var letters = new ArrayList<Token.Case>();
    for (Token token : Tokeniser.tokens(form, Work.forLength(form.length()))) {
      if (!token.is("-")) {
        node = node.next.computeIfAbsent(token.word(), word -> new Node());
        letters.add(token.letters());
      }
    }
    if (node != root) {
      node.entries.add(new Entry(value, List.copyOf(letters)));
    }
  }

  /**
   * Tells every form that begins at a token, the longer ones later.
   *
   * @param anyCase whether the text has lost its capitals
   */
  void find(List<Token> tokens, int from, int end, boolean anyCase, Work work, Found found) {
    Node node = root;
    int at = from;
    int words = 0;
    var starts = new int[16];
    while (at < end && words < starts.length) {
      work.step(1);
      Token token = tokens.get(at);
      Node next = node.next.get(token.word());
      if (next == null) {
        if (!token.is("-") || !token.glued() || words == 0) {
          return;
        }
        at++;
        continue;
      }
      starts[words++] = at;
      at++;
      node = next;
      for (Entry entry : node.entries) {
        if (fits(entry, tokens, starts, anyCase)) {
          found.form(entry.value(), at);
        }
      }
    }
  }

  private static boolean fits(Entry entry, List<Token> tokens, int[] starts, boolean anyCase) {
    boolean capitals = true;
    boolean exact = true;
    boolean matters = false;
    for (int i = 0; i < entry.letters().size(); i++) {
      Token token = tokens.get(starts[i]);
      Token.Case wanted = entry.letters().get(i);
      capitals &= token.letters() == Token.Case.CAPITALS || token.letters() == Token.Case.NONE;
      matters |= wanted == Token.Case.CAPITALISED || wanted == Token.Case.CAPITALS;
      exact &=
          switch (wanted) {
            case CAPITALISED -> token.capital();
            case CAPITALS -> token.letters() == Token.Case.CAPITALS;
            default -> true;
          };
    }
    boolean shouts = anyCase && tokens.get(starts[0]).length() > 3;
    return !matters || exact || capitals || shouts;
  }
}
