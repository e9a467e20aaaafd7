package io.photofinish.standalone;

import io.photofinish.standalone.command.AclsCommand;
import io.photofinish.standalone.command.AliasCommand;
import io.photofinish.standalone.command.CompletionCommand;
import io.photofinish.standalone.command.DeadLettersCommand;
import io.photofinish.standalone.command.DemoCommand;
import io.photofinish.standalone.command.ExtractCommand;
import io.photofinish.standalone.command.FeedsCommand;
import io.photofinish.standalone.command.IngestCommand;
import io.photofinish.standalone.command.QueryCommand;
import io.photofinish.standalone.command.ReadCommand;
import io.photofinish.standalone.command.ReprocessCommand;
import io.photofinish.standalone.command.SchemasCommand;
import io.photofinish.standalone.command.TopicsCommand;
import io.photofinish.standalone.command.UpCommand;
import io.photofinish.standalone.exit.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
    name = "photofinish",
    description =
        "Reads athletics news and keeps the results book: bests, wins, each with the sentence that"
            + " says so.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ExtractCommand.class,
      IngestCommand.class,
      FeedsCommand.class,
      QueryCommand.class,
      ReadCommand.class,
      TopicsCommand.class,
      AclsCommand.class,
      SchemasCommand.class,
      AliasCommand.class,
      DeadLettersCommand.class,
      ReprocessCommand.class,
      CompletionCommand.class
    },
    footer = {
      "  photofinish demo",
      "  photofinish up --articles news/",
      "  photofinish query athlete \"Josh Kerr\"",
      "  photofinish COMMAND --help"
    })
public final class Photofinish {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "With an error, its stack trace too.")
  private boolean verbose;

  private Photofinish() {}

  public static void main(String[] arguments) {
    CommandLine commands = commandLine();
    // What a machine reads is UTF-8, whatever the locale of the terminal.
    commands.setOut(utf8(FileDescriptor.out));
    commands.setErr(utf8(FileDescriptor.err));
    System.exit(commands.execute(arguments));
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /** Ready to {@code execute}; the exit code is {@link ExitCode#code()}. */
  public static CommandLine commandLine() {
    var root = new Photofinish();
    var commands = new CommandLine(root);
    commands.setExecutionExceptionHandler(new Errors(() -> root.verbose));
    commands.setParameterExceptionHandler(Errors::inParameters);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    document(commands);
    return commands;
  }

  /**
   * What all commands have in common: help, options in the order of their declaration, the heads.
   * Commands that are methods declare their help themselves, since picocli counts their parameters.
   */
  private static void document(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    var usage = command.getCommandSpec().usageMessage();
    usage.sortOptions(false);
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(ExitCode.forHelp());
    // picocli prints the footer last: the examples come after the exit codes in every command.
    usage.footerHeading("%nExamples:%n");
    command.getSubcommands().values().forEach(Photofinish::document);
  }
}
