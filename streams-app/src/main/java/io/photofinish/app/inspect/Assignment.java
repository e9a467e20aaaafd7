package io.photofinish.app.inspect;

import java.util.List;

/**
 * Who does what.
 *
 * @param state of Kafka Streams in this instance
 * @param threads of this instance, by name
 * @param instances of the group, this one among them, by address
 * @param tasks of this instance, by name
 */
public record Assignment(
    String state, List<StreamThread> threads, List<Member> instances, List<RunningTask> tasks) {
  /** A thread that has tasks. */
  public record StreamThread(String thread, String state) {}

  /**
   * An instance, as the group's last assignment has it.
   *
   * @param partitions that it reads
   * @param copies partitions of which it has standbys
   */
  public record Member(String instance, int partitions, int copies) {}
}
