package io.photofinish.standalone.data;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that who publishes over HTTP has to show; kept in the file {@code token} of the data
 * directory, which only its owner can read.
 */
public final class WriteToken {
  private static final String SCHEME = "Bearer ";
  private static final int RANDOM_BYTES = 32;
  private static final int LEAST_LENGTH = 16;

  private final Path file;
  private final String secret;
  private final boolean isNew;

  private WriteToken(Path file, String secret, boolean isNew) {
    this.file = file;
    this.secret = secret;
    this.isNew = isNew;
  }

  /**
   * Makes one where there is none.
   *
   * @param directory the data directory, held by this process
   * @throws Problem where the file cannot be read or written, or holds no secret
   */
  public static WriteToken in(Path directory) {
    Path file = directory.resolve("token");
    try {
      if (!Files.exists(file)) {
        String secret = random();
        write(file, secret);
        return new WriteToken(file, secret, true);
      }
      String kept = Files.readString(file).strip();
      if (kept.length() < LEAST_LENGTH) {
        throw Problem.environment(
            file + " has fewer than " + LEAST_LENGTH + " characters; delete it for a new one");
      }
      return new WriteToken(file, kept, false);
    } catch (IOException e) {
      throw Problem.environment(
          file + " cannot be used: " + e.getMessage() + "; delete it for a new one", e);
    }
  }

  private static String random() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whole or not at all, and never readable by others, not for a moment. */
  private static void write(Path file, String secret) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path written = file.resolveSibling("token.new");
    Files.deleteIfExists(written);
    Files.writeString(Files.createFile(written, ownerOnly), secret + "\n");
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Whether a header {@code Authorization} shows it. Takes as long whatever is wrong.
   *
   * @param header null where there is none
   */
  public boolean isIn(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    return MessageDigest.isEqual(
        header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8),
        secret.getBytes(StandardCharsets.UTF_8));
  }

  /** For whoever starts the instance: the secret itself the first time, later where it is kept. */
  public String forPeople() {
    return isNew ? secret + "  (shown once; kept in " + file + ")" : "in " + file;
  }
}
