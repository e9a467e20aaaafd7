package io.photofinish.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One file, or a directory and all below it, links followed. The id of a file is its path below the
 * argument given, with slashes; of a file given itself, its name.
 */
final class FilesSource implements Source {
  private static final String EXTENSIONS =
      ".txt, .html, .htm, .md, .jsonl, .ndjson, .json, .csv, .warc or .warc.gz";
  private static final char UNDECODABLE = '\uFFFD';

  private final Path root;
  private final IdsTaken taken;
  private final ReadOptions options;
  private final Disk disk;
  private final Optional<Predicate<Path>> wanted;

  FilesSource(Path root, IdsTaken taken, ReadOptions options, Disk disk) {
    this(root, taken, options, disk, Optional.empty());
  }

  /**
   * @param wanted asked of every file; the others are passed over without a word
   */
  FilesSource(
      Path root, IdsTaken taken, ReadOptions options, Disk disk, Optional<Predicate<Path>> wanted) {
    this.root = root;
    this.taken = taken;
    this.options = options;
    this.disk = disk;
    this.wanted = wanted;
  }

  @Override
  public void read(Consumer<? super Candidate> sink) {
    if (Files.isDirectory(root)) {
      wholeDirectory(sink);
    } else if (isWanted(root)) {
      file(root, Format.ofFileName(root.toString()).or(options::format), sink);
    }
    taken.add(root);
  }

  private void wholeDirectory(Consumer<? super Candidate> sink) {
    var any = new AtomicBoolean();
    directory(
        root,
        Set.of(),
        candidate -> {
          any.set(true);
          sink.accept(candidate);
        });
    if (!any.get() && wanted.isEmpty()) {
      sink.accept(new Candidate.Skipped(root.toString(), "there are no articles in it"));
    }
  }

  /**
   * @param above the real paths of the directories that it is in
   */
  private void directory(Path directory, Set<Path> above, Consumer<? super Candidate> sink) {
    try {
      Path real = directory.toRealPath();
      if (above.contains(real)) {
        sink.accept(refused(directory, "the link leads back to " + real, "remove the link"));
        return;
      }
      var inside = new HashSet<>(above);
      inside.add(real);
      for (Path entry : disk.list(directory)) {
        entry(entry, inside, sink);
      }
    } catch (IOException e) {
      sink.accept(refused(directory, unreadable(e), "check its permissions and its disk"));
    }
  }

  private void entry(Path entry, Set<Path> above, Consumer<? super Candidate> sink) {
    Optional<Format> format = Format.ofFileName(entry.getFileName().toString());
    if (entry.getFileName().toString().startsWith(".")) {
      return;
    }
    if (Files.isDirectory(entry)) {
      directory(entry, above, sink);
    } else if (!isWanted(entry)) {
      return;
    } else if (format.isEmpty() && Files.exists(entry)) {
      sink.accept(
          new Candidate.Skipped(entry.toString(), "its extension is none of " + EXTENSIONS));
    } else {
      file(entry, format, sink);
    }
  }

  private boolean isWanted(Path file) {
    return wanted.isEmpty() || wanted.get().test(file);
  }

  private void file(Path file, Optional<Format> format, Consumer<? super Candidate> sink) {
    Optional<Candidate> fault =
        notAFile(file).or(() -> formless(file, format)).or(() -> nameless(file, format));
    if (fault.isPresent()) {
      sink.accept(fault.get());
      return;
    }
    try (var bytes = new BufferedInputStream(disk.open(file))) {
      var input = new Input(file.toString(), Optional.of(id(file)), bytes);
      FormatReader.of(format.orElseThrow(), options).read(input, sink);
    } catch (IOException e) {
      sink.accept(refused(file, unreadable(e), "check its permissions and its disk"));
    }
  }

  private String id(Path file) {
    Path below = file.equals(root) ? file.getFileName() : root.relativize(file);
    return below.toString().replace(below.getFileSystem().getSeparator(), "/");
  }

  private static Optional<Candidate> notAFile(Path file) {
    try {
      if (Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        return Optional.empty();
      }
      // Opening a pipe or a device could wait for ever.
      return Optional.of(
          refused(file, "it is no regular file", "send it to the standard input and give -"));
    } catch (NoSuchFileException e) {
      return Optional.of(
          Files.isSymbolicLink(file)
              ? refused(file, "the link leads nowhere", "mend or remove the link")
              : refused(file, "there is no such file or directory", "check the path"));
    } catch (IOException e) {
      return Optional.of(refused(file, unreadable(e), "check the path and its permissions"));
    }
  }

  private static Optional<Candidate> formless(Path file, Optional<Format> format) {
    return format.isPresent()
        ? Optional.empty()
        : Optional.of(
            refused(
                file,
                "its extension tells no format",
                "name it " + EXTENSIONS + ", or give the format"));
  }

  private Optional<Candidate> nameless(Path file, Optional<Format> format) {
    if (!format.map(FilesSource::isNamedByPath).orElse(false)) {
      return Optional.empty();
    }
    String id = id(file);
    if (id.indexOf(UNDECODABLE) >= 0) {
      // Several such names may look alike here, and one id would stand for different articles.
      return Optional.of(
          refused(
              file, "its name cannot be read in this locale", "set LC_ALL=C.UTF-8 or rename it"));
    }
    return taken
        .by(id, file)
        .map(
            other ->
                refused(
                    file,
                    "it would have the same id, " + id + ", as " + other,
                    "give the directory that holds both"));
  }

  private static boolean isNamedByPath(Format format) {
    return format == Format.TEXT || format == Format.HTML || format == Format.MARKDOWN;
  }

  static String unreadable(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return "it cannot be read: " + (reason == null ? e.getClass().getSimpleName() : reason);
  }

  private static Candidate refused(Path path, String cause, String wayOut) {
    return new Candidate.Refused(path.toString(), cause, wayOut);
  }
}
