package io.photofinish.extraction.athletics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nations and how prose names them. */
public final class Nations {
  private final Map<String, Nation> byCode;
  private final List<Nation.NationForm> forms;

  private Nations(Map<String, Nation> byCode, List<Nation.NationForm> forms) {
    this.byCode = byCode;
    this.forms = forms;
  }

  static Nations load() {
    var byCode =
        Table.load("nations.tsv", "code", "name", "area", "status")
            .index(
                row ->
                    new Nation(
                        row.text("code"),
                        row.text("name"),
                        row.optional("area"),
                        row.oneOf("status", Nation.Status.class)),
                Nation::code);
    var forms =
        Table.load("nation-forms.tsv", "form", "code", "kind", "also")
            .mapUnique(
                row ->
                    new Nation.NationForm(
                        row.text("form"),
                        known(row, byCode),
                        row.someOf("kind", Nation.Part.class),
                        row.optional("also")),
                Nation.NationForm::text);
    return new Nations(byCode, forms);
  }

  private static Nation known(Row row, Map<String, Nation> byCode) {
    var nation = byCode.get(row.text("code"));
    if (nation == null) {
      throw row.broken("no nation " + row.text("code"));
    }
    return nation;
  }

  public Collection<Nation> all() {
    return byCode.values();
  }

  public Optional<Nation> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Without the three-letter codes themselves: {@link #of} finds those. */
  public List<Nation.NationForm> forms() {
    return forms;
  }
}
