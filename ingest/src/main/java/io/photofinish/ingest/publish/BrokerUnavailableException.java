package io.photofinish.ingest.publish;

/** The cluster does not answer, or lacks the topic; the message says which and the way out. */
public final class BrokerUnavailableException extends RuntimeException {
  BrokerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
