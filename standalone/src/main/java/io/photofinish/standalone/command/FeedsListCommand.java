package io.photofinish.standalone.command;

import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedSummary;
import io.photofinish.standalone.feed.FeedTable;
import io.photofinish.standalone.feed.FeedTopics;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The feeds, and how each is. */
@Command(
    name = "list",
    description = "Lists the feeds: last and next poll (UTC), items remembered, what went wrong.",
    footer = {
      "  photofinish feeds list",
      "  photofinish read feed-state --latest    all that is remembered, as JSON"
    })
public final class FeedsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Collection<FeedSummary> feeds = new FeedTopics(cluster.find()).all().values();
    if (feeds.isEmpty()) {
      out.println("There are no feeds; photofinish feeds add URL adds one.");
    }
    FeedTable.lines(feeds).forEach(out::println);
    return ExitCode.OK.code();
  }
}
