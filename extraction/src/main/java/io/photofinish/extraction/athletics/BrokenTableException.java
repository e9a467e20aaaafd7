package io.photofinish.extraction.athletics;

/** A row of the vocabulary that cannot be used; the message starts with its file and line. */
public final class BrokenTableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  BrokenTableException(String file, int line, String why) {
    super(file + ":" + line + ": " + why);
    this.file = file;
    this.line = line;
  }

  /** The file's name without its folder. */
  public String file() {
    return file;
  }

  /** Counted from 1, comments and the header included; 0 means the file as a whole. */
  public int line() {
    return line;
  }
}
