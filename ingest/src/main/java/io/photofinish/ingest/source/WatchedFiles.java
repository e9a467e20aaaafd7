package io.photofinish.ingest.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files and directories, over and over: what is new or changed is handed over again. By looking,
 * not by being told, since file systems over a network tell nothing; each look costs one question
 * to the file system for each file.
 */
final class WatchedFiles implements Source {
  private final List<Path> roots;
  private final ReadOptions options;
  private final Pause pause;

  WatchedFiles(List<Path> roots, ReadOptions options, Pause pause) {
    this.roots = List.copyOf(roots);
    this.options = options;
    this.pause = pause;
  }

  @Override
  public void read(Consumer<? super Candidate> sink) {
    var changes = new FileChanges();
    Set<Candidate> told = Set.of();
    do {
      var now = new HashSet<Candidate>();
      Set<Candidate> before = told;
      look(
          changes,
          candidate -> {
            // A directory that cannot be read is met at every look and told once.
            boolean isFault = candidate instanceof Candidate.Refused;
            if (isFault) {
              now.add(candidate);
            }
            if (!isFault || !before.contains(candidate)) {
              sink.accept(candidate);
            }
          });
      changes.endPass(
          gone ->
              sink.accept(
                  new Candidate.Skipped(
                      gone.toString(), "it is gone; its article stays until it is retracted")));
      told = now;
    } while (pause.goesOn());
  }

  private void look(FileChanges changes, Consumer<? super Candidate> sink) {
    var taken = new IdsTaken();
    for (Path root : roots) {
      new FilesSource(root, taken, options, Disk.real(), Optional.of(changes)).read(sink);
    }
  }
}
