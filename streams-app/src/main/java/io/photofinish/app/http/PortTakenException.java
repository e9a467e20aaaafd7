package io.photofinish.app.http;

/** The HTTP port cannot be had, mostly because another process has it; the message says why. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(String host, int port, Throwable cause) {
    super("port " + port + " on " + host + " cannot be had: " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = String.valueOf(root.getMessage());
    return said.contains("in use") ? "it is taken by another process" : said;
  }
}
