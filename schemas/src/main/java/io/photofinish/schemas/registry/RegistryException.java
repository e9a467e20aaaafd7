package io.photofinish.schemas.registry;

/**
 * The schema registry cannot be used: it does not answer, refuses, or lacks what is about to be
 * written. It is no fault of the value at hand. The message names the registry, the cause and the
 * way out, and never a secret.
 */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegistryException(String message) {
    super(message);
  }

  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
