package io.photofinish.standalone;

import io.photofinish.standalone.command.AliasCommand;
import io.photofinish.standalone.command.DemoCommand;
import io.photofinish.standalone.command.ExtractCommand;
import io.photofinish.standalone.command.FeedsCommand;
import io.photofinish.standalone.command.IngestCommand;
import io.photofinish.standalone.command.QueryCommand;
import io.photofinish.standalone.command.ReadCommand;
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
        "Reads athletics news and keeps the results book: bests, wins, each with the sentence that says so.",
    mixinStandardHelpOptions = true,
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
      AliasCommand.class
    },
    footerHeading = "%nExamples:%n",
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
    documentExitCodes(commands);
    return commands;
  }

  private static void documentExitCodes(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(ExitCode.forHelp());
    // picocli prints the footer last: the examples come after the exit codes in every command.
    command.getSubcommands().values().forEach(Photofinish::documentExitCodes);
  }
}
