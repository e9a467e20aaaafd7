package io.photofinish.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler;
import org.awaitility.Awaitility;

/**
 * A broker that lets nobody do what is not allowed: TLS with passwords (PLAIN and SCRAM) or the
 * tokens of an OAuth provider on one listener, TLS with certificates on another, and the standard
 * authorizer. Its unsecured listener is its administrator's.
 */
public final class SecuredBroker implements AutoCloseable {
  public static final String PASSWORD = "of-a-test";

  /** Where Kafka may get tokens and keys from: nowhere, unless the JVM's own settings say so. */
  private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  private final Path directory;
  private final TokenProvider provider;
  private final EmbeddedBroker broker;
  private final Admin admin;
  private final int passwords;
  private final int certificates;

  private SecuredBroker(Path directory, TokenProvider provider, int passwords, int certificates) {
    this.directory = directory;
    this.provider = provider;
    this.passwords = passwords;
    this.certificates = certificates;
    broker = EmbeddedBroker.open(directory.resolve("broker"), this::secured);
    admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
  }

  /**
   * @param directory that is there and empty
   */
  public static SecuredBroker open(Path directory) throws Exception {
    makeKey(directory, "broker");
    makeKey(directory, "stranger");
    var provider = TokenProvider.start("oauth", PASSWORD, directory.resolve("jwks.json"));
    System.setProperty(ALLOWED_URLS, provider.tokens() + "," + provider.publicKeys());
    return new SecuredBroker(directory, provider, freePort(), freePort());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Map<String, String> secured(Map<String, String> usual) {
    var all = new HashMap<>(usual);
    String more = ",SASL_SSL://127.0.0.1:%d,SSL://127.0.0.1:%d".formatted(passwords, certificates);
    all.computeIfPresent("listeners", (name, listeners) -> listeners + more);
    all.computeIfPresent("advertised.listeners", (name, listeners) -> listeners + more);
    all.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL,SSL:SSL");
    all.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512,OAUTHBEARER");
    all.put(
        "listener.name.sasl_ssl.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_plain=\"%s\";"
            .formatted(PASSWORD));
    all.put(
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    String tokens = "listener.name.sasl_ssl.oauthbearer.sasl.";
    all.put(tokens + "jaas.config", OAuthBearerLoginModule.class.getName() + " required;");
    all.put(
        tokens + "server.callback.handler.class",
        OAuthBearerValidatorCallbackHandler.class.getName());
    all.put(tokens + "oauthbearer.jwks.endpoint.url", provider.publicKeys().toString());
    all.put(tokens + "oauthbearer.expected.audience", TokenProvider.AUDIENCE);
    all.put("listener.name.ssl.ssl.client.auth", "required");
    store(all, "ssl.keystore", "broker.p12");
    store(all, "ssl.truststore", "trusted.p12");
    all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:ANONYMOUS");
    return Map.copyOf(all);
  }

  private void store(Map<String, String> settings, String name, String file) {
    settings.put(name + ".location", directory.resolve(file).toString());
    settings.put(name + ".password", PASSWORD);
    settings.put(name + ".type", "PKCS12");
  }

  /** A key pair with a certificate of its own, which all trust. */
  private static void makeKey(Path directory, String name) throws Exception {
    String keys = directory.resolve(name + ".p12").toString();
    String certificate = directory.resolve(name + ".crt").toString();
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-validity",
        "2",
        "-ext",
        "san=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys);
    keytool("-exportcert", "-alias", name, "-keystore", keys, "-file", certificate);
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        name,
        "-file",
        certificate,
        "-storetype",
        "PKCS12",
        "-keystore",
        directory.resolve("trusted.p12").toString());
  }

  private static void keytool(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  /** For clients with a password. */
  public String forPasswords() {
    return "127.0.0.1:" + passwords;
  }

  /** For clients with a certificate. */
  public String forCertificates() {
    return "127.0.0.1:" + certificates;
  }

  /** Of the administrator, who may do everything. */
  public String unsecured() {
    return broker.bootstrapServers();
  }

  /** A properties file of {@code User:plain}, whose password stands in a file of its own. */
  public Path plain() throws IOException {
    Path secret = directory.resolve("secret.properties");
    Files.writeString(secret, "password=" + PASSWORD + "\n");
    return properties(
        "plain",
        Map.of(
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"plain\" password=\"${file:%s:password}\";"
                .formatted(secret)));
  }

  /** A properties file of {@code User:scram}, who is made known to the broker. */
  public Path scram() throws Exception {
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    "scram",
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                    PASSWORD)))
        .all()
        .get();
    return properties(
        "scram",
        Map.of(
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"scram\" password=\"%s\";"
                .formatted(PASSWORD)));
  }

  /**
   * A properties file of {@code User:oauth}, who shows the provider a secret, in a file of its own,
   * and the broker the token that it gets for it.
   */
  public Path oauth(String secret) throws IOException {
    Path file = directory.resolve(secret + ".properties");
    Files.writeString(file, "secret=" + secret + "\n");
    return properties(
        "oauth",
        Map.of(
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            "OAUTHBEARER",
            "sasl.jaas.config",
            OAuthBearerLoginModule.class.getName() + " required;",
            "sasl.login.callback.handler.class",
            OAuthBearerLoginCallbackHandler.class.getName(),
            "sasl.oauthbearer.token.endpoint.url",
            provider.tokens().toString(),
            "sasl.oauthbearer.client.credentials.client.id",
            "oauth",
            "sasl.oauthbearer.client.credentials.client.secret",
            "${file:%s:secret}".formatted(file)));
  }

  /** A properties file of {@code User:CN=stranger}, by certificate. */
  public Path certified() throws IOException {
    var settings = new HashMap<String, String>();
    settings.put("security.protocol", "SSL");
    store(settings, "ssl.keystore", "stranger.p12");
    return properties("certified", settings);
  }

  private Path properties(String name, Map<String, String> settings) throws IOException {
    var all = new HashMap<>(settings);
    store(all, "ssl.truststore", "trusted.p12");
    var lines = new ArrayList<String>();
    all.forEach((setting, value) -> lines.add(setting + "=" + value));
    return Files.write(directory.resolve(name + ".properties"), lines);
  }

  /** In force when it returns. */
  public void allow(Collection<AclBinding> bindings) throws Exception {
    admin.createAcls(bindings).all().get();
    awaitAcls(there -> there.containsAll(bindings));
  }

  /** No longer in force when it returns. */
  public void forbid(AclBinding binding) throws Exception {
    admin.deleteAcls(List.of(binding.toFilter())).all().get();
    awaitAcls(there -> !there.contains(binding));
  }

  private void awaitAcls(Predicate<Collection<AclBinding>> wanted) {
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> wanted.test(admin.describeAcls(AclBindingFilter.ANY).values().get()));
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
    provider.close();
    System.clearProperty(ALLOWED_URLS);
  }
}
