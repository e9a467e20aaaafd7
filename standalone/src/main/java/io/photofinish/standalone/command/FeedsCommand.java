package io.photofinish.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The feeds that running instances poll. */
@Command(
    name = "feeds",
    description = {
      "The news feeds that running instances poll: RSS, Atom, RDF, JSON Feed, news sitemaps.",
      "They are kept on the topic feeds: every instance of the cluster sees a change at once."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      FeedsAddCommand.class,
      FeedsListCommand.class,
      FeedsRemoveCommand.class,
      FeedsTestCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class
    },
    footer = {
      "  photofinish feeds test https://example.org/athletics/",
      "  photofinish feeds add https://example.org/athletics/rss.xml",
      "  photofinish feeds list"
    })
public final class FeedsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: add, list, remove, test, import or export");
  }
}
