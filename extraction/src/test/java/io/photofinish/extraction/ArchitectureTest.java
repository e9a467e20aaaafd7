package io.photofinish.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.photofinish.extraction";
  private static final List<String> STEPS =
      List.of("athletics", "read", "mention", "rules", "settle");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packages_import_one_way() {
    for (int i = 0; i < STEPS.size(); i++) {
      var later =
          STEPS.subList(i + 1, STEPS.size()).stream()
              .map(s -> ROOT + "." + s)
              .toArray(String[]::new);
      if (later.length > 0) {
        check(
            noClasses()
                .that()
                .resideInAPackage(ROOT + "." + STEPS.get(i))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later));
      }
    }
  }

  @Test
  void no_step_knows_the_extractor() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(STEPS.stream().map(s -> ROOT + "." + s).toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Extractor.class));
  }

  @Test
  void nothing_knows_kafka_and_only_the_loaders_of_words_read_files() {
    check(noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka.."));
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("Table")
            .and()
            .doNotHaveSimpleName("Tsv")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io", "java.nio.file..", "java.net.."));
  }

  @Test
  void nothing_asks_the_clock_or_matches_patterns_over_texts() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".athletics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.regex..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock"));
  }

  @Test
  void a_rule_is_named_for_what_it_reads_and_keeps_no_state() {
    check(
        classes()
            .that()
            .implement("io.photofinish.extraction.rules.Rule")
            .should()
            .haveOnlyFinalFields());
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
