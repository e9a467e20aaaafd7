package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How web servers are asked. */
final class FetchOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = {
        "A mailbox or page of yours, sent to the servers that are asked, so that their owners can",
        "write to you: mailto:desk@example.org"
      })
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--allow-private-addresses",
      description = "Asks servers on this machine and on private networks too.")
  private boolean privateAddresses;

  FetchSettings settings() {
    FetchSettings standard = FetchSettings.standard().withPrivateAddresses(privateAddresses);
    try {
      return contact.map(standard::withContact).orElse(standard);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), "--contact \"" + contact.orElse("") + "\": " + e.getMessage());
    }
  }
}
