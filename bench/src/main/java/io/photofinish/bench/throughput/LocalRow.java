package io.photofinish.bench.throughput;

import com.sun.management.OperatingSystemMXBean;
import io.photofinish.bench.kafka.Measured;
import java.lang.management.ManagementFactory;

/** Something that is done in this process alone, on one thread. */
record LocalRow(String name, int articles, Work work) implements Row {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** In two parts, so that preparing and comparing are not measured. */
  interface Work {
    /** Returns what is measured; it returns the comparison of what it came to. */
    Measurable prepare(int round) throws Exception;
  }

  interface Measurable {
    Comparison run() throws Exception;
  }

  interface Comparison {
    void compare() throws Exception;
  }

  @Override
  public Measured run(int round) throws Exception {
    Measurable prepared = work.prepare(round);
    long wall = System.nanoTime();
    long before = SYSTEM.getProcessCpuTime();
    Comparison done = prepared.run();
    long cpu = SYSTEM.getProcessCpuTime() - before;
    wall = System.nanoTime() - wall;
    done.compare();
    return new Measured(articles, cpu, 0, wall);
  }
}
