package io.photofinish.ingest.publish;

import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** What an exception of Kafka's clients says to the person at the terminal. */
public final class ClientFailure {
  private static final Pattern CLASS_NAMES =
      Pattern.compile("^(?:[\\w.$]+\\.\\w+(?:Exception|Error): )+");

  /** What is told goes on behind it. */
  private static final Pattern FULL_STOP = Pattern.compile("(?<!\\.)\\.$");

  private ClientFailure() {}

  /**
   * Whether no client came about, so that no broker was asked: settings that it does not take, a
   * key store that it cannot read, a provider of tokens that gives it none.
   */
  public static boolean isOfSettings(Throwable thrown) {
    return thrown instanceof ConfigException || isWrapper(thrown);
  }

  /** Whether the brokers' address is at fault: it is none, or no name in it is known. */
  public static boolean isOfAddress(Throwable thrown) {
    return cause(thrown) instanceof ConfigException refused
        && String.valueOf(refused.getMessage()).contains("bootstrap.servers");
  }

  /** Whether the brokers know who asks, or not, and do not let them. */
  public static boolean isRefusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first thing on the way to the cause that says more than that there is one; a line without
   * the names of classes and a full stop, and never empty.
   */
  public static String told(Throwable thrown) {
    Throwable telling = cause(thrown);
    String message = telling.getMessage();
    if (message == null || message.isBlank()) {
      return telling.getClass().getSimpleName();
    }
    // Java's log-in puts a whole stack trace into its message.
    String line = message.strip().lines().findFirst().orElseThrow();
    return FULL_STOP.matcher(CLASS_NAMES.matcher(line).replaceFirst("")).replaceFirst("");
  }

  private static Throwable cause(Throwable thrown) {
    Throwable telling = thrown;
    while (isWrapper(telling)) {
      telling = telling.getCause();
    }
    return telling;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown.getClass() == KafkaException.class && thrown.getCause() != null;
  }
}
