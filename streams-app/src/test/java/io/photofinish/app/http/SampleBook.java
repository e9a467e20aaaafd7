package io.photofinish.app.http;

import io.photofinish.app.query.Book;
import io.photofinish.app.query.OpenStores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.app.topology.InMemoryBook;
import io.photofinish.app.topology.Telegrams;
import java.nio.file.Path;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;

/** A small book that the topology's own steps have made, and that can be asked. */
final class SampleBook implements AutoCloseable {
  private final InMemoryBook stores;

  SampleBook(Path directory) {
    stores = new InMemoryBook(directory);
    publish(
        "budapest",
        "Josh Kerr|1500m|1|209380|WCH|2023|Budapest|FINAL||MEN",
        "Jakob Ingebrigtsen|1500m|2|209650|WCH|2023|Budapest|FINAL||MEN",
        "Narve Nordås|1500m|3|209680|WCH|2023|Budapest|FINAL|PB|MEN");
    publish("budapest-again", "Josh Kerr|1500m|1|209390|WCH|2023|Budapest|FINAL||MEN");
    publish(
        "paris",
        "Cole Hocker|1500m|1|207650|OG|2024|Paris|FINAL|OR|MEN",
        "Josh Kerr|1500m|2|207790|OG|2024|Paris|FINAL|NR,PB|MEN",
        "Jakob Ingebrigtsen|1500m|4|208240|OG|2024|Paris|FINAL||MEN");
    publish("eugene", "Josh Kerr|mile|1|225340|DL|2024|Eugene|FINAL|NR|MEN");
    publish("women", "Faith Kipyegon|1500m|1|229110|DL|2023|Florence|FINAL|WR|WOMEN");
    publish("silent", "");
  }

  void publish(String article, String... claims) {
    stores.publish(article, claims);
  }

  static String claim(String athlete, String place, String millis) {
    return Telegrams.claim(athlete, "1500m", place, millis, "OG", "2024", "", "FINAL", "") + "|MEN";
  }

  Book book() {
    return Book.of(stores());
  }

  OpenStores stores() {
    return new OpenStores() {
      @Override
      public <R> R ask(Store<?> store, int partition, boolean standby, Query<R> query) {
        return stores
            .open(store.name())
            .query(query, PositionBound.unbounded(), new QueryConfig(false))
            .getResult();
      }
    };
  }

  @Override
  public void close() {
    stores.close();
  }
}
