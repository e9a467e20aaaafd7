package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.read.NoFeedException;
import io.photofinish.ingest.feed.read.Opml;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.feed.FeedAdding;
import io.photofinish.standalone.feed.FeedTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds of another feed reader. */
@Command(
    name = "import",
    description = {
      "Adds the feeds of an OPML file, as feed readers export it; they are not asked first.",
      "Feeds that are there already stay as they are."
    },
    footer = {
      "  photofinish feeds import subscriptions.opml",
      "  photofinish feeds import subscriptions.opml --full-text never"
    })
public final class FeedsImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "An OPML file.")
  private Path file;

  @Mixin private FeedOptions feed;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Opml.FeedList list = read();
    var topics = new FeedTopics(cluster.find());
    Set<String> there = topics.all().keySet();
    List<String> missing = new ArrayList<>(list.feeds().keySet());
    missing.removeAll(there);
    new FeedAdding(topics, new FetchOptions().settings(), out, err)
        .with(feed.feed())
        .addUnchecked(missing);
    out.println(
        "%d feeds added, %d were there already"
            .formatted(missing.size(), list.feeds().size() - missing.size()));
    list.unusable().forEach(each -> err.println("refused: " + each + " is no web address"));
    return (list.unusable().isEmpty() ? ExitCode.OK : ExitCode.REFUSED).code();
  }

  private Opml.FeedList read() {
    try {
      return Opml.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw Problem.refused(file + ": there is no such file; check the path");
    } catch (IOException e) {
      throw Problem.refused(file + ": it cannot be read: " + e.getMessage());
    } catch (NoFeedException e) {
      throw Problem.refused(file + ": " + e.getMessage());
    }
  }
}
