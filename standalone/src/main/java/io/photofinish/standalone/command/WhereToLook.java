package io.photofinish.standalone.command;

import io.photofinish.standalone.instance.Instance;
import java.util.List;

/** What a person needs to know of an instance that has just come up. */
final class WhereToLook {
  private WhereToLook() {}

  static List<String> lines(Instance instance) {
    String address = instance.address().toString().replaceAll("/$", "");
    int port = instance.address().getPort();
    String option = port == 7070 ? "" : " --port " + port;
    return List.of(
        "Photofinish is up.",
        "  HTTP     " + address,
        "  brokers  " + instance.cluster().bootstrapServers(),
        "  data     " + instance.data() + "  (log: " + instance.data().resolve("logs") + ")",
        "  token    " + instance.token().forPeople(),
        "Try:",
        "  curl " + address + "/v1/athletes/josh-kerr",
        "  ./photofinish query athlete \"Josh Kerr\"" + option,
        "  ./photofinish read results --latest" + option);
  }
}
