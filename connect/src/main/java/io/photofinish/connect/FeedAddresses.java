package io.photofinish.connect;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.fetch.Sites;
import io.photofinish.ingest.text.WebAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Addresses of feeds, and the names by which they are kept: the address without passwords and keys,
 * so that none stands in an offset and a feed whose key changes is still the same.
 */
final class FeedAddresses {
  private FeedAddresses() {}

  static String name(String address) {
    return Redacted.of(address);
  }

  /** Of a list of addresses: there are some, each is one, and no two have one name. */
  static ConfigDef.Validator validator() {
    return ConfigDef.LambdaValidator.with(
        (field, value) -> {
          if (value instanceof List<?> list) {
            byName(field, list.stream().map(String::valueOf).toList());
          }
        },
        () -> "web addresses with commas between them");
  }

  /**
   * Name to address, in the order given.
   *
   * @throws ConfigException where one is none
   */
  static Map<String, String> byName(List<String> addresses) {
    return byName(FeedSourceSettings.FEEDS, addresses);
  }

  private static Map<String, String> byName(String field, List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new ConfigException(field, "", "it names no feed");
    }
    var all = new LinkedHashMap<String, String>();
    for (String address : addresses) {
      String name = name(address);
      if (!WebAddress.isOne(address)) {
        throw new ConfigException(
            field,
            name,
            "it is no web address; one begins with http:// or https://, and a comma in it is"
                + " percent-encoded");
      }
      String other = all.put(name, address);
      if (other != null) {
        throw new ConfigException(
            field,
            name,
            other.equals(address) ? "it is there twice" : "two addresses differ in secrets alone");
      }
    }
    return all;
  }

  /**
   * Shares the addresses out, all of one site together: the sites with most feeds first, each to
   * whoever has least. The same addresses in any order give the same shares.
   *
   * @param most how many shares there may be; there are fewer where there are fewer sites
   */
  static List<List<String>> shares(Collection<String> addresses, int most) {
    var sites = new TreeMap<String, List<String>>();
    addresses.stream()
        .sorted()
        .forEach(each -> sites.computeIfAbsent(Sites.of(each), any -> new ArrayList<>()).add(each));
    List<List<String>> shares = new ArrayList<>();
    for (int i = 0; i < Math.min(most, sites.size()); i++) {
      shares.add(new ArrayList<>());
    }
    sites.values().stream()
        .sorted(Comparator.comparing((List<String> site) -> site.size()).reversed())
        .forEach(
            site ->
                shares.stream().min(Comparator.comparing(List::size)).orElseThrow().addAll(site));
    return shares;
  }
}
