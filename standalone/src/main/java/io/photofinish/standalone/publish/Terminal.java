package io.photofinish.standalone.publish;

/** Whether a person is looking. Java 17 cannot tell for the error stream; the launcher can. */
public final class Terminal {
  private Terminal() {}

  public static boolean isErrorStream() {
    return Boolean.getBoolean("photofinish.terminal");
  }
}
