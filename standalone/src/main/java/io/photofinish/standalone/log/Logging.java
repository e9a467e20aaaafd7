package io.photofinish.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: this project's own warnings to the error stream, and, once {@link #toFiles}
 * was called, everything to files. In code, since reading logback's XML costs every short command a
 * tenth of a second; {@code -Dlogback.configurationFile} overrides it as ever.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String OWN = "io.photofinish";
  private static final String ACCESS = "io.photofinish.access";
  private static final String ACCESS_LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %msg%n";
  private static final String LINE =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{36} %msg%n";

  /**
   * What says at INFO, for every partition, that nothing happened (ten times a second in the case
   * of the first), or prints every setting of every client.
   */
  private static final List<String> CHATTER =
      List.of(
          "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
          "org.apache.kafka.common.config.AbstractConfig",
          "org.apache.kafka.common.metrics",
          "org.apache.kafka.common.utils.AppInfoParser",
          "org.apache.kafka.storage.internals.log",
          "kafka.cluster.Partition",
          "kafka.log.LogManager",
          "state.change.logger");

  private static final String CONSOLE_LINE = "photofinish: %level %msg%n%nopexception";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setTarget("System.err");
    console.addFilter(new OwnWarnings());
    start(context, console, CONSOLE_LINE);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    CHATTER.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * From now on everything from INFO up is written to {@code photofinish.log} in this folder as
   * well, and who asked what over HTTP to {@code access.log}; of each at most 20 MiB a file, a
   * week, and 200 MiB in all are kept.
   */
  public static void toFiles(Path folder) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      start(context, rolling(context, folder, "photofinish"), LINE);
      var access = context.getLogger(ACCESS);
      access.setAdditive(false);
      start(context, access, rolling(context, folder, "access"), ACCESS_LINE);
    }
  }

  private static OutputStreamAppender<ILoggingEvent> rolling(
      LoggerContext context, Path folder, String name) {
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(folder.resolve(name + ".log").toString());
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve(name + ".%d.%i.log.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("20MB"));
    rolling.setMaxHistory(7);
    rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    var everything = new ThresholdFilter();
    everything.setLevel("INFO");
    everything.start();
    file.addFilter(everything);
    return file;
  }

  private static void start(
      LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String line) {
    start(context, context.getLogger(Logger.ROOT_LOGGER_NAME), appender, line);
  }

  private static void start(
      LoggerContext context,
      ch.qos.logback.classic.Logger logger,
      OutputStreamAppender<ILoggingEvent> appender,
      String line) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(line);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    logger.addAppender(appender);
  }

  /** A library's warning is rarely something that the person at the terminal can act on. */
  private static final class OwnWarnings extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
      return event.getLevel().isGreaterOrEqual(Level.WARN) && event.getLoggerName().startsWith(OWN)
          ? FilterReply.NEUTRAL
          : FilterReply.DENY;
    }
  }
}
