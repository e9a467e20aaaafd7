package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.FeedLook;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.feed.FeedReport;
import io.photofinish.standalone.feed.FeedTopics;
import io.photofinish.standalone.print.Printable;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One look at a feed; nothing is published. */
@Command(
    name = "test",
    description = {
      "Asks a feed once and shows what would be published, with the claims of each article.",
      "Publishes nothing and needs no broker. Where brokers are named, or an instance runs, servers",
      "are asked in turn with all who poll there."
    },
    footer = {
      "  photofinish feeds test https://example.org/athletics/rss.xml",
      "  photofinish feeds test https://example.org/    the feeds that a site names",
      "  photofinish feeds test https://example.org/rss --full-text always"
    })
public final class FeedsTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "Address of a feed or a site.")
  private String address;

  @Mixin private FullTextOption fullText;

  @Mixin private FetchOptions fetch;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    Optional<HostTurns> shared =
        cluster.findAny().map(found -> new FeedTopics(found).turns(fetch.settings()));
    try {
      return look(shared.<Turns>map(turns -> turns).orElse(Turns.alone()));
    } finally {
      shared.ifPresent(HostTurns::close);
    }
  }

  private int look(Turns turns) {
    PrintWriter out = spec.commandLine().getOut();
    try (var look = new FeedLook(fetch.settings(), turns, InstantSource.system())) {
      FeedLook.Found found = look.at(address, fullText.when());
      if (found instanceof FeedLook.FoundPage page) {
        out.println(Redacted.of(address) + " is a page that names these feeds:");
        page.feeds()
            .forEach(
                each -> out.println(Printable.of("  " + each.address() + "  " + each.title())));
        return ExitCode.OK.code();
      }
      if (found instanceof FeedLook.FoundFeed feed) {
        FeedReport.lines(feed).forEach(line -> out.println(Printable.of(line)));
        return ExitCode.OK.code();
      }
      throw Problem.refused(((FeedLook.FoundNothing) found).cause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted", e);
    }
  }
}
