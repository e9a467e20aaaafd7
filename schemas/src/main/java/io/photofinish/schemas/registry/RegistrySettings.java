package io.photofinish.schemas.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * The settings {@code schema.registry.*} among those of Kafka clients. Secrets are never part of a
 * text that this class gives.
 */
public final class RegistrySettings {
  private static final String PREFIX = "schema.registry.";
  public static final String URL = PREFIX + "url";
  public static final String WRITE = PREFIX + "write";
  public static final String AUTO_REGISTER = PREFIX + "auto.register";
  static final String USER = PREFIX + "basic.auth.user.info";
  static final String TOKEN = PREFIX + "bearer.auth.token";
  static final String TIMEOUT = PREFIX + "timeout.ms";

  private static final ConfigDef SETTINGS =
      new ConfigDef()
          .define(
              URL,
              ConfigDef.Type.LIST,
              List.of(),
              Importance.HIGH,
              "Where the registry's Confluent-compatible interface is: one address, or several of"
                  + " one registry. Without it values are written and read in Avro single-object"
                  + " encoding alone.")
          .define(
              WRITE,
              ConfigDef.Type.BOOLEAN,
              true,
              Importance.HIGH,
              "Whether values are written in the registry's format. Both formats are read anyway.")
          .define(
              AUTO_REGISTER,
              ConfigDef.Type.BOOLEAN,
              false,
              Importance.MEDIUM,
              "Whether schemas that the registry lacks are registered when they are needed.")
          .define(
              USER,
              ConfigDef.Type.PASSWORD,
              null,
              Importance.MEDIUM,
              "USER:PASSWORD for the registry.")
          .define(
              TOKEN,
              ConfigDef.Type.PASSWORD,
              null,
              Importance.MEDIUM,
              "Bearer token for the registry.")
          .define(
              TIMEOUT,
              ConfigDef.Type.INT,
              15_000,
              Range.atLeast(1),
              Importance.LOW,
              "How long, in milliseconds, a registry that does not answer is asked again.");

  private final AbstractConfig config;
  private final List<URI> urls;

  private RegistrySettings(AbstractConfig config, List<URI> urls) {
    this.config = config;
    this.urls = urls;
  }

  /** What can be set, beside {@code schema.registry.ssl.*}. */
  public static ConfigDef definition() {
    return new ConfigDef(SETTINGS);
  }

  /**
   * Empty where no registry is named. Config providers that the settings name are asked.
   *
   * @throws ConfigException where a setting is none
   */
  public static Optional<RegistrySettings> of(Map<String, ?> settings) {
    if (!settings.containsKey(URL)) {
      return Optional.empty();
    }
    var config = new AbstractConfig(SETTINGS, settings, false);
    List<URI> urls = config.getList(URL).stream().map(RegistrySettings::url).toList();
    return urls.isEmpty() ? Optional.empty() : Optional.of(new RegistrySettings(config, urls));
  }

  /** What Kafka's own clients are to be given: without the registry's settings and secrets. */
  public static Map<String, String> without(Map<String, String> settings) {
    var others = new HashMap<>(settings);
    others.keySet().removeIf(name -> name.startsWith(PREFIX));
    return others;
  }

  private static URI url(String text) {
    URI url;
    try {
      url = URI.create(text.endsWith("/") ? text : text + "/");
    } catch (IllegalArgumentException e) {
      throw new ConfigException(URL + ": one of the addresses is none; " + example());
    }
    if (url.getUserInfo() != null) {
      // It would stand in every message about the registry.
      throw new ConfigException(URL + ": an address has a password in it; give it as " + USER);
    }
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new ConfigException(URL + ": " + text + " is no address; " + example());
    }
    return url;
  }

  private static String example() {
    return "give one like http://registry:8080/apis/ccompat/v7";
  }

  /** Each ends with a slash. */
  public List<URI> urls() {
    return urls;
  }

  /** Whether values are written in the registry's format. */
  public boolean writes() {
    return config.getBoolean(WRITE);
  }

  boolean registers() {
    return config.getBoolean(AUTO_REGISTER);
  }

  Duration patience() {
    return Duration.ofMillis(config.getInt(TIMEOUT));
  }

  /** The value of the header {@code Authorization}; empty where nobody logs in. */
  Optional<String> authorization() {
    Password user = config.getPassword(USER);
    Password token = config.getPassword(TOKEN);
    if (user != null && token != null) {
      throw new ConfigException(USER + " and " + TOKEN + " are two ways to log in; give one");
    }
    if (user != null) {
      byte[] bytes = user.value().getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return Optional.ofNullable(token).map(secret -> "Bearer " + secret.value());
  }

  /**
   * Whom to trust and who one is, from {@code schema.registry.ssl.*}, which are Kafka's {@code
   * ssl.*}; empty where the JDK's own will do.
   */
  Optional<SSLContext> tls() {
    if (config.originalsWithPrefix(PREFIX + "ssl.").isEmpty()) {
      return Optional.empty();
    }
    var ssl = new ConfigDef();
    SslConfigs.addClientSslSupport(ssl);
    try (var factory = new DefaultSslEngineFactory()) {
      factory.configure(ssl.parse(config.originalsWithPrefix(PREFIX)));
      return Optional.of(factory.sslContext());
    } catch (KafkaException e) {
      throw new ConfigException(PREFIX + "ssl: " + e.getMessage());
    }
  }
}
