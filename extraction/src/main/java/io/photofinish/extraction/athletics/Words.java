package io.photofinish.extraction.athletics;

import io.photofinish.extraction.Claim;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * Words that mean a number, a place, a round and the like.
 *
 * @param numbers cardinals: "seven" 7
 * @param ordinals "seventh", "7th"
 * @param medals what stands for a place: "gold", "bronze medallist", "runner-up"
 * @param rounds "heat", "semi final"; like statuses with contexts that their files explain
 * @param titles "Sir", "Dame": before a name and no part of it
 */
public record Words(
    List<Form<Integer>> numbers,
    List<Form<Integer>> ordinals,
    List<Form<Integer>> medals,
    List<Form<Claim.Round>> rounds,
    List<Form<Claim.Status>> statuses,
    List<Form<Month>> months,
    List<Form<DayOfWeek>> weekdays,
    List<String> titles,
    List<Role> roles,
    List<RecordForm> records) {

  /**
   * A noun for a person that is no name.
   *
   * @param athlete whether who is called so is an athlete; empty for either ("captain")
   * @param category what the word says of the sex: "woman", "schoolboy"
   */
  public record Role(String text, Optional<Boolean> athlete, Optional<Claim.Category> category) {}

  /**
   * A name of a record or best.
   *
   * @param code as the guidelines have it; empty for a record that has no code ("club record")
   * @param area of an area record: "Europe"
   * @param context "plain"; "nation" where a nation's adjective or name stands before it; "mark"
   *     where a mark stands beside it; "capitals" where only they tell
   */
  public record RecordForm(
      String text, Optional<String> code, Optional<String> area, String context) {}

  static Words load() {
    return new Words(
        numbers("numbers.tsv"),
        numbers("ordinals.tsv"),
        numbers("medals.tsv"),
        constants("rounds.tsv", Claim.Round.class),
        constants("statuses.tsv", Claim.Status.class),
        constants("months.tsv", Month.class),
        constants("weekdays.tsv", DayOfWeek.class),
        Table.load("titles.tsv", "form").mapUnique(row -> row.text("form"), form -> form),
        Table.load("roles.tsv", "form", "athlete", "category").mapUnique(Words::role, Role::text),
        Table.load("records.tsv", "form", "code", "area", "context")
            .mapUnique(Words::record, form -> form.text() + " / " + form.context()));
  }

  private static List<Form<Integer>> numbers(String file) {
    return Table.load(file, "form", "value", "context")
        .mapUnique(
            row -> new Form<>(row.text("form"), row.number("value"), row.text("context")),
            form -> form.text() + " / " + form.context());
  }

  private static <E extends Enum<E>> List<Form<E>> constants(String file, Class<E> type) {
    return Table.load(file, "form", "value", "context")
        .mapUnique(
            row -> new Form<>(row.text("form"), row.oneOf("value", type), row.text("context")),
            form -> form.text() + " / " + form.context());
  }

  private static Role role(Row row) {
    Optional<Boolean> athlete =
        row.text("athlete").equals("either") ? Optional.empty() : Optional.of(row.yes("athlete"));
    return new Role(
        row.text("form"),
        athlete,
        row.optional("category").map(name -> row.oneOf("category", Claim.Category.class)));
  }

  private static RecordForm record(Row row) {
    return new RecordForm(
        row.text("form"), row.optional("code"), row.optional("area"), row.text("context"));
  }
}
