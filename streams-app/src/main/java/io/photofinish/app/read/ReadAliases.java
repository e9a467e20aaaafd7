package io.photofinish.app.read;

import io.photofinish.app.failure.Failures;
import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Aliases → what they change, under the name's own id. What cannot be read goes to the dead letters
 * and leaves the alias as it was.
 */
public final class ReadAliases implements Processor<byte[], byte[], String, Reading> {
  private final Failures failures;
  private final Deserializer<AthleteAlias> values;
  private ProcessorContext<String, Reading> context;

  public ReadAliases(Topic<String, AthleteAlias> aliases, Failures failures) {
    values = aliases.value().deserializer();
    this.failures = failures;
  }

  @Override
  public void init(ProcessorContext<String, Reading> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    AliasChange change;
    try {
      change = new AliasChange(key(record.key()), athleteId(record.value()));
    } catch (RegistryException e) {
      throw e; // which is no fault of the alias
    } catch (CharacterCodingException | RuntimeException e) {
      Refusals.refuse(context, failures, record, e);
      return;
    }
    String name = change.getAlias().split("/", 2)[0];
    context.forward(new Record<>(name, new Reading.Aliased(change), record.timestamp()));
  }

  private static String key(byte[] key) throws CharacterCodingException {
    if (key == null) {
      throw new IllegalArgumentException("the record has no key: an alias needs an id");
    }
    String alias = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    if (!alias.matches("[^/]+(/[^/]+)?")) {
      throw new IllegalArgumentException(
          "\"" + alias + "\" is neither an athlete id nor one with a nation or category");
    }
    return alias;
  }

  private String athleteId(byte[] value) {
    if (value == null) {
      return null;
    }
    String id = values.deserialize(null, value).getAthleteId();
    if (id.isBlank() || id.contains("/")) {
      throw new IllegalArgumentException("\"" + id + "\" is no athlete id");
    }
    return id;
  }
}
