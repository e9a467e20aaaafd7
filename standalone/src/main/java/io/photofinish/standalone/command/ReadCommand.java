package io.photofinish.standalone.command;

import io.photofinish.schemas.topic.CleanUp;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.RecordJson;
import io.photofinish.standalone.records.TopicReader;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A topic's records as JSON lines. */
@Command(
    name = "read",
    description = {
      "Prints a topic's records as JSON lines: key and decoded value, committed ones only.",
      "Ends with what was there when it started, unless it follows."
    },
    footer = {
      "  photofinish read results --latest",
      "  photofinish read claims --follow --no-from-beginning",
      "  photofinish read dead-letters",
      "  photofinish read photofinish.win-counts --bootstrap-servers kafka1:9092"
    })
public final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TOPIC",
      description = "articles, claims, results, personal-bests, win-counts, … or the full name.")
  private String name;

  @Option(
      names = "--latest",
      description = "Only the newest value of each live key, in the order of the keys.")
  private boolean latest;

  @Option(names = "--follow", description = "Goes on with what comes, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--no-from-beginning",
      description = "With --follow: only what comes from now on (default: from the beginning).")
  private boolean onlyNew;

  @Mixin private ClusterOptions clusterOptions;

  private boolean unreadable;

  @Override
  public Integer call() {
    if (latest && follow) {
      throw new ParameterException(
          spec.commandLine(), "--latest ends with the newest value, --follow never: give one");
    }
    if (onlyNew && !follow) {
      throw new ParameterException(
          spec.commandLine(), "--no-from-beginning shows what comes: it needs --follow");
    }
    Topic<?, ?> shown = withAnyPrefix();
    Cluster cluster = clusterOptions.find();
    Topic<?, ?> topic = topic(cluster.topics());
    if (latest && shown.cleanUp() != CleanUp.COMPACT) {
      throw new ParameterException(
          spec.commandLine(), topic.shortName() + " is no table: read it without --latest");
    }
    try (var reader = TopicReader.open(cluster, topic)) {
      print(reader, new RecordJson(topic));
    } catch (KafkaException e) {
      throw Problem.environment(
          "the brokers at %s no longer answer: %s"
              .formatted(cluster.bootstrapServers(), e.getMessage()),
          e);
    }
    return (unreadable ? ExitCode.REFUSED : ExitCode.OK).code();
  }

  /** The short names are the same with every prefix: a wrong one is found without a broker. */
  private Topic<?, ?> withAnyPrefix() {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Topics.standard().all().stream()
        .filter(topic -> wanted.endsWith(topic.shortName()))
        .findFirst()
        .orElseThrow(this::unknown);
  }

  private Topic<?, ?> topic(Topics topics) {
    return topics.named(name).orElseThrow(this::unknown);
  }

  private ParameterException unknown() {
    String known =
        Topics.standard().all().stream().map(Topic::shortName).collect(Collectors.joining(", "));
    return new ParameterException(
        spec.commandLine(), "no topic is called " + name + "; there are " + known);
  }

  private void print(TopicReader reader, RecordJson json) {
    PrintWriter out = spec.commandLine().getOut();
    if (latest) {
      var table = new LatestRecords();
      reader.rewind();
      reader.readToEnd(table::add, () -> true);
      table.all().forEach(each -> print(each, json));
    } else if (!follow) {
      reader.rewind();
      reader.readToEnd(each -> print(each, json), () -> !out.checkError());
    } else {
      if (onlyNew) {
        reader.skipToEnd();
      } else {
        reader.rewind();
      }
      reader.follow(each -> print(each, json), () -> !out.checkError());
    }
  }

  private void print(ConsumerRecord<byte[], byte[]> each, RecordJson json) {
    try {
      spec.commandLine().getOut().println(json.of(each));
    } catch (SerializationException e) {
      unreadable = true;
      spec.commandLine()
          .getErr()
          .println(
              "photofinish: partition %d, offset %d: %s"
                  .formatted(each.partition(), each.offset(), e.getMessage()));
    }
  }
}
