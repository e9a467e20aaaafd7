package io.photofinish.standalone.cluster;

import java.util.function.Predicate;

/**
 * Lines of server-sent events to events, as HTML defines them; comments and other fields are passed
 * over. For one thread.
 */
public final class Events implements Predicate<String> {
  private final Predicate<String> more;
  private final StringBuilder data = new StringBuilder();
  private String id = "";
  private String last = "";

  /**
   * @param more takes an event's data; false where it wants no other
   */
  public Events(Predicate<String> more) {
    this.more = more;
  }

  /** The id of the last event that was taken; empty before the first. */
  public String lastId() {
    return last;
  }

  @Override
  public boolean test(String line) {
    if (!line.isEmpty()) {
      int colon = line.indexOf(':');
      String value = colon < 0 ? "" : line.substring(colon + 1);
      field(
          colon < 0 ? line : line.substring(0, colon),
          value.startsWith(" ") ? value.substring(1) : value);
      return true;
    }
    if (data.isEmpty()) {
      return true;
    }
    String event = data.substring(0, data.length() - 1);
    data.setLength(0);
    last = id;
    return more.test(event);
  }

  private void field(String name, String value) {
    if (name.equals("data")) {
      data.append(value).append('\n');
    } else if (name.equals("id")) {
      id = value;
    }
  }
}
