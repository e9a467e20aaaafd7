package io.photofinish.extraction.mention;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import java.util.ArrayList;
import java.util.List;

/** "the Long and Triple Jump": two events that share their noun. */
final class SharedJumps {
  private final Athletics athletics;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  SharedJumps(Athletics athletics, Page page, Sentence sentence, List<Mention> mentions) {
    this.athletics = athletics;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  void add() {
    var added = new ArrayList<Mention>();
    for (Mention mention : mentions) {
      boolean jump =
          mention.value() instanceof Value.Event event && jump(event.discipline().code());
      int first = mention.from() - 2;
      if (jump && first >= sentence.from() && joins(first + 1)) {
        athletics
            .disciplines()
            .of(code(page.token(first).word()))
            .ifPresent(
                d -> added.add(new Mention(first, first + 1, new Value.Event(d, "plain", false))));
      }
    }
    mentions.addAll(added);
  }

  private boolean joins(int at) {
    return page.token(at).is("and") || page.token(at).is("&");
  }

  private static boolean jump(String code) {
    return code.equals("TJ") || code.equals("LJ") || code.equals("HJ");
  }

  private static String code(String word) {
    return switch (word) {
      case "long" -> "LJ";
      case "triple" -> "TJ";
      case "high" -> "HJ";
      default -> "";
    };
  }
}
