package io.photofinish.ingest.source;

import io.photofinish.ingest.text.Quote;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where sources come from. */
public final class Sources {
  /** The argument that stands for the standard input. */
  public static final String STANDARD_INPUT = "-";

  private Sources() {}

  /**
   * One source for each argument, to be read in this order: a file, a directory, or {@code -}.
   * Nothing is opened before it is read, and a path that is not there is refused then.
   *
   * @param standardInput read where an argument is {@code -}; not closed
   */
  public static List<Source> of(
      List<String> arguments, InputStream standardInput, ReadOptions options) {
    return of(arguments, standardInput, options, Workload.unknown());
  }

  /**
   * As {@link #of(List, InputStream, ReadOptions)}.
   *
   * @param workload is told of the bytes as they are read
   */
  public static List<Source> of(
      List<String> arguments, InputStream standardInput, ReadOptions options, Workload workload) {
    var disk = Disk.counted(workload);
    var taken = new IdsTaken();
    List<Source> sources = new ArrayList<>();
    for (String argument : arguments) {
      sources.add(
          argument.equals(STANDARD_INPUT)
              ? stream("standard input", standardInput, options)
              : path(argument, taken, options, disk));
    }
    return List.copyOf(sources);
  }

  private static Source path(String argument, IdsTaken taken, ReadOptions options, Disk disk) {
    try {
      return new FilesSource(Path.of(argument), taken, options, disk);
    } catch (InvalidPathException e) {
      String name = Quote.shortened(argument);
      return sink ->
          sink.accept(
              new Candidate.Refused(
                  name, "it is no path: " + e.getReason(), "check it, or set LC_ALL=C.UTF-8"));
    }
  }

  /**
   * Files and directories, watched: a source that hands over what is there, and then what is new or
   * changed, until {@code pause} ends it. A file is read when it looks as it did at the look
   * before; one that is deleted is told of, and its article stays.
   *
   * @param arguments files and directories; they may be missing and come later
   * @throws InvalidPathException where one is no path
   */
  public static Source watch(List<String> arguments, ReadOptions options, Pause pause) {
    return new WatchedFiles(arguments.stream().map(Path::of).toList(), options, pause);
  }

  /**
   * A stream, read once and not closed. Its format is the given one or told by its first byte: a
   * brace or a bracket begins JSON, {@code <} HTML, all else is text.
   *
   * @param name for messages
   */
  public static Source stream(String name, InputStream bytes, ReadOptions options) {
    return new StandardInput(name, bytes, options);
  }

  /** Retractions of articles that the user names. */
  public static Source retractions(List<String> ids) {
    return sink ->
        ids.forEach(
            id ->
                sink.accept(
                    ArticleId.fault(id)
                        .<Candidate>map(
                            fault ->
                                new Candidate.Refused(
                                    "\"" + Quote.shortened(id) + "\"",
                                    fault,
                                    "give the id as it was published"))
                        .orElseGet(() -> new Candidate.Retraction(id, id))));
  }
}
