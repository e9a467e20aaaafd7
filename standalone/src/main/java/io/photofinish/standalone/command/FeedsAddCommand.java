package io.photofinish.standalone.command;

import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedAdding;
import io.photofinish.standalone.feed.FeedTopics;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds to poll from now on. */
@Command(
    name = "add",
    description = {
      "Adds feeds; each is asked once first. A site's address will do where it names one feed.",
      "A feed that has ended (410) is polled again once it is added again."
    },
    footer = {
      "  photofinish feeds add https://example.org/athletics/rss.xml",
      "  photofinish feeds add https://example.org/ --full-text always",
      "  photofinish feeds add https://example.org/rss --withdraw gone"
    })
public final class FeedsAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds or sites.")
  private List<String> addresses;

  @Mixin private FeedOptions feed;

  @Option(names = "--unchecked", description = "Adds them without asking them first.")
  private boolean unchecked;

  @Mixin private FetchOptions fetch;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    FeedAddress.requireAll(spec, addresses);
    var adding =
        new FeedAdding(
                new FeedTopics(cluster.find()),
                fetch.settings(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr())
            .with(feed.feed());
    if (unchecked) {
      adding.addUnchecked(addresses);
      return ExitCode.OK.code();
    }
    return adding.add(addresses).code();
  }
}
