package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Dispute;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HappeningsTest {
  private static final String GOLD =
      Telegrams.claim(
          "Ada Quick", "1500m", "1", "209380", "WCH", "2023", "Budapest", "FINAL", "PB,WR");
  private static final String FASTER = GOLD.replace("209380", "209370");

  @TempDir Path directory;
  private InMemoryBook book;

  @BeforeEach
  void open() {
    book = new InMemoryBook(directory);
  }

  private static List<HappeningKind> kinds(List<Happening> happenings) {
    return happenings.stream().map(Happening::getKind).toList();
  }

  private static Happening only(List<Happening> happenings, HappeningKind kind) {
    var found = happenings.stream().filter(each -> each.getKind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void a_first_report_makes_a_win_a_best_and_a_record_each_with_its_article() {
    book.publish("paper", GOLD);
    var happenings = book.takeHappenings();
    assertThat(kinds(happenings))
        .containsExactlyInAnyOrder(
            HappeningKind.NEW_RECORD, HappeningKind.NEW_WIN, HappeningKind.NEW_PERSONAL_BEST);
    assertThat(happenings).allMatch(each -> each.getArticle().equals("paper"));
    assertThat(happenings).allMatch(each -> each.getBefore() == null);
    assertThat(happenings).allMatch(each -> each.getAthleteId().equals("ada-quick"));
    assertThat(only(happenings, HappeningKind.NEW_RECORD).getSubject())
        .isEqualTo("WR/world/1500m/unknown/outdoor");
  }

  @Test
  void a_second_article_that_confirms_it_is_nothing_to_be_told() {
    book.publish("paper", GOLD);
    book.takeHappenings();
    book.publish("other", GOLD);
    book.publish("paper", GOLD);
    assertThat(book.takeHappenings()).isEmpty();
  }

  @Test
  void a_corrected_mark_is_told_with_what_was_and_what_is() {
    book.publish("paper", GOLD);
    book.takeHappenings();
    book.publish("paper", FASTER);
    var corrected = only(book.takeHappenings(), HappeningKind.RESULT_CORRECTED);
    assertThat(corrected.getSubject()).isEqualTo("ada-quick/1500m/wch-2023");
    assertThat(corrected.getBefore().getOutcome().getMark().getText()).isEqualTo("3:29.38");
    assertThat(corrected.getAfter().getOutcome().getMark().getText()).isEqualTo("3:29.37");
  }

  @Test
  void a_retracted_report_withdraws_its_result() {
    book.publish("paper", GOLD);
    book.takeHappenings();
    book.retract("paper");
    var withdrawn = only(book.takeHappenings(), HappeningKind.RESULT_WITHDRAWN);
    assertThat(withdrawn.getArticle()).isEqualTo("paper");
    assertThat(withdrawn.getBefore().getOutcome().getPlace()).isEqualTo(1);
    assertThat(withdrawn.getAfter()).isNull();
  }

  @Test
  void a_result_that_becomes_part_of_a_fuller_one_is_not_withdrawn() {
    book.publish("bare", Telegrams.claim("Ada Quick", "1500m", "", "209380", "", "", "", "", "PB"));
    book.takeHappenings();
    book.publish("paper", GOLD);
    assertThat(book.tables().get("results")).hasSize(1);
    assertThat(kinds(book.takeHappenings())).doesNotContain(HappeningKind.RESULT_WITHDRAWN);
  }

  @Test
  void a_second_article_that_contradicts_it_makes_a_dispute() {
    book.publish("paper", GOLD, GOLD.replace("Ada Quick", "Bea Swift"));
    book.takeHappenings();
    book.publish("other", GOLD.replace("209380", "209400"));
    var disputed = only(book.takeHappenings(), HappeningKind.RESULT_DISPUTED);
    assertThat(disputed.getDisputes()).extracting(Dispute::getSlot).containsExactly("mark");
    assertThat(disputed.getArticle()).isEqualTo("other");
  }

  @Test
  void an_alias_is_told_as_the_cause_of_what_it_moves() {
    book.publish("paper", GOLD);
    book.takeHappenings();
    book.alias("ada-quick", "ada-swift");
    var happenings = book.takeHappenings();
    var withdrawn = only(happenings, HappeningKind.RESULT_WITHDRAWN);
    assertThat(withdrawn.getAthleteId()).isEqualTo("ada-quick");
    assertThat(only(happenings, HappeningKind.NEW_WIN).getAthleteId()).isEqualTo("ada-swift");
    assertThat(happenings).allMatch(each -> each.getAlias().equals("ada-quick"));
    assertThat(happenings).allMatch(each -> each.getArticle() == null);
  }
}
