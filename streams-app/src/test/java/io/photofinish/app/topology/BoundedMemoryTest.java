package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Env;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksMemEnv;

class BoundedMemoryTest {
  /** More than one process has, with all topics' partitions. */
  private static final int STORES = 160;

  @Test
  void a_few_entries_stay_in_memory_however_many_stores_share_it() throws Exception {
    List<RocksDB> stores = new ArrayList<>();
    try (var files = new RocksMemEnv(Env.getDefault());
        var options = new Options().setCreateIfMissing(true).setEnv(files)) {
      options.setTableFormatConfig(new BlockBasedTableConfig());
      new BoundedMemory().setConfig("any", options, Map.of());
      for (int n = 0; n < STORES; n++) {
        stores.add(RocksDB.open(options, "/store" + n));
      }
      for (int round = 0; round < 4; round++) {
        for (RocksDB store : stores) {
          store.put(new byte[] {(byte) round}, new byte[1000]);
        }
      }
      assertThat(stores).allSatisfy(store -> assertThat(store.getLiveFilesMetaData()).isEmpty());
      stores.forEach(RocksDB::close);
    }
  }
}
