package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedSummary;
import io.photofinish.standalone.feed.FeedTopics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds that are polled no longer. */
@Command(
    name = "remove",
    description = {
      "Ends the polling of feeds and forgets what was read of them.",
      "Their articles stay; ingest --retract takes articles back."
    },
    footer = {"  photofinish feeds remove https://example.org/athletics/rss.xml"})
public final class FeedsRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "As they were added, or as feeds list shows them.")
  private List<String> addresses;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    var topics = new FeedTopics(cluster.find());
    Map<String, FeedSummary> known = topics.all();
    List<String> there =
        addresses.stream().map(each -> found(each, known)).flatMap(Optional::stream).toList();
    topics.remove(there);
    there.forEach(each -> spec.commandLine().getOut().println("removed " + Redacted.of(each)));
    addresses.stream()
        .filter(address -> found(address, known).isEmpty())
        .forEach(
            address ->
                spec.commandLine()
                    .getErr()
                    .println(
                        "photofinish: there is no feed "
                            + Redacted.of(address)
                            + "; photofinish feeds list shows them all"));
    return (there.size() == addresses.size() ? ExitCode.OK : ExitCode.REFUSED).code();
  }

  /** As it was added, or as it is shown where that means one feed alone. */
  private static Optional<String> found(String address, Map<String, FeedSummary> known) {
    if (known.containsKey(address)) {
      return Optional.of(address);
    }
    List<String> shown =
        known.entrySet().stream()
            .filter(each -> each.getValue().name().equals(address))
            .map(Map.Entry::getKey)
            .toList();
    return shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty();
  }
}
