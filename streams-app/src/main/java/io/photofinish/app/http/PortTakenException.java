package io.photofinish.app.http;

/** The HTTP port cannot be had, mostly because another process has it. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(String host, int port, Throwable cause) {
    super("port " + port + " on " + host + " is taken by another process", cause);
  }
}
