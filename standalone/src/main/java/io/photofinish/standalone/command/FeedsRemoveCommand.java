package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedTopics;
import java.util.List;
import java.util.Set;
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
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  photofinish feeds remove https://example.org/athletics/rss.xml"})
public final class FeedsRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "As they were added.")
  private List<String> addresses;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    var topics = new FeedTopics(cluster.find());
    Set<String> known = topics.all().keySet();
    List<String> there = addresses.stream().filter(known::contains).toList();
    topics.remove(there);
    there.forEach(each -> spec.commandLine().getOut().println("removed " + Redacted.of(each)));
    addresses.stream()
        .filter(address -> !known.contains(address))
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
}
