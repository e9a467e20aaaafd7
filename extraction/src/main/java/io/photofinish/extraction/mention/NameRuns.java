package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the runs of words with capitals in an article. */
final class NameRuns {
  private final Page page;
  private final BitSet shouting;
  private final Work work;
  private final NameClues clues;
  private final NameJoints joints;

  NameRuns(Page page, BitSet shouting, Work work, NameClues clues, NameJoints joints) {
    this.shouting = shouting;
    this.page = page;
    this.work = work;
    this.clues = clues;
    this.joints = joints;
  }

  List<NameRun> find() {
    var runs = new ArrayList<NameRun>();
    for (int i = 0; i < page.sentences().size(); i++) {
      if (!shouting.get(i)) {
        runs(i, page.sentences().get(i), runs);
      }
    }
    return runs;
  }

  private void runs(int index, Sentence sentence, List<NameRun> runs) {
    work.step(sentence.size());
    int i = sentence.from();
    while (i < sentence.to()) {
      if (!begins(i, sentence)) {
        i++;
        continue;
      }
      int from = i;
      int to = i + 1;
      while (to < sentence.to()) {
        int more = joints.goesOn(to, sentence);
        if (more == to) {
          break;
        }
        to = more;
      }
      runs.add(new NameRun(index, from, to, from == sentence.from() || opens(from)));
      i = to;
    }
  }

  /**
   * Whether a new sentence may begin here: after a quotation mark, a colon or a dateline's dash.
   */
  private boolean opens(int i) {
    Token before = page.token(i - 1);
    return before.isPunctuation()
        && (before.is("\"")
            || before.is(":")
            || ((before.is("-") || before.is("\u2013") || before.is("\u2014")) && !before.glued())
            || before.is("--")
            || before.is("•"));
  }

  private boolean begins(int i, Sentence sentence) {
    Token token = page.token(i);
    if (!token.capital() || !token.isWord() || clues.taken[i] || token.length() > 40) {
      return false;
    }
    return !(token.glued() && i > sentence.from() && page.token(i - 1).isNumber());
  }
}
