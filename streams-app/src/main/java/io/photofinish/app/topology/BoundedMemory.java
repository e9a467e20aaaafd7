package io.photofinish.app.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the native memory of all stores of the process: block cache and write buffers
 * together. Without it each of the stores' partitions takes its own tens of megabytes.
 */
public final class BoundedMemory implements RocksDBConfigSetter {
  private static final long TOTAL_BYTES = 128L << 20;
  private static final long WRITE_BUFFER_TOTAL_BYTES = 48L << 20;
  private static final long WRITE_BUFFER_BYTES = 4L << 20;

  /**
   * What a store that holds a single entry takes of the write buffers. An eighth of its own buffer
   * is the default, and that times the stores' partitions is more than all may have together: each
   * write would then flush another store.
   */
  private static final long ARENA_BLOCK_BYTES = 32L << 10;

  /**
   * Of the cache, for the indexes and filters of the stores' files. Among all blocks alike those
   * that are read once would push them out, and a big store's index is a mebibyte to read again.
   */
  private static final double INDEXES = 0.5;

  // They live as long as the process: every store of it shares them.
  private static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false, INDEXES);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_TOTAL_BYTES, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    options.setArenaBlockSize(ARENA_BLOCK_BYTES);
    options.setTableFormatConfig(table);
  }

  @Override
  public void close(String storeName, Options options) {
    // Nothing of this store's own to close.
  }
}
