package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.read.Opml;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.feed.FeedTopics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The feeds for another feed reader. */
@Command(
    name = "export",
    description = "Prints the feeds as OPML, which feed readers import.",
    footer = {"  photofinish feeds export > feeds.opml"})
public final class FeedsExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    Map<String, String> titles = new LinkedHashMap<>();
    new FeedTopics(cluster.find())
        .all()
        .forEach((address, feed) -> titles.put(address, feed.title().orElse("")));
    spec.commandLine().getOut().print(Opml.write(titles));
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }
}
