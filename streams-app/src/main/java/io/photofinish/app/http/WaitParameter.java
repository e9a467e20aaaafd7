package io.photofinish.app.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code wait=SECONDS} of a question: it is answered once what was published has been read. */
final class WaitParameter {
  private static final Logger LOG = LoggerFactory.getLogger(WaitParameter.class);

  private static final int MAX_SECONDS = 60;

  /** Each holds a thread. */
  private static final int MAX_WAITING = 64;

  private final Semaphore places = new Semaphore(MAX_WAITING);

  /** How a wait ended. */
  enum End {
    READ,
    TIME_IS_UP,
    TOO_MANY,
    BROKERS_SILENT
  }

  /** {@code READ} at once where the question does not ask to wait. */
  End await(Context context, Waiting waiting) {
    Optional<Duration> within = Optional.ofNullable(context.queryParam("wait")).map(this::seconds);
    if (within.isEmpty()) {
      return End.READ;
    }
    if (!places.tryAcquire()) {
      return End.TOO_MANY;
    }
    try {
      return waiting.untilRead(within.get()) ? End.READ : End.TIME_IS_UP;
    } catch (KafkaException e) {
      LOG.info("whether the articles are read is not known now: {}", e.toString());
      return End.BROKERS_SILENT;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return End.TIME_IS_UP;
    } finally {
      places.release();
    }
  }

  private Duration seconds(String written) {
    if (!written.matches("[0-9]{1,2}") || Integer.parseInt(written) > MAX_SECONDS) {
      throw new BadRequestResponse("wait is in whole seconds, from 0 to " + MAX_SECONDS);
    }
    return Duration.ofSeconds(Integer.parseInt(written));
  }
}
