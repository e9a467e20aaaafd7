package io.photofinish.connect;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** What can be set, with what each setting takes and says. */
final class FeedSourceSettings {
  static final String FEEDS = "feeds";
  static final String TOPIC = "topic";
  static final String STATUS_TOPIC = "status.topic";
  static final String FULL_TEXT = "full.text";
  static final String WITHDRAW = "withdraw";
  static final String CONTACT = "contact";
  static final String PRIVATE_ADDRESSES = "private.addresses.allowed";
  static final String FIRST = "poll.interval.first.ms";
  static final String SHORTEST = "poll.interval.shortest.ms";
  static final String LONGEST = "poll.interval.longest.ms";
  static final String HOST_GAP = "host.gap.ms";
  static final String PARALLEL = "parallel.polls";
  static final String TURNS_SERVERS = "turns.bootstrap.servers";
  static final String TURNS_PREFIX = "turns.topic.prefix";

  /** What begins so is, without it, a setting of the Kafka clients that turns are taken with. */
  static final String TURNS_CLIENT = "turns.client.";

  static final String DEFAULT_STATUS_TOPIC = Topics.DEFAULT_PREFIX + "connect-feeds";

  private static final int DEFAULT_PARALLEL = 4;
  private static final int MAX_PARALLEL = 64;
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** What Kafka allows as the name of a topic. */
  private static final Pattern TOPIC_NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

  private FeedSourceSettings() {}

  static ConfigDef definition() {
    var standard = Schedule.standard();
    var definition = new ConfigDef();
    new Group(definition, "Feeds")
        .required(
            FEEDS,
            ConfigDef.Type.LIST,
            FeedAddresses.validator(),
            "Addresses of the feeds, with commas between them: RSS, RDF, Atom, JSON Feed or news"
                + " sitemaps. A comma within an address is written %2C. All feeds of one site are"
                + " polled by one task.",
            "Feeds")
        .text(
            FULL_TEXT,
            "auto",
            ConfigDef.CaseInsensitiveValidString.in("auto", "always", "never"),
            "When the page of an item is asked for the article: auto (where the feed gives only a"
                + " summary), always or never. What robots.txt forbids is not asked. A text that"
                + " came from a page and is another when it is asked again is a new version.",
            "Full text of pages")
        .flag(
            WITHDRAW,
            "Whether an article becomes a tombstone on the topic that the feed says is withdrawn"
                + " (Atom's deleted entries), or whose page is gone (404 twice, or 410).",
            "Retract what is withdrawn");
    var topicName = named("a topic's name", TOPIC_NAME);
    new Group(definition, "Topics")
        .text(
            TOPIC,
            Topics.standard().articles().name(),
            topicName,
            "The topic that articles are written to. Key: article id; value: Article, in Avro"
                + " single-object encoding or a registry's format; a tombstone retracts.",
            "Topic of articles")
        .text(
            STATUS_TOPIC,
            DEFAULT_STATUS_TOPIC,
            topicName,
            "The topic that gets one small record after each poll. Key: the feed's address; value:"
                + " FeedState without its items. Connect keeps an offset only along with a record:"
                + " so a poll without news is remembered too. Best compacted.",
            "Topic of the feeds' state");
    new Group(definition, "Manners")
        .text(
            CONTACT,
            "",
            ConfigDef.LambdaValidator.with(
                (name, value) -> contact(name, String.valueOf(value)),
                () -> "one line of printable ASCII"),
            "Where a site's owner reaches you, a mailbox or a page; part of the User-Agent.",
            "Contact")
        .time(
            FIRST,
            standard.first(),
            ConfigDef.Range.between(1, DAY),
            "Between the first polls of a feed; later it follows from how often the feed changes.",
            "First interval")
        .time(
            SHORTEST,
            standard.shortest(),
            ConfigDef.Range.between(1, DAY),
            "No two polls of a feed are closer than this, whatever the feed says.",
            "Shortest interval")
        .time(
            LONGEST,
            standard.longest(),
            ConfigDef.Range.between(1, 7 * DAY),
            "The longest that a feed waits which says nothing of its own.",
            "Longest interval")
        .time(
            HOST_GAP,
            FetchSettings.standard().hostGap(),
            ConfigDef.Range.between(0, DAY),
            "Between the end of one request and the next to the same host.",
            "Gap between requests to a host")
        .with(
            PARALLEL,
            ConfigDef.Type.INT,
            DEFAULT_PARALLEL,
            ConfigDef.Range.between(1, MAX_PARALLEL),
            "How many feeds a task asks at the same time, of different hosts.",
            "Polls at the same time")
        .flag(
            PRIVATE_ADDRESSES,
            "Whether hosts may resolve to loopback, private and link-local addresses.",
            "Allow private addresses");
    new Group(definition, "Turns at hosts")
        .text(
            TURNS_SERVERS,
            "",
            null,
            "Brokers of the cluster on whose topic host-turns all who poll take turns at hosts:"
                + " instances of Photofinish, and connectors that name the same. Without them each"
                + " task keeps one request a host at a time and the gap by itself. Settings of the"
                + " clients, security among them, begin with "
                + TURNS_CLIENT
                + ".",
            "Brokers of the turns")
        .text(
            TURNS_PREFIX,
            Topics.DEFAULT_PREFIX,
            null,
            "What the name of that topic begins with.",
            "Prefix of the topic of turns");
    var registry = new Group(definition, "Schema registry");
    RegistrySettings.definition().configKeys().values().forEach(registry::of);
    return definition;
  }

