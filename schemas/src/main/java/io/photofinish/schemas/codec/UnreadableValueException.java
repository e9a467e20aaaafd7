package io.photofinish.schemas.codec;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no value of the record asked for. The message names the record and the cause. */
public final class UnreadableValueException extends SerializationException {
  private static final long serialVersionUID = 1L;

  UnreadableValueException(String message) {
    super(message);
  }

  UnreadableValueException(String message, Throwable cause) {
    super(message, cause);
  }
}
