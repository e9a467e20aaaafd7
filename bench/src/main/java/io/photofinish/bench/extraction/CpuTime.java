package io.photofinish.bench.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one core does in a second of its own time, so that other processes on the machine do not
 * count. Garbage collection runs on other threads and is not in it; {@code -prof gc} shows the
 * allocation.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public long articles;
  public long bytes;
  public long cpuNanos;

  private long start;

  @Setup(Level.Iteration)
  public void start() {
    articles = 0;
    bytes = 0;
    start = THREADS.getCurrentThreadCpuTime();
  }

  void read(Texts texts) {
    articles += texts.all().size();
    bytes += texts.bytes();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    cpuNanos = THREADS.getCurrentThreadCpuTime() - start;
  }
}
