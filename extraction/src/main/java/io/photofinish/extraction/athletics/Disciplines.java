package io.photofinish.extraction.athletics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The disciplines and how prose names them: in words by {@link #forms}, by a number and a unit
 * through {@link #at}.
 */
public final class Disciplines {
  private final Map<String, Discipline> byCode;
  private final List<Form<Discipline>> forms;

  private Disciplines(Map<String, Discipline> byCode, List<Form<Discipline>> forms) {
    this.byCode = byCode;
    this.forms = forms;
  }

  static Disciplines load() {
    var byCode =
        Table.load("disciplines.tsv", "code", "measure", "wind", "setting", "indoor", "relay")
            .index(Disciplines::discipline, Discipline::code);
    var forms =
        Table.load("discipline-forms.tsv", "form", "code", "context")
            .mapUnique(
                row -> {
                  var discipline = byCode.get(row.text("code"));
                  if (discipline == null) {
                    throw row.broken("no discipline " + row.text("code"));
                  }
                  return new Form<>(row.text("form"), discipline, row.text("context"));
                },
                form -> form.text() + " / " + form.context());
    return new Disciplines(byCode, forms);
  }

  private static Discipline discipline(Row row) {
    try {
      return new Discipline(
          row.text("code"),
          row.oneOf("measure", Discipline.Measure.class),
          row.yes("wind"),
          row.oneOf("setting", Discipline.Setting.class),
          row.oneOf("indoor", Discipline.Indoor.class),
          row.yes("relay"));
    } catch (IllegalArgumentException e) {
      throw row.broken(e.getMessage());
    }
  }

  /** In the order of the guidelines. */
  public Collection<Discipline> all() {
    return byCode.values();
  }

  public Optional<Discipline> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Names in words: "metric mile", "long jump". Contexts: "plain"; "athletics" for a word that is a
   * discipline only among athletics ("shot", "hurdles"); "women" or "men" where the discipline
   * depends on who runs ("sprint hurdles").
   */
  public List<Form<Discipline>> forms() {
    return forms;
  }

  /**
   * The digits, up to a comma or point, that such a name may begin with; where others stand {@link
   * #at} finds nothing.
   */
  public Set<String> beginnings() {
    return DistanceReader.beginnings(byCode.keySet());
  }

  /**
   * The discipline whose name in figures begins exactly here: "1,500m", "10K", "110 metres
   * hurdles", "4 x 100m relay". Reads ahead no further than the name; takes constant time.
   *
   * @param from where a number begins; the caller knows that none goes on to the left
   */
  public Optional<DistanceReader.Found> at(CharSequence text, int from) {
    return new DistanceReader(this, text, from).read();
  }
}
