package io.photofinish.schemas.topic;

import org.apache.kafka.common.KafkaException;

/** A cluster does not make or change a topic; the message names the topic, the cause says why. */
public final class TopicRefusedException extends KafkaException {
  private static final long serialVersionUID = 1L;

  TopicRefusedException(String topic, String what, Throwable cause) {
    super("%s cannot be %s: %s".formatted(topic, what, cause.getMessage()), cause);
  }
}
