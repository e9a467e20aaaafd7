package io.photofinish.standalone.data;

import io.photofinish.standalone.exit.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Everything that one instance keeps, held by one process at a time: {@code broker} (the Kafka
 * log), {@code state} (the stores), {@code logs}, {@code id}, and the file {@code lock}, which
 * names the process that holds the directory. The operating system drops the lock with the process,
 * however it ends; the file itself stays.
 */
public final class DataDirectory implements AutoCloseable {
  /** What a new instance takes before it has read anything: its stores reserve space. */
  static final long LEAST_FREE_AT_FIRST = 192L << 20;

  /** Less than this is not worth starting with: a full disk stops the broker at once. */
  static final long LEAST_FREE = 32L << 20;

  // The lock covers one byte far behind the text: where locks are mandatory, others can still read.
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the directory where it is missing and takes it.
   *
   * @throws Problem where another process holds it, where it is no directory, cannot be written, or
   *     has no space left
   */
  public static DataDirectory take(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      make(root);
      requireSpace(root);
      return lock(root);
    } catch (IOException e) {
      throw Problem.environment(
          "the data directory " + root + " cannot be used: " + reason(e) + "; name another: --data",
          e);
    }
  }

  /**
   * Looks without taking it, and makes nothing.
   *
   * @throws Problem where another process holds it
   */
  public static void requireFree(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    if (Files.exists(root.resolve("lock"))) {
      take(root).close();
    }
  }

  private static void make(Path root) throws IOException {
    try {
      Files.createDirectories(root);
    } catch (FileAlreadyExistsException e) {
      throw Problem.environment(
          "the data directory %s cannot be made: %s is a file; name another: --data"
              .formatted(root, e.getFile()),
          e);
    }
    if (!Files.isWritable(root)) {
      throw Problem.environment(
          "the data directory "
              + root
              + " cannot be written by "
              + System.getProperty("user.name")
              + "; change its owner, or name another: --data");
    }
  }

  private static void requireSpace(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    long least = Files.exists(root.resolve("state")) ? LEAST_FREE : LEAST_FREE_AT_FIRST;
    if (free < least) {
      throw Problem.environment(
          "the disk of the data directory %s has %d MiB left, and it takes %d to start; make room, or name another: --data"
              .formatted(root, free >> 20, least >> 20));
    }
  }

  private static DataDirectory lock(Path root) throws IOException {
    Path file = root.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw Problem.environment(Holder.read(file).complaint(root));
      }
      write(channel, Holder.here(0));
      return new DataDirectory(root, channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void write(FileChannel channel, Holder holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Writes down the instance's HTTP port for whoever finds the directory held. */
  public void announce(int port) {
    try {
      write(channel, Holder.here(port));
    } catch (IOException e) {
      throw Problem.environment(root.resolve("lock") + " cannot be written: " + reason(e), e);
    }
  }

  /** Forgets what was kept, so that the instance starts anew; the logs stay. */
  public void clear() {
    try {
      FileTree.delete(broker());
      FileTree.delete(root.resolve("state"));
    } catch (IOException e) {
      throw Problem.environment("what is in " + root + " cannot be deleted: " + reason(e), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied: " + e.getMessage();
    }
    String message = e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "")
        + (message == null ? "" : ": " + message);
  }

  /** An id of this directory, made once: whoever starts in it again is the same to the brokers. */
  public String id() {
    Path file = root.resolve("id");
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String id = UUID.randomUUID().toString();
      Path whole = Files.writeString(root.resolve("id.new"), id);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      return id;
    } catch (IOException e) {
      throw Problem.environment(file + " cannot be used: " + reason(e), e);
    }
  }

  public Path root() {
    return root;
  }

  public Path broker() {
    return root.resolve("broker");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /**
   * The stores of one cluster's topics. Each cluster has its own folder, since a store that follows
   * one cluster's changelog means nothing beside another's.
   */
  public Path state(String clusterId) {
    return root.resolve("state").resolve(clusterId);
  }

  /** Lets go of the directory. Closing twice does nothing. */
  @Override
  public void close() {
    try {
      if (lock.isValid()) {
        lock.release();
      }
      channel.close();
    } catch (IOException e) {
      throw Problem.environment("the lock on " + root + " cannot be released: " + reason(e), e);
    }
  }
}
