package io.photofinish.extraction.athletics;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Path TABLES =
      Path.of("src/main/resources/io/photofinish/extraction/athletics");

  private final Athletics athletics = Athletics.load();
  private final Words words = athletics.words();

  @Test
  void every_table_is_one_that_is_loaded() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "cities.tsv",
              "competition-forms.tsv",
              "competitions.tsv",
              "discipline-forms.tsv",
              "disciplines.tsv",
              "editions.tsv",
              "event-heads.tsv",
              "medals.tsv",
              "meetings.tsv",
              "months.tsv",
              "nation-forms.tsv",
              "nations.tsv",
              "numbers.tsv",
              "ordinals.tsv",
              "records.tsv",
              "roles.tsv",
              "rounds.tsv",
              "statuses.tsv",
              "titles.tsv",
              "weekdays.tsv");
    }
  }

  @Test
  void no_two_forms_of_a_table_differ_only_in_hyphens_or_case() {
    assertDistinct(athletics.disciplines().forms());
    assertDistinct(athletics.nations().forms().stream().map(f -> f.form()).toList());
    assertDistinct(words.numbers());
    assertDistinct(words.ordinals());
    assertDistinct(words.medals());
    assertDistinct(words.rounds());
    assertDistinct(words.statuses());
    assertDistinct(athletics.competitions().forms().stream().map(f -> f.form()).toList());
    assertDistinct(
        athletics.meetings().stream()
            .map(meeting -> new Form<>(meeting.text(), meeting, Form.PLAIN))
            .toList());
    assertDistinct(
        athletics.places().stream()
            .map(place -> new Form<>(place.text(), place, Form.PLAIN))
            .toList());
  }

  @Test
  void a_meeting_is_no_competition_and_no_place_of_the_same_name() {
    var others =
        Stream.concat(
                athletics.competitions().forms().stream().map(Competitions.CompetitionForm::text),
                athletics.places().stream().map(Place::text))
            .collect(Collectors.toSet());

    assertThat(athletics.meetings()).extracting(Meeting::text).doesNotContainAnyElementsOf(others);
  }

  @Test
  void a_place_is_no_nation_unless_it_is_both() {
    var nations =
        athletics.nations().forms().stream()
            .collect(Collectors.toMap(Nation.NationForm::text, form -> form.nation()));

    assertThat(athletics.places())
        .filteredOn(place -> nations.containsKey(place.text()))
        .allSatisfy(
            place ->
                assertThat(nations.get(place.text())).as(place.text()).isEqualTo(place.nation()));
  }

  @Test
  void contexts_are_those_that_the_tables_explain() {
    assertThat(contexts(athletics.disciplines().forms()))
        .containsOnly(
            "plain",
            "athletics",
            "men",
            "women",
            "indoor",
            "road",
            "cross country",
            "event unstated");
    assertThat(athletics.competitions().forms())
        .extracting(Competitions.CompetitionForm::context)
        .containsOnly("plain", "athletics", "before title or medal", "resume");
    assertThat(athletics.eventHeads())
        .extracting(EventHead::context)
        .containsOnly("name", "nation", "city");
    assertThat(words.records())
        .extracting(Words.RecordForm::context)
        .containsOnly("plain", "mark", "nation", "capitals");
    assertThat(contexts(words.numbers())).containsOnly("plain", "about", "times");
    assertThat(contexts(words.ordinals())).containsOnly("plain", "joint");
    assertThat(contexts(words.medals())).containsOnly("plain", "athletics", "title");
    assertThat(contexts(words.rounds()))
        .containsOnly("plain", "athletics", "track", "not a throw or jump");
    assertThat(contexts(words.statuses())).containsOnly("plain", "event", "medal or title follows");
    assertThat(contexts(words.months())).containsOnly("plain", "word", "day");
    assertThat(contexts(words.weekdays())).containsOnly("plain", "day");
  }

  private static Set<String> contexts(List<? extends Form<?>> forms) {
    return forms.stream().map(Form::context).collect(Collectors.toSet());
  }

  private static void assertDistinct(List<? extends Form<?>> forms) {
    Map<String, List<Form<?>>> same = new HashMap<>();
    for (Form<?> form : forms) {
      same.computeIfAbsent(
              form.text().replace('-', ' ') + " / " + form.context(), key -> new ArrayList<>())
          .add(form);
    }
    assertThat(same.values()).allSatisfy(group -> assertThat(group).hasSize(1));
  }

  @Test
  void every_discipline_is_named_in_words_or_in_figures() {
    var inWords =
        athletics.disciplines().forms().stream().map(Form::value).collect(Collectors.toSet());

    assertThat(athletics.disciplines().all())
        .filteredOn(discipline -> !inWords.contains(discipline))
        .allSatisfy(
            discipline ->
                assertThat(athletics.disciplines().at(discipline.code(), 0))
                    .hasValueSatisfying(
                        found -> assertThat(found.discipline()).isEqualTo(discipline)));
  }

  @Test
  void every_nation_has_its_name_among_the_forms() {
    var named =
        athletics.nations().forms().stream()
            .filter(form -> form.parts().contains(Nation.Part.NAME))
            .collect(
                Collectors.groupingBy(
                    form -> form.nation().code(),
                    Collectors.mapping(Nation.NationForm::text, Collectors.toSet())));

    assertThat(athletics.nations().all())
        .allSatisfy(nation -> assertThat(named.get(nation.code())).contains(nation.name()));
  }

  @Test
  void people_and_adjectives_lead_to_their_nation() {
    var byText =
        athletics.nations().forms().stream()
            .collect(Collectors.toMap(Nation.NationForm::text, form -> form.nation().code()));

    assertThat(byText)
        .containsEntry("Kenyan", "KEN")
        .containsEntry("Dutchwoman", "NED")
        .containsEntry("Britons", "GBR")
        .containsEntry("Team GB", "GBR")
        .containsEntry("Welsh", "WAL")
        .containsEntry("Motswana", "BOT")
        .containsEntry("Ivorian", "CIV")
        .containsEntry("Kiwi", "NZL")
        .containsEntry("East German", "GDR")
        .containsEntry("U.S.", "USA")
        .containsEntry("Burkinabe", "BUR");
  }

  @Test
  void nations_of_an_area_are_in_an_area_that_has_records() {
    var areas =
        words.records().stream()
            .filter(form -> form.code().filter("AR"::equals).isPresent())
            .flatMap(form -> form.area().stream())
            .collect(Collectors.toSet());

    assertThat(athletics.nations().all())
        .allSatisfy(nation -> assertThat(areas).containsAll(nation.area().stream().toList()));
  }

  @Test
  void record_codes_are_those_of_the_guidelines() {
    var plain = Set.of("WR", "OR", "CR", "AR", "NR", "MR", "PB", "SB", "WL");

    assertThat(words.records().stream().flatMap(form -> form.code().stream()))
        .allSatisfy(
            code ->
                assertThat(plain.contains(code) || code.matches("U(18|20|23)(WR|AR|NR)"))
                    .as(code)
                    .isTrue());
  }

  @Test
  void numbers_and_ordinals_in_words_are_complete_to_a_hundred() {
    assertThat(words.numbers()).extracting(Form::value).contains(range(0, 100));
    assertThat(words.ordinals()).extracting(Form::value).contains(range(1, 100));
  }

  private static Integer[] range(int from, int to) {
    return Stream.iterate(from, n -> n <= to, n -> n + 1).toArray(Integer[]::new);
  }

  @Test
  void every_round_status_month_and_weekday_has_a_word() {
    assertThat(words.rounds()).extracting(Form::value).contains(Claim.Round.values());
    assertThat(words.statuses()).extracting(Form::value).contains(Claim.Status.values());
    assertThat(words.months()).extracting(Form::value).contains(Month.values());
    assertThat(words.weekdays()).extracting(Form::value).contains(DayOfWeek.values());
  }

  @Test
  void a_meeting_that_is_named_after_its_discipline_has_it() {
    assertThat(athletics.meetings())
        .filteredOn(meeting -> meeting.text().endsWith("Half Marathon"))
        .allSatisfy(
            m -> assertThat(m.discipline().orElseThrow().code()).isEqualTo("half-marathon"));
    assertThat(athletics.meetings())
        .filteredOn(meeting -> meeting.text().endsWith(" Mile"))
        .allSatisfy(m -> assertThat(m.discipline().orElseThrow().code()).contains("mile"));
  }

  @Test
  void a_meeting_s_city_is_spelled_as_in_the_gazetteer() {
    var cities = athletics.places().stream().map(Place::city).collect(Collectors.toSet());

    for (var meeting : athletics.meetings()) {
      assertThat(meeting.city().filter(city -> !cities.contains(city)))
          .as(meeting.text())
          .isEmpty();
      assertThat(meeting.nation().isPresent() || meeting.city().isEmpty()).isTrue();
    }
  }

  @Test
  void a_form_with_a_capital_is_found_only_as_it_stands() {
    assertThat(new Form<>("US", 1, Form.PLAIN).caseMatters()).isTrue();
    assertThat(new Form<>("gold", 1, Form.PLAIN).caseMatters()).isFalse();
  }

  @Test
  void spellings_of_one_name_fold_to_one() {
    assertThat(Fold.fold("ZÜRICH")).isEqualTo("zurich");
    assertThat(Fold.fold("Saint-Étienne")).isEqualTo("saint etienne");
    assertThat(Fold.fold("Łódź")).isEqualTo("lodz");
    assertThat(Fold.fold("Nuku'alofa")).isEqualTo("nukualofa");
  }
}
