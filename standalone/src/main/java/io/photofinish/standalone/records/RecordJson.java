package io.photofinish.standalone.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.app.json.Rendering;
import io.photofinish.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as JSON: {@code {"key": …, "value": …}}, with {@code "headers"} where it has any. A
 * tombstone's value is null. Bytes that are no Avro stand as {@code {"text": …}} where they are
 * UTF-8, else as {@code {"base64": …}}.
 */
public final class RecordJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Topic<?, ?> topic;

  public RecordJson(Topic<?, ?> topic) {
    this.topic = topic;
  }

  /**
   * @throws org.apache.kafka.common.errors.SerializationException where the value is not what the
   *     topic holds
   */
  public ObjectNode of(ConsumerRecord<byte[], byte[]> source) {
    ObjectNode node = JSON.objectNode();
    node.set("key", text(source.key()));
    node.set("value", value(source.value()));
    if (source.headers().iterator().hasNext()) {
      ObjectNode headers = node.putObject("headers");
      for (Header header : source.headers()) {
        headers.set(header.key(), text(header.value()));
      }
    }
    return node;
  }

  /**
   * A value alone.
   *
   * @throws org.apache.kafka.common.errors.SerializationException as {@link #of}
   */
  public JsonNode value(byte[] bytes) {
    if (bytes == null) {
      return JSON.nullNode();
    }
    Object value = topic.value().deserializer().deserialize(topic.name(), bytes);
    return value instanceof SpecificRecord known ? Rendering.of(known) : described(bytes);
  }

  private static JsonNode described(byte[] bytes) {
    JsonNode text = text(bytes);
    return text.isTextual() ? JSON.objectNode().set("text", text) : text;
  }

  /** A string, or {@code {"base64": …}} where the bytes are no UTF-8; null for null. */
  public static JsonNode text(byte[] bytes) {
    if (bytes == null) {
      return JSON.nullNode();
    }
    try {
      return JSON.textNode(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return JSON.objectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
    }
  }
}
