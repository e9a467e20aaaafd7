package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.FeedLook;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.feed.FeedReport;
import io.photofinish.standalone.print.Printable;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One look at a feed; nothing is published and no broker is needed. */
@Command(
    name = "test",
    description = {
      "Asks a feed once and shows what would be published, with the claims of each article.",
      "Publishes nothing and needs no broker."
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

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (var look = new FeedLook(fetch.settings(), InstantSource.system())) {
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
