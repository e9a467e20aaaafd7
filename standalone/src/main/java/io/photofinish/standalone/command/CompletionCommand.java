package io.photofinish.standalone.command;

import io.photofinish.standalone.exit.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completion of commands and options in a shell. */
@Command(
    name = "completion",
    description = "Prints what makes a shell complete commands and options.",
    footer = {
      "  source <(photofinish completion bash)",
      "  source <(photofinish completion zsh)",
      "  photofinish completion bash > ~/.bash_completion"
    })
public final class CompletionCommand implements Callable<Integer> {
  /** A shell that is known. */
  enum Shell {
    BASH,
    ZSH
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  /** One script serves both: in zsh it loads what understands bash's completion. */
  @Override
  public Integer call() {
    String script = AutoComplete.bash("photofinish", spec.root().commandLine());
    spec.commandLine()
        .getOut()
        .print(shell == Shell.ZSH ? "autoload -U +X compinit && compinit\n" + script : script);
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }
}
