package io.photofinish.standalone.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.letter.Decisions;
import io.photofinish.standalone.letter.Decisions.Outcome;
import io.photofinish.standalone.letter.Letter;
import io.photofinish.standalone.letter.LetterBox;
import io.photofinish.standalone.letter.LetterText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What could not be read or written, and what becomes of it. */
@Command(
    name = "dead-letters",
    description = {
      "What could not be processed: shows it, publishes it again, or puts it away.",
      "A letter is named by its partition and offset, 2/17, as list shows it."
    },
    synopsisSubcommandLabel = "(list | show | replay | discard)",
    footer = {
      "  photofinish dead-letters list",
      "  photofinish dead-letters show 2/17",
      "  photofinish dead-letters replay --cause WorkBudgetExceededException",
      "  photofinish dead-letters discard 2/17"
    })
public final class DeadLettersCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 4096;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what: dead-letters list, show, replay or discard");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The letters that nothing was decided on yet, the oldest first.",
      footer = {
        "  photofinish dead-letters list --topic articles --since 7d",
        "  photofinish dead-letters list --all --json"
      })
  int list(
      @Mixin LetterChoice choice,
      @Option(names = "--all", description = "Those replayed or discarded too.") boolean all,
      @Option(names = "--json", description = "As JSON, an array.") boolean json,
      @Mixin ClusterOptions clusterOptions) {
    LetterBox box = LetterBox.read(clusterOptions.find());
    List<Letter> letters =
        choice.of(box).stream().filter(letter -> all || box.fate(letter).isEmpty()).toList();
    if (json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      letters.forEach(letter -> array.add(LetterText.json(letter, box.fate(letter))));
      out().println(array.toPrettyString());
    } else if (letters.isEmpty()) {
      out().println(all || box.all().isEmpty() ? "no dead letters" : "no open dead letters; --all");
    } else {
      LetterText.lines(box, letters).forEach(out()::println);
    }
    return ExitCode.OK.code();
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One letter: why and from where it is here, its headers and bytes.",
      footer = {
        "  photofinish dead-letters show 2/17",
        "  photofinish dead-letters show 2/17 --hex --full"
      })
  int show(
      @Parameters(paramLabel = "LETTER", description = "Partition and offset: 2/17.") String id,
      @Option(names = "--hex", description = "The bytes in hexadecimal, even of a text.")
          boolean hex,
      @Option(names = "--full", description = "All the bytes, not the first 4,096.") boolean full,
      @Option(names = "--json", description = "As JSON; bytes that are no text in base 64.")
          boolean json,
      @Mixin ClusterOptions clusterOptions) {
    LetterBox box = LetterBox.read(clusterOptions.find());
    Letter letter = box.named(id);
    byte[] bytes = box.bytes(letter);
    if (json) {
      out().println(LetterText.wholeJson(letter, box.fate(letter), bytes).toPrettyString());
    } else {
      int most = full ? Integer.MAX_VALUE : MOST_BYTES;
      List<String> value =
          bytes == null
              ? List.of()
              : box.decoded(letter, bytes)
                  .filter(known -> !hex)
                  .map(known -> LetterText.decoded(known, most))
                  .orElseGet(() -> LetterText.bytes(bytes, hex, most));
      LetterText.whole(letter, box.fate(letter), value).forEach(out()::println);
    }
    return ExitCode.OK.code();
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Publishes the original bytes and key again where they came from; after an upgrade, say.",
        "Each at most once. Where the topic has a newer record of the key it is left alone."
      },
      footer = {
        "  photofinish dead-letters replay 2/17 3/4",
        "  photofinish dead-letters replay --cause UnreadableValueException --since 7d"
      })
  int replay(@Mixin LettersToDecide chosen) {
    return decide(
        chosen,
        (decisions, open) -> {
          Map<Letter, Outcome> outcomes = decisions.replay(open);
          outcomes.forEach(this::tell);
          long replayed = outcomes.values().stream().filter(o -> o == Outcome.REPLAYED).count();
          out().println("replayed " + replayed + " of " + outcomes.size());
          return replayed == outcomes.size() ? ExitCode.OK : ExitCode.REFUSED;
        });
  }

  private void tell(Letter letter, Outcome outcome) {
    switch (outcome) {
      case REPLAYED -> out().println(letter.id() + " replayed to " + letter.topic().orElseThrow());
      case OVERTAKEN -> complain(letter, "its topic has a newer record of its key; discard it");
      case KEYLESS -> complain(letter, "it has no key, which its topic asks for; discard it");
      case INCOMPLETE ->
          complain(
              letter,
              letter.cutFrom().isPresent()
                  ? "only its beginning is kept; the whole is " + letter.origin()
                  : "it does not say where it comes from; discard it");
    }
  }

  private void complain(Letter letter, String why) {
    spec.commandLine().getErr().println("photofinish: " + letter.id() + " not replayed: " + why);
  }

  @Command(
      name = "discard",
      mixinStandardHelpOptions = true,
      description = "Puts letters away: list shows them no more, until their age removes them.",
      footer = {
        "  photofinish dead-letters discard 2/17",
        "  photofinish dead-letters discard --topic athlete-aliases"
      })
  int discard(@Mixin LettersToDecide chosen) {
    return decide(
        chosen,
        (decisions, open) -> {
          decisions.discard(open);
          out().println("discarded " + open.size());
          return ExitCode.OK;
        });
  }

  /** What becomes of letters that nothing was decided on. */
  private interface Decision {
    ExitCode of(Decisions decisions, List<Letter> open);
  }

  private int decide(LettersToDecide chosen, Decision decision) {
    try (var decisions = Decisions.open(chosen.cluster())) {
      List<Letter> open = open(decisions.box(), chosen.of(decisions.box()));
      return decision.of(decisions, open).code();
    }
  }

  /** Those that nothing was decided on; the others are told, and are no error. */
  private List<Letter> open(LetterBox box, List<Letter> letters) {
    var open = new ArrayList<Letter>();
    for (Letter letter : letters) {
      box.fate(letter)
          .ifPresentOrElse(
              fate ->
                  out()
                      .println(
                          "%s was %s at %s: nothing to do"
                              .formatted(
                                  letter.id(),
                                  fate.getKind().name().toLowerCase(Locale.ROOT),
                                  fate.getDecidedAt())),
              () -> open.add(letter));
    }
    return open;
  }
}
