package io.photofinish.schemas.registry;

/** The registry answers, and what it has under an id is no schema that a value can be read with. */
public final class UnknownSchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownSchemaException(String message) {
    super(message);
  }
}
