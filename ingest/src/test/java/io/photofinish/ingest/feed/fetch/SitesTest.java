package io.photofinish.ingest.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/rss, example.org",
    "http://www.example.org:8080/, example.org",
    "HTTPS://me:pw@Feeds.EXAMPLE.org./a?b#c, example.org",
    "https://rss.example.co.uk/, example.co.uk",
    "https://co.uk/, co.uk",
    "https://desk.blogspot.com/feeds, desk.blogspot.com",
    "https://other.blogspot.com/feeds, other.blogspot.com",
    "https://www.xn--mnchen-3ya.de/, xn--mnchen-3ya.de",
  })
  void a_site_is_what_was_registered_below_a_public_suffix(String address, String site) {
    assertThat(Sites.of(address)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/rss, 127.0.0.1",
    "http://10.0.0.1/rss, 10.0.0.1",
    "http://[2001:DB8::1]:81/rss, [2001:db8::1]",
    "http://localhost:9000/, localhost",
    "http://news.desk.internal/, news.desk.internal",
  })
  void a_host_that_nobody_registered_is_a_site_by_itself_whatever_the_port(
      String address, String site) {
    assertThat(Sites.of(address)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({"no address", "mailto:desk@example.org", "http://", "/rss"})
  void what_is_no_web_address_is_a_site_by_itself(String text) {
    assertThat(Sites.of(text)).isEqualTo(text);
  }

  @Test
  void the_version_names_the_rule_and_the_list() {
    assertThat(Sites.version()).matches("1-[0-9a-f]{8}");
  }
}
