package io.photofinish.app.inspect;

import java.util.List;

/**
 * A task that this instance has.
 *
 * @param task sub-topology and partition: {@code 1_3}
 * @param standby whether it only copies what another instance's task does
 * @param partitions that it reads: {@code photofinish.articles-3}
 */
public record RunningTask(
    String task, boolean standby, String thread, List<String> partitions, List<StoreSize> stores) {
  /**
   * One partition of a store.
   *
   * @param answers whether it can be asked; not while it is restored
   * @param entries as RocksDB estimates them
   * @param bytes on disk, and in memory until they are written
   */
  public record StoreSize(String store, boolean answers, long entries, long bytes) {}
}
