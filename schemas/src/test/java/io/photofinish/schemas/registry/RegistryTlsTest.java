package io.photofinish.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry over TLS that answers those alone whom it trusts. */
class RegistryTlsTest {
  private static final String PASSWORD = "secret-word";

  @TempDir static Path folder;
  private static FakeRegistry registry;
  private static KeyStore server;

  @BeforeAll
  static void start() throws Exception {
    server = keys("server");
    KeyStore client = keys("client");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(server, PASSWORD.toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("client", client.getCertificate("client"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters needed = context.getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
          }
        });
    registry = new FakeRegistry(https);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static KeyStore keys(String name) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var command = new ArrayList<>(List.of(tool.toString(), "-genkeypair", "-alias", name));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost", "-keyalg", "EC"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", "2"));
    command.addAll(List.of("-keystore", store(name).toString()));
    Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store(name))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put(RegistrySettings.URL, "https://localhost:" + registry.port() + "/base");
    settings.put(RegistrySettings.TIMEOUT, "1");
    return settings;
  }

  private static Map<String, String> trusting() throws Exception {
    var settings = settings();
    byte[] certificate = server.getCertificate("server").getEncoded();
    settings.put("schema.registry.ssl.truststore.type", "PEM");
    settings.put(
        "schema.registry.ssl.truststore.certificates",
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----"
            .formatted(Base64.getEncoder().encodeToString(certificate)));
    return settings;
  }

  private static void ask(Map<String, String> settings) {
    new RegistryApi(RegistrySettings.of(settings).orElseThrow()).versions("articles-value");
  }

  @Test
  void who_trusts_it_and_is_trusted_gets_its_answers() throws Exception {
    Map<String, String> settings = trusting();
    settings.put("schema.registry.ssl.keystore.location", store("client").toString());
    settings.put("schema.registry.ssl.keystore.type", "PKCS12");
    settings.put("schema.registry.ssl.keystore.password", PASSWORD);
    settings.put("schema.registry.ssl.key.password", PASSWORD);
    ask(settings);
    assertThat(registry.asked()).contains("GET subjects/articles-value/versions");
  }

  @Test
  void who_does_not_trust_it_learns_which_setting_says_whom_to_trust() {
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> ask(settings()))
        .withMessageContainingAll("https://localhost", "schema.registry.ssl.truststore.location");
  }

  @Test
  void whom_it_does_not_trust_it_does_not_answer() throws Exception {
    Map<String, String> unknown = trusting();
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> ask(unknown))
        .withMessageContaining("https://localhost")
        .satisfies(e -> assertThat(e).hasMessageNotContaining(PASSWORD));
  }

  @Test
  void a_store_that_cannot_be_read_is_named_without_its_password() {
    var settings = settings();
    settings.put("schema.registry.ssl.truststore.location", folder.resolve("none").toString());
    settings.put("schema.registry.ssl.truststore.password", PASSWORD);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ask(settings))
        .withMessageContaining("none")
        .satisfies(e -> assertThat(e).hasMessageNotContaining(PASSWORD));
  }
}
