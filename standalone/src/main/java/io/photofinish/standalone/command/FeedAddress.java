package io.photofinish.standalone.command;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.text.WebAddress;
import java.util.Collection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Addresses of feeds on the command line. */
final class FeedAddress {
  private FeedAddress() {}

  /**
   * @throws ParameterException for the first that is none
   */
  static void requireAll(CommandSpec command, Collection<String> addresses) {
    for (String address : addresses) {
      if (!WebAddress.isOne(address)) {
        throw new ParameterException(
            command.commandLine(),
            Redacted.of(address) + " is no web address; one begins with http:// or https://");
      }
    }
  }
}
