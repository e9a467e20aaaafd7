package io.photofinish.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.RandomValues;
import io.photofinish.schemas.Records;
import io.photofinish.schemas.ResultClaim;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleObjectTest {
  private static final int VALUES = 100;
  private static final long EMPTY = 0xc15d213aa4d7a795L;

  static Stream<Class<? extends SpecificRecord>> types() {
    return Records.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void any_value_comes_back_as_it_was(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);
    for (long seed = 0; seed < VALUES; seed++) {
      T value = RandomValues.specific(type, seed);

      byte[] bytes = serde.serializer().serialize("any", value);

      T read = serde.deserializer().deserialize("any", bytes);
      assertThat(read).as("seed %d", seed).isEqualTo(value).isNotSameAs(value);
      assertThat(value).as("seed %d, the other way round", seed).isEqualTo(read);
      assertThat(read.hashCode()).as("seed %d", seed).isEqualTo(value.hashCode());
      assertThat(serde.serializer().serialize("any", read)).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void bytes_are_those_that_avros_own_writer_makes(Class<T> type)
      throws IOException {
    var avros = new BinaryMessageEncoder<T>(SpecificData.getForClass(type), Records.schema(type));
    for (long seed = 0; seed < VALUES; seed++) {
      T value = RandomValues.specific(type, seed);

      assertThat(bytes(type, seed)).as("seed %d", seed).isEqualTo(avros.encode(value).array());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void bytes_start_with_the_marker_and_the_little_endian_fingerprint(
      Class<T> type) {
    byte[] bytes = bytes(type, 1);
    String canonical = SchemaNormalization.toParsingForm(Records.schema(type));

    assertThat(bytes).startsWith(0xC3, 0x01);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2))
        .isEqualTo(crc64Avro(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  /** The Rabin fingerprint bit by bit, as the Avro specification has it. */
  private static long crc64Avro(byte[] text) {
    long fingerprint = EMPTY;
    for (byte b : text) {
      fingerprint ^= b & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        fingerprint = (fingerprint >>> 1) ^ (EMPTY & -(fingerprint & 1));
      }
    }
    return fingerprint;
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void null_is_a_tombstone_both_ways(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);

    assertThat(serde.serializer().serialize("any", null)).isNull();
    assertThat(serde.deserializer().deserialize("any", null)).isNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void a_value_cut_short_anywhere_is_refused(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);
    for (long seed = 0; seed < 3; seed++) {
      byte[] bytes = bytes(type, seed);
      int step = Math.max(1, bytes.length / 500);
      for (int length = 0; length < bytes.length; length += step) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThatExceptionOfType(UnreadableValueException.class)
            .as("seed %d, %d of %d bytes", seed, length, bytes.length)
            .isThrownBy(() -> serde.deserializer().deserialize("any", cut));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void bytes_after_a_value_are_refused(Class<T> type) {
    byte[] bytes = bytes(type, 3);

    for (int more : new int[] {1, 10, bytes.length}) {
      Unreadable.assertThat(SingleObjectSerde.of(type), Arrays.copyOf(bytes, bytes.length + more))
          .withMessage(type.getSimpleName() + ": bytes follow the body");
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void another_records_bytes_are_refused(Class<T> type) {
    Serde<T> serde = SingleObjectSerde.of(type);

    types()
        .filter(other -> other != type)
        .forEach(
            other ->
                Unreadable.assertThat(serde, bytes(other, 1))
                    .withMessageStartingWith(type.getSimpleName() + ": written with a schema"));
  }

  @Test
  void two_values_read_that_have_dates_in_lists_can_be_compared() {
    Outcome outcome =
        Outcome.newBuilder()
            .setAthlete("Josh Kerr")
            .setDiscipline("1500m")
            .setDate(LocalDate.of(2023, 8, 23))
            .build();
    var claim = new ResultClaim("josh-kerr", outcome, ClaimKind.REPORTED, 0.9, "1", List.of());
    var serde = SingleObjectSerde.of(ArticleClaims.class);
    byte[] bytes =
        serde
            .serializer()
            .serialize("any", new ArticleClaims("1", null, null, null, List.of(claim), null));

    ArticleClaims first = serde.deserializer().deserialize("any", bytes);

    assertThat(first).isEqualTo(serde.deserializer().deserialize("any", bytes));
    assertThat(first.getClaims()).isEqualTo(List.of(claim));
  }

  @Test
  void what_has_no_marker_is_refused() {
    Serde<Article> serde = SingleObjectSerde.of(Article.class);
    byte[] other = bytes(Article.class, 1);
    other[1] = 2;

    for (byte[] bytes :
        new byte[][] {
          {}, {(byte) 0xC3}, "{\"text\": \"Kerr won\"}".getBytes(StandardCharsets.UTF_8), other
        }) {
      Unreadable.assertThat(serde, bytes).withMessage("Article: not Avro single-object encoding");
    }
  }

  @Test
  void an_unknown_fingerprint_is_refused_and_named() {
    byte[] bytes = bytes(Article.class, 1);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(2, 0x0123456789abcdefL);

    Unreadable.assertThat(SingleObjectSerde.of(Article.class), bytes)
        .withMessageEndingWith("does not know: fingerprint 0123456789abcdef");
  }

  @Test
  void a_value_with_null_where_none_may_be_cannot_be_written() {
    var serializer = SingleObjectSerde.of(Article.class).serializer();

    assertThatThrownBy(() -> serializer.serialize("any", new Article()))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("Article cannot be written: Article.text: ");
  }

  @Test
  void a_value_that_could_not_be_written_leaves_nothing_in_the_next_one() {
    var serializer = SingleObjectSerde.of(Article.class).serializer();
    byte[] before = bytes(Article.class, 1);
    var broken = Article.newBuilder().setTitle("Half of it").setText("written").build();
    broken.setText(null);

    assertThatThrownBy(() -> serializer.serialize("any", broken));

    assertThat(bytes(Article.class, 1)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends SpecificRecord> void one_serde_serves_many_threads(Class<T> type) throws Exception {
    Serde<T> serde = SingleObjectSerde.of(type);
    Callable<Boolean> roundTrips =
        () ->
            IntStream.range(0, VALUES)
                .mapToObj(seed -> RandomValues.specific(type, seed))
                .allMatch(
                    value ->
                        value.equals(
                            serde
                                .deserializer()
                                .deserialize("any", serde.serializer().serialize("any", value))));
    var threads = Executors.newFixedThreadPool(4);
    try {
      for (var done : threads.invokeAll(Collections.nCopies(4, roundTrips))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T extends SpecificRecord> byte[] bytes(Class<T> type, long seed) {
    return SingleObjectSerde.of(type)
        .serializer()
        .serialize("any", RandomValues.specific(type, seed));
  }
}
