package io.photofinish.standalone.command;

import io.photofinish.standalone.letter.Letter;
import io.photofinish.standalone.letter.LetterBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which dead letters. */
final class LetterChoice {
  @Option(
      names = "--cause",
      paramLabel = "NAME",
      description = "Only those with this exception: UnreadableValueException, or its beginning.")
  private Optional<String> cause = Optional.empty();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only those from this topic: articles, athlete-aliases, … or a full name.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      converter = Since.class,
      description = "Only those whose originals came since then: " + Since.FORMS + ".")
  private Optional<Instant> since = Optional.empty();

  boolean isAnything() {
    return cause.isEmpty() && topic.isEmpty() && since.isEmpty();
  }

  List<Letter> of(LetterBox box) {
    return box.all().stream().filter(letter -> matches(letter, box.topicPrefix())).toList();
  }

  private boolean matches(Letter letter, String prefix) {
    return cause.map(c -> letter.cause().startsWith(c) || letter.exception().equals(c)).orElse(true)
        && topic
            .map(t -> letter.topic().map(f -> f.equals(t) || f.equals(prefix + t)).orElse(false))
            .orElse(true)
        && since.map(s -> !letter.at().isBefore(s)).orElse(true);
  }
}
