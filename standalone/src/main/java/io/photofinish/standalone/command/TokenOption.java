package io.photofinish.standalone.command;

import io.photofinish.standalone.data.AccessToken;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The secret that an instance asks for before it shows how it does. */
final class TokenOption {
  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "The file token of the instance's data directory (default: what PHOTOFINISH_TOKEN says,",
        "or that of the data directory that up has by default)."
      })
  private Optional<Path> file = Optional.empty();

  String secret() {
    return AccessToken.shown(file);
  }
}
