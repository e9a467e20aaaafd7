package io.photofinish.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Spotter;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Reader;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
  /** A rule that is asked about every clause. */
  private record Always(Rule rule) implements Rule {
    @Override
    public String id() {
      return rule.id();
    }

    @Override
    public void read(Clause clause, Finds finds) {
      rule.read(clause, finds);
    }

    @Override
    public List<Example> examples() {
      return rule.examples();
    }
  }

  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_by_itself_finds_and_leaves_what_its_examples_say(Rule rule) {
    for (Example example : rule.examples()) {
      assertThat(statements(new Asked(List.of(rule)), example.text()))
          .as("%s on: %s %s", rule.id(), example.text(), example.why())
          .containsExactlyInAnyOrderElementsOf(example.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_at_least_two_examples_of_each_kind(Rule rule) {
    var finds = rule.examples().stream().filter(e -> !e.expected().isEmpty()).count();
    var leaves = rule.examples().stream().filter(e -> e.expected().isEmpty()).count();
    assertThat(finds).as("%s finds", rule.id()).isGreaterThanOrEqualTo(2);
    assertThat(leaves).as("%s leaves", rule.id()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void every_rule_class_is_in_the_list_once_and_has_an_id_of_its_own() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.photofinish.extraction.rules")
                .stream()
                .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    var listed = Rules.all().stream().map(r -> r.getClass().getSimpleName()).toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
    assertThat(Rules.all().stream().map(Rule::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_would_find_no_more_if_every_clause_were_put_to_it(Rule rule) {
    var always = new Asked(List.of(new Always(rule)));
    for (Example example : rules().flatMap(r -> r.examples().stream()).toList()) {
      assertThat(statements(new Asked(List.of(rule)), example.text()))
          .as("%s on: %s", rule.id(), example.text())
          .isEqualTo(statements(always, example.text()));
    }
  }

  private static List<String> statements(Asked rules, String text) {
    var work = Work.forLength(text.length());
    Page page = Reader.read(Vocabulary.load().lexicon(), text, work);
    Spotted spotted = Spotter.spot(Vocabulary.load(), page, work);
    var lines = new ArrayList<String>();
    for (int i = 0; i < page.sentences().size(); i++) {
      for (Statement statement : Rules.read(rules, spotted, i, work).statements()) {
        lines.add(line(page, statement));
      }
    }
    return lines;
  }

  private static String line(Page page, Statement statement) {
    var parts = new ArrayList<String>();
    parts.add(words(page, statement.athlete()));
    for (Class<?> kind :
        List.of(
            Candidate.Place.class,
            Candidate.MarkOf.class,
            Candidate.Behind.class,
            Candidate.BehindWinner.class,
            Candidate.Differs.class,
            Candidate.SameAs.class,
            Candidate.AfterWinner.class,
            Candidate.AfterOthers.class,
            Candidate.StatusOf.class,
            Candidate.RecordOf.class,
            Candidate.After.class)) {
      for (Candidate candidate : statement.candidates()) {
        if (kind.isInstance(candidate.what())) {
          parts.add(what(page, candidate));
        }
      }
    }
    return String.join(" | ", parts);
  }

  private static String what(Page page, Candidate candidate) {
    if (candidate.what() instanceof Candidate.Place place) {
      return String.valueOf(place.place());
    }
    if (candidate.what() instanceof Candidate.StatusOf status) {
      return status.status().name();
    }
    if (candidate.what() instanceof Candidate.RecordOf record) {
      return record.code();
    }
    if (candidate.what() instanceof Candidate.Differs) {
      return words(page, candidate.source()) + " from the mark";
    }
    if (candidate.what() instanceof Candidate.AfterWinner next) {
      return next.places() + " after the winner";
    }
    if (candidate.what() instanceof Candidate.AfterOthers next) {
      return next.places() + " after others";
    }
    if (candidate.what() instanceof Candidate.SameAs same) {
      return "as " + words(page, same.other());
    }
    if (candidate.what() instanceof Candidate.BehindWinner) {
      return words(page, candidate.source()) + " after the winner";
    }
    if (candidate.what() instanceof Candidate.After after) {
      return after.places() + " after " + words(page, after.winner());
    }
    if (candidate.what() instanceof Candidate.Behind behind) {
      return words(page, candidate.source())
          + (behind.slower() ? " after " : " before ")
          + words(page, behind.other());
    }
    return words(page, candidate.source());
  }

  private static String words(Page page, Mention mention) {
    return page.text(mention.from(), mention.to());
  }
}
