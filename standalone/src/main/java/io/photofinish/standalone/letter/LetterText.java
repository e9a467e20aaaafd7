package io.photofinish.standalone.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.schemas.LetterFate;
import io.photofinish.standalone.print.Printable;
import io.photofinish.standalone.print.TextTable;
import io.photofinish.standalone.records.RecordJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** Dead letters for people, and as JSON. */
public final class LetterText {
  private static final int MOST_MESSAGE = 60;
  private static final int LINE = 16;
  private static final String CUT = "… --full shows all";

  private LetterText() {}

  /** A table of them; nothing where there are none. */
  public static List<String> lines(LetterBox box, List<Letter> letters) {
    var table =
        new TextTable(
            "letter", "when (UTC)", "cause", "key", "bytes", "from", "decided", "message");
    for (Letter letter : letters) {
      table.add(
          letter.id(),
          letter.at().toString(),
          letter.cause(),
          shown(RecordJson.text(letter.key())),
          Integer.toString(letter.size()),
          letter.origin(),
          box.fate(letter).map(LetterText::decided).orElse(""),
          shortened(letter.message()));
    }
    return table.lines();
  }

  private static String decided(LetterFate fate) {
    return fate.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static String shown(JsonNode text) {
    return text.isTextual() ? text.textValue() : text.isNull() ? "(none)" : text.toString();
  }

  private static String shortened(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= MOST_MESSAGE ? line : line.substring(0, MOST_MESSAGE - 1) + "…";
  }

  /**
   * All that there is of one.
   *
   * @param value its bytes as {@link #bytes} or {@link #decoded} shows them
   */
  public static List<String> whole(Letter letter, Optional<LetterFate> fate, List<String> value) {
    var lines = new ArrayList<String>();
    lines.add("letter   " + letter.id());
    lines.add("when     " + letter.at());
    lines.add("cause    " + letter.exception() + ": " + letter.message());
    lines.add("from     " + letter.origin());
    lines.add("key      " + shown(RecordJson.text(letter.key())));
    fate.ifPresent(f -> lines.add("decided  " + decided(f) + " " + f.getDecidedAt()));
    for (Header header : letter.originalHeaders()) {
      lines.add("header   " + header.key() + ": " + shown(RecordJson.text(header.value())));
    }
    lines.add(
        "value    %d bytes%s"
            .formatted(
                letter.size(),
                letter.cutFrom().map(all -> ", the beginning of " + all).orElse("")));
    lines.add("");
    lines.addAll(value);
    lines.add("");
    lines.addAll(letter.stackTrace().lines().toList());
    return lines.stream().map(Printable::of).toList();
  }

  /** Of a value that is what its topic holds. */
  public static List<String> decoded(JsonNode value, int most) {
    return cut(value.toPrettyString(), most);
  }

  private static List<String> cut(String all, int most) {
    var lines = new ArrayList<>(all.substring(0, Math.min(all.length(), most)).lines().toList());
    if (all.length() > most) {
      lines.add(CUT);
    }
    return lines;
  }

  /**
   * As text where they are, else in hexadecimal.
   *
   * @param hex whether they are shown so even where they are text
   * @param most how many of them are shown
   */
  public static List<String> bytes(byte[] bytes, boolean hex, int most) {
    JsonNode text = RecordJson.text(bytes);
    boolean readable =
        text.isTextual()
            && text.textValue().chars().noneMatch(c -> Character.isISOControl(c) && !isBlank(c));
    if (readable && !hex) {
      return cut(text.textValue(), most);
    }
    var lines = new ArrayList<String>();
    for (int from = 0; from < Math.min(bytes.length, most); from += LINE) {
      lines.add(hexLine(bytes, from));
    }
    if (bytes.length > most) {
      lines.add(CUT);
    }
    return lines;
  }

  private static boolean isBlank(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static String hexLine(byte[] bytes, int from) {
    var hex = new StringBuilder();
    var text = new StringBuilder();
    for (int i = from; i < Math.min(from + LINE, bytes.length); i++) {
      hex.append("%02x ".formatted(bytes[i]));
      text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
    }
    return "%08x  %-48s %s".formatted(from, hex, text);
  }

  /** A letter as JSON, without its bytes and its stack trace. */
  public static ObjectNode json(Letter letter, Optional<LetterFate> fate) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("letter", letter.id());
    node.put("at", letter.at().toString());
    node.put("cause", letter.exception());
    node.put("message", letter.message());
    letter.topic().ifPresent(topic -> node.put("topic", topic));
    letter.originPartition().ifPresent(partition -> node.put("partition", partition));
    letter.originOffset().ifPresent(offset -> node.put("offset", offset));
    node.set("key", RecordJson.text(letter.key()));
    node.put("bytes", letter.size());
    letter.cutFrom().ifPresent(all -> node.put("originalBytes", Long.parseLong(all)));
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    letter
        .originalHeaders()
        .forEach(header -> headers.set(header.key(), RecordJson.text(header.value())));
    if (!headers.isEmpty()) {
      node.set("headers", headers);
    }
    fate.ifPresent(
        f -> {
          node.put("decided", decided(f));
          node.put("decidedAt", f.getDecidedAt().toString());
        });
    return node;
  }

  /** {@link #json} with everything. */
  public static ObjectNode wholeJson(Letter letter, Optional<LetterFate> fate, byte[] bytes) {
    ObjectNode node = json(letter, fate);
    node.set("value", RecordJson.text(bytes));
    node.put("stackTrace", letter.stackTrace());
    return node;
  }
}