  /** A group of settings, in the order in which they are given. */
  private static final class Group {
    private final ConfigDef definition;
    private final String name;
    private int order;

    Group(ConfigDef definition, String name) {
      this.definition = definition;
      this.name = name;
    }

    Group required(
        String key, ConfigDef.Type type, ConfigDef.Validator validator, String says, String shown) {
      return define(
          key, type, ConfigDef.NO_DEFAULT_VALUE, validator, ConfigDef.Importance.HIGH, says, shown);
    }

    Group text(
        String key, String standard, ConfigDef.Validator validator, String says, String shown) {
      return with(key, ConfigDef.Type.STRING, standard, validator, says, shown);
    }

    /** Off unless it is set. */
    Group flag(String key, String says, String shown) {
      return with(key, ConfigDef.Type.BOOLEAN, false, null, says, shown);
    }

    /** In milliseconds. */
    Group time(
        String key, Duration standard, ConfigDef.Validator validator, String says, String shown) {
      return with(key, ConfigDef.Type.LONG, standard.toMillis(), validator, says, shown);
    }

    Group with(
        String key,
        ConfigDef.Type type,
        Object standard,
        ConfigDef.Validator validator,
        String says,
        String shown) {
      return define(key, type, standard, validator, ConfigDef.Importance.MEDIUM, says, shown);
    }

    /** One that is defined elsewhere; it is shown by its own words. */
    void of(ConfigDef.ConfigKey key) {
      String shown = key.name.replace('.', ' ');
      define(
          key.name,
          key.type,
          key.defaultValue,
          key.validator,
          key.importance,
          key.documentation,
          shown);
    }

    private Group define(
        String key,
        ConfigDef.Type type,
        Object standard,
        ConfigDef.Validator validator,
        ConfigDef.Importance importance,
        String says,
        String shown) {
      order++;
      definition.define(
          key,
          type,
          standard,
          validator,
          importance,
          says,
          name,
          order,
          ConfigDef.Width.LONG,
          shown);
      return this;
    }
  }

  private static ConfigDef.Validator named(String what, Pattern pattern) {
    return ConfigDef.LambdaValidator.with(
        (name, value) -> {
          if (!pattern.matcher(String.valueOf(value)).matches()) {
            throw new ConfigException(name, value, "it is not " + what);
          }
        },
        () -> what);
  }

  private static void contact(String name, String value) {
    if (!value.isEmpty()) {
      try {
        FetchSettings.standard().withContact(value);
      } catch (IllegalArgumentException e) {
        throw new ConfigException(name, value, e.getMessage());
      }
    }
  }
}
