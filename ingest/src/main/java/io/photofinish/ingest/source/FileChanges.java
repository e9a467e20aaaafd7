package io.photofinish.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which files are new or changed since they were read last. One that looks otherwise than at the
 * look before may still be written to, so it is left for the next. Keeps an entry for each file.
 */
final class FileChanges implements Predicate<Path> {
  /** How a file looks from outside; of one that cannot be looked at, always the same. */
  private record Look(long bytes, long modifiedMillis) {}

  private record Known(Look look, boolean read, long pass) {}

  private final Map<Path, Known> known = new HashMap<>();
  private long pass;

  /** Of each file once a pass. */
  @Override
  public boolean test(Path file) {
    Look look = look(file);
    Known before = known.get(file);
    boolean settled = before != null && before.look().equals(look);
    known.put(file, new Known(look, settled, pass));
    return settled && !before.read();
  }

  private static Look look(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (IOException cannotBeLookedAt) {
      return new Look(-1, -1);
    }
  }

  /**
   * Ends a pass and forgets the files that were not met in it.
   *
   * @param gone told of those among them that had been read
   */
  void endPass(Consumer<Path> gone) {
    known
        .entrySet()
        .removeIf(
            each -> {
              boolean isGone = each.getValue().pass() < pass;
              if (isGone && each.getValue().read()) {
                gone.accept(each.getKey());
              }
              return isGone;
            });
    pass++;
  }
}
