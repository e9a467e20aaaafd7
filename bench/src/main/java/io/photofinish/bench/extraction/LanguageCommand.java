package io.photofinish.bench.extraction;

import io.photofinish.extraction.mention.Language;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints how many English texts the vote of small words and OpenNLP's detector keep, how many in
 * other languages they refuse, and the CPU time that an English text takes them, in the median
 * round. The vote's includes the tokens, which the extractor needs anyway.
 */
@Command(
    name = "language",
    description = {
      "The vote of small words beside Apache OpenNLP's detector: English texts kept, others refused,",
      "and CPU time a text."
    },
    mixinStandardHelpOptions = true)
public final class LanguageCommand implements Callable<Integer> {
  private static final int ROUNDS = 31;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Parameters(index = "0", paramLabel = "ENGLISH", description = "Folder of English .txt files.")
  private Path englishFolder;

  @Parameters(index = "1", paramLabel = "OTHER", description = "Folder of other .txt files.")
  private Path otherFolder;

  @Override
  public Integer call() throws IOException {
    List<String> english = Texts.in(englishFolder);
    List<String> other = Texts.in(otherFolder);
    System.out.printf("%-10s %14s %14s %10s%n", "", "English kept", "other refused", "µs a text");
    print("vote", text -> Language.foreign(tokens(text)), english, other);
    var detector = detector();
    print(
        "OpenNLP", text -> !detector.predictLanguage(text).getLang().equals("eng"), english, other);
    return 0;
  }

  private static List<Token> tokens(String text) {
    return Tokeniser.tokens(Vocabulary.load().lexicon(), text, Work.forLength(text.length()));
  }

  private static LanguageDetectorME detector() throws IOException {
    String model = "/langdetect-183.bin";
    try (InputStream in = LanguageCommand.class.getResourceAsStream(model)) {
      if (in == null) {
        throw new IOException(model + " is not on the class path");
      }
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }

  private static void print(
      String name, Predicate<String> foreign, List<String> english, List<String> other) {
    long refused = other.stream().filter(foreign).count();
    long kept = 0;
    var rounds = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      kept = english.stream().filter(foreign.negate()).count();
      rounds[i] = THREADS.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(rounds);
    System.out.printf(
        Locale.ROOT,
        "%-10s %8d of %3d %8d of %3d %10.1f%n",
        name,
        kept,
        english.size(),
        refused,
        other.size(),
        rounds[ROUNDS / 2] / 1e3 / english.size());
  }
}
