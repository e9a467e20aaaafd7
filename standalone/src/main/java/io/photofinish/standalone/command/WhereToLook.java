package io.photofinish.standalone.command;

import io.photofinish.standalone.instance.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a person needs to know of an instance that has just come up. */
final class WhereToLook {
  private WhereToLook() {}

  /**
   * @param tries what can be tried now, each a command, with {@code %s} for the address
   */
  static List<String> lines(Instance instance, List<String> tries) {
    String address = instance.address().toString().replaceAll("/$", "");
    int port = instance.address().getPort();
    String option = port == 7070 ? "" : " --port " + port;
    var lines = new ArrayList<String>();
    Collections.addAll(
        lines,
        "Photofinish is up.",
        "  HTTP     " + address,
        "  brokers  " + instance.cluster().bootstrapServers(),
        "  data     " + instance.data() + "  (log: " + instance.data().resolve("logs") + ")",
        "  token    " + instance.token().forPeople(),
        "Try:");
    for (String each : tries) {
      lines.add("  " + (each.startsWith("curl") ? each.formatted(address) : each + option));
    }
    return lines;
  }
}
