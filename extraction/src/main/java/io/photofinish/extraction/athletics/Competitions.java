package io.photofinish.extraction.athletics;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The competitions and how prose names them. */
public final class Competitions {
  private final Map<String, Competition> byCode;
  private final List<CompetitionForm> forms;

  /**
   * A name in prose.
   *
   * @param series which of the competition's series it is, where one code stands for several:
   *     "Asian Games"; the {@link Edition} has the same
   * @param context "plain", or what must hold: "athletics" for a name that other sports use,
   *     "capitals" where only the capitals tell it from common words
   */
  public record CompetitionForm(
      String text, Competition competition, String series, String context) {
    /** The form without the series. */
    public Form<Competition> form() {
      return new Form<>(text, competition, context);
    }
  }

  private Competitions(Map<String, Competition> byCode, List<CompetitionForm> forms) {
    this.byCode = byCode;
    this.forms = forms;
  }

  static Competitions load() {
    var byCode =
        Table.load(
                "competitions.tsv",
                "code",
                "name",
                "championship",
                "edition",
                "indoor",
                "area",
                "events")
            .index(
                row ->
                    new Competition(
                        row.text("code"),
                        row.text("name"),
                        row.yes("championship"),
                        row.yes("edition"),
                        row.yes("indoor"),
                        row.optional("area"),
                        settings(row)),
                Competition::code);
    var forms =
        Table.load("competition-forms.tsv", "form", "code", "series", "context")
            .mapUnique(
                row -> {
                  var competition = byCode.get(row.text("code"));
                  if (competition == null) {
                    throw row.broken("no competition " + row.text("code"));
                  }
                  return new CompetitionForm(
                      row.text("form"),
                      competition,
                      row.optional("series").orElse(competition.name()),
                      row.text("context"));
                },
                CompetitionForm::text);
    return new Competitions(byCode, forms);
  }

  private static Set<Discipline.Setting> settings(Row row) {
    if (row.text("events").equals("all")) {
      return EnumSet.allOf(Discipline.Setting.class);
    }
    var settings = EnumSet.noneOf(Discipline.Setting.class);
    for (String word : row.text("events").split(" ")) {
      try {
        settings.add(Discipline.Setting.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.broken("no setting " + word);
      }
    }
    return settings;
  }

  /** In the order of the guidelines. */
  public Collection<Competition> all() {
    return byCode.values();
  }

  public Optional<Competition> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<CompetitionForm> forms() {
    return forms;
  }
}
