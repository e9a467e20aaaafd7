package io.photofinish.standalone.data;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The secret that the instances of one cluster share, with which they sign what they ask each
 * other. It is the same for all instances of a user on one machine unless told otherwise; on other
 * machines it has to be put.
 */
public final class ClusterToken {
  /** The environment variable that has it. */
  public static final String VARIABLE = "PHOTOFINISH_CLUSTER_TOKEN";

  private ClusterToken() {}

  /**
   * @param file that has it, made where there is none; empty for the environment, or else {@code
   *     cluster-token} of the user's data folder
   * @throws Problem where the file cannot be read or written, or holds no secret
   */
  public static String of(Optional<Path> file) {
    return of(file, System.getenv(), UserDataFolder.ofThisUser());
  }

  static String of(Optional<Path> file, Map<String, String> environment, Path folder) {
    String given = environment.getOrDefault(VARIABLE, "").strip();
    if (file.isEmpty() && !given.isEmpty()) {
      return given;
    }
    Path where = file.orElseGet(() -> folder.resolve("cluster-token")).toAbsolutePath();
    try {
      Files.createDirectories(where.getParent());
    } catch (IOException e) {
      throw Problem.environment(
          where + " cannot be made: " + e.getMessage() + "; say where: --cluster-token-file FILE",
          e);
    }
    return SecretFile.of(where).secret();
  }
}
