package io.photofinish.ingest.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BodyTest {
  /** Gives a few bytes at a time, and never says that more are there, as a slow network does. */
  private static InputStream slow(byte[] bytes, SplittableRandom random) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        return super.read(to, offset, Math.min(length, 1 + random.nextInt(40)));
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  @Test
  void a_compressed_answer_in_several_parts_is_read_whole_however_it_comes() throws IOException {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      var plain = new ByteArrayOutputStream();
      var sent = new ByteArrayOutputStream();
      for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
        byte[] part = new byte[random.nextInt(300)];
        random.nextBytes(part);
        plain.write(part);
        try (var gzip = new GZIPOutputStream(sent)) {
          gzip.write(part);
        }
      }
      byte[] read =
          Body.read(
              slow(sent.toByteArray(), random), Optional.of("gzip"), FetchSettings.standard());
      assertThat(read).isEqualTo(plain.toByteArray());
    }
  }
}
