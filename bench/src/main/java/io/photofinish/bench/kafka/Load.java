package io.photofinish.bench.kafka;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * CPU time spent so far, in nanoseconds.
 *
 * @param application this process without the bench's own threads: so with garbage collection,
 *     compilation and RocksDB's threads, but without feeding and waiting
 * @param broker the broker's process
 */
record Load(long application, long broker) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Load now(BrokerProcess broker) {
    return new Load(SYSTEM.getProcessCpuTime() - ownThreads(), broker.cpuNanos());
  }

  private static long ownThreads() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && isOwn(thread))
        .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
        .sum();
  }

  private static boolean isOwn(ThreadInfo thread) {
    String name = thread.getThreadName();
    return name.equals("main") || name.contains("| " + Clients.CLIENT_ID);
  }
}
