package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.Listed;
import io.photofinish.app.query.Page;
import io.photofinish.schemas.Listing;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers the lines of a ranking list: equal marks share a rank, and what follows them skips as
 * many. Goes on from page to page: the cursor tells how many lines came before, and the rank and
 * mark of the last of them.
 */
final class Ranks {
  private static final Pattern CURSOR =
      Pattern.compile("(?<lines>\\d{1,9})/(?<rank>\\d{1,9})/(?<mark>\\d{1,18})/(?<key>.+)");

  private final Page page;
  private int lines;
  private int rank;
  private long mark;

  private Ranks(Page page) {
    this.page = page;
  }

  /** Of a page of which {@link #page} tells where its lines begin. */
  static Ranks of(Page wanted) {
    if (wanted.after().isEmpty()) {
      return new Ranks(wanted);
    }
    Matcher cursor = CURSOR.matcher(wanted.after().get());
    if (!cursor.matches()) {
      throw new BadRequestResponse("cursor is none that an answer gave as next");
    }
    var ranks = new Ranks(new Page(Optional.of(cursor.group("key")), wanted.limit()));
    ranks.lines = Integer.parseInt(cursor.group("lines"));
    ranks.rank = Integer.parseInt(cursor.group("rank"));
    ranks.mark = Long.parseLong(cursor.group("mark"));
    return ranks;
  }

  Page page() {
    return page;
  }

  /** To be asked once. */
  Listed<ObjectNode> number(Listed<Listing> listed) {
    var numbered = new ArrayList<ObjectNode>();
    for (Listing listing : listed.items()) {
      lines++;
      long value = listing.getOutcome().getMark().getValue();
      if (lines == 1 || value != mark) {
        rank = lines;
        mark = value;
      }
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("rank", rank);
      node.setAll(Rendering.of(listing));
      numbered.add(node);
    }
    return new Listed<>(
        numbered, listed.next().map(key -> lines + "/" + rank + "/" + mark + "/" + key));
  }
}
