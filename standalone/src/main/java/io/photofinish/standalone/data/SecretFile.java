package io.photofinish.standalone.data;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret in a file that only its owner can read.
 *
 * @param isNew whether it was made just now
 */
record SecretFile(Path file, String secret, boolean isNew) {
  private static final int RANDOM_BYTES = 32;
  private static final int LEAST_LENGTH = 16;

  /**
   * Makes one where there is none. Of several that do so at once, one makes it and all have that.
   *
   * @throws Problem where the file cannot be read or written, or holds no secret
   */
  static SecretFile of(Path file) {
    try {
      boolean isNew = !Files.exists(file) && make(file);
      String kept = Files.readString(file).strip();
      if (kept.length() < LEAST_LENGTH) {
        throw Problem.environment(
            file + " has fewer than " + LEAST_LENGTH + " characters; delete it for a new one");
      }
      return new SecretFile(file, kept, isNew);
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
  private static boolean make(Path file) throws IOException {
    Path written =
        Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", ownerOnly());
    try {
      Files.writeString(written, random() + "\n");
      give(file, written);
      return true;
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      return false;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Under its name, where there is none yet: by a link, since that is never half made. */
  private static void give(Path file, Path written) throws IOException {
    try {
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      throw somebodyWasFaster;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.move(written, file);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
