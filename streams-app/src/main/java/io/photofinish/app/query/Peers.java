package io.photofinish.app.query;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The other instances. A read is put to one of them, and that one answers from its own stores or
 * not at all: what was forwarded once is not forwarded again. Safe for threads.
 */
@FunctionalInterface
public interface Peers {
  /**
   * What another instance has, as {@link EntryBytes} writes it.
   *
   * @param fromStandby whether its copy will do
   * @return {@code NotReady} where no answer comes; never fails
   */
  CompletableFuture<Lookup<byte[]>> read(HostInfo instance, Read read, boolean fromStandby);
}
