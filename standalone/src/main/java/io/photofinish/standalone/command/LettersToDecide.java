package io.photofinish.standalone.command;

import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.letter.Letter;
import io.photofinish.standalone.letter.LetterBox;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dead letters that something is to be decided on: named, or chosen. */
final class LettersToDecide {
  @Parameters(arity = "0..*", paramLabel = "LETTER", description = "Partition/offset: 2/17.")
  private List<String> ids;

  @Mixin private LetterChoice choice;

  @Option(names = "--every", description = "All that nothing was decided on.")
  private boolean every;

  @Mixin private ClusterOptions cluster;

  Cluster cluster() {
    return cluster.find();
  }

  /** Those named, or those chosen that nothing was decided on. */
  List<Letter> of(LetterBox box) {
    boolean named = ids != null && !ids.isEmpty(); // picocli says null for none
    if (named && (every || !choice.isAnything())) {
      throw Problem.usage("name letters, or choose them by options: not both");
    }
    if (!named && choice.isAnything() && !every) {
      throw Problem.usage("which? give letters (2/17), --cause, --topic, --since or --every");
    }
    return named
        ? ids.stream().map(box::named).toList()
        : choice.of(box).stream().filter(letter -> box.fate(letter).isEmpty()).toList();
  }
}
