package io.photofinish.schemas.codec;

import static org.assertj.core.api.Assertions.fail;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.Records;
import io.photofinish.schemas.WinCount;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes from anyone: unreadable or a value, never another exception, never out of memory. */
class HostileBytesTest {
  private static final int TRIES = 500;

  static Stream<Class<? extends SpecificRecord>> types() {
    return Records.types();
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000_000_000L, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
  void a_string_longer_than_the_bytes_is_refused(long claimed) {
    var body = new Unreadable.Body().number(0).number(claimed).zeros(50);

    Unreadable.assertThat(SingleObjectSerde.of(Article.class), body.after(bytes(Article.class)));
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000_000_000L, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
  void an_array_longer_than_the_bytes_is_refused(long claimed) {
    var body =
        new Unreadable.Body().number(0).number(0).number(0).number(0).number(0).number(claimed);

    Unreadable.assertThat(
        SingleObjectSerde.of(FeedState.class), body.zeros(50).after(bytes(FeedState.class)));
  }

  @Test
  void an_array_block_with_a_byte_count_that_lies_is_refused() {
    var body = new Unreadable.Body().number(0).number(0).number(0).number(0).number(0);
    body.number(-2_000_000_000L).number(Long.MAX_VALUE).zeros(50);

    Unreadable.assertThat(
        SingleObjectSerde.of(FeedState.class), body.after(bytes(FeedState.class)));
  }

  @Test
  void an_array_in_an_array_longer_than_the_bytes_is_refused() {
    var body = new Unreadable.Body().string("id").string("name").string("total");
    body.zeros(5).number(0).number(0);
    body.number(1).string("1500m").number(0).zeros(5).number(2_000_000_000L).zeros(500);

    Unreadable.assertThat(SingleObjectSerde.of(WinCount.class), body.after(bytes(WinCount.class)));
  }

  @Test
  void arrays_that_each_claim_all_the_bytes_that_are_left_are_refused() {
    var body = new Unreadable.Body().string("id").string("name").string("total");
    body.zeros(5).number(0).number(0);
    int tallies = 100_000;
    int bytesEach = 12;
    body.number(tallies);
    for (int n = 0; n < tallies; n++) {
      body.zeros(7).number((long) (tallies - n) * bytesEach / 2);
    }

    Unreadable.assertThat(SingleObjectSerde.of(WinCount.class), body.after(bytes(WinCount.class)));
  }

  @Test
  void a_symbol_and_a_branch_that_do_not_exist_are_refused() {
    var branch = new Unreadable.Body().number(7).zeros(50);
    var silence = new Unreadable.Body().string("1").zeros(2).number(0).number(1).number(99);

    Unreadable.assertThat(SingleObjectSerde.of(Article.class), branch.after(bytes(Article.class)));
    Unreadable.assertThat(
        SingleObjectSerde.of(ArticleClaims.class), silence.after(bytes(ArticleClaims.class)));
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void random_bytes_are_unreadable_or_a_value(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);
    byte[] header = Arrays.copyOf(bytes(type), 10);
    for (long seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      byte[] any = new byte[random.nextInt(200)];
      random.nextBytes(any);
      for (int i = 0; i < any.length && seed % 2 == 0; i++) {
        any[i] &= 3;
      }
      byte[] behindHeader = Arrays.copyOf(header, 10 + any.length);
      System.arraycopy(any, 0, behindHeader, 10, any.length);

      unreadableOrValue(serde, any, seed);
      unreadableOrValue(serde, behindHeader, seed);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void damaged_values_are_unreadable_or_a_value(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);
    for (long seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      byte[] bytes = serde.serializer().serialize("any", RandomValues.specific(type, seed % 10));
      for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }

      unreadableOrValue(serde, bytes, seed);
    }
  }

  private static <T extends SpecificRecord> void unreadableOrValue(
      Serde<T> serde, byte[] bytes, long seed) {
    try {
      T value = serde.deserializer().deserialize("any", bytes);
      serde.serializer().serialize("any", value);
    } catch (UnreadableValueException expected) {
      return;
    } catch (RuntimeException | Error e) {
      fail("seed " + seed + ": " + HexFormat.of().formatHex(bytes), e);
    }
  }

  private static <T extends SpecificRecord> byte[] bytes(Class<T> type) {
    return SingleObjectSerde.of(type).serializer().serialize("any", RandomValues.specific(type, 1));
  }
}
