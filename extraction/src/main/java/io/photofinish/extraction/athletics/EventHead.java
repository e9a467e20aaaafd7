package io.photofinish.extraction.athletics;

import java.util.List;
import java.util.Optional;

/**
 * A noun that ends the name of an event which no table lists: "Buxton <i>Half Marathon</i>", "Irish
 * <i>Championships</i>".
 *
 * @param competition what such an event is
 * @param discipline what is run there, if the noun says so
 * @param context what the words before it are: "name", "nation" or "city"
 */
public record EventHead(
    String text, Competition competition, Optional<Discipline> discipline, String context) {

  static List<EventHead> load(Athletics.Codes codes) {
    return Table.load("event-heads.tsv", "form", "code", "discipline", "context")
        .mapUnique(
            row ->
                new EventHead(
                    row.text("form"),
                    codes.competition(row, row.text("code")),
                    row.optional("discipline").map(code -> codes.discipline(row, code)),
                    row.text("context")),
            head -> head.text() + " / " + head.context());
  }
}
