package io.photofinish.app.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.ByteOrder;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever comes and goes, it says what the store says. */
class KnownEvidenceTest {
  private static final int HISTORIES = 200;
  private static final int STEPS = 100;
  private static final int LIMIT = 4;
  private static final List<String> STATEMENTS = List.of("a", "b", "c");
  private static final LocalDate FIRST = LocalDate.of(2031, 5, 1);
  private static final List<Period> PERIODS =
      List.of(
          new Period(LocalDate.MIN, LocalDate.MAX),
          new Period(FIRST.plusDays(2), FIRST.plusDays(5)));

  /** All evidence, by statement, by article. */
  private static final class Store implements EvidenceSample {
    private final Map<String, SortedMap<String, Support>> all = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();

    SortedMap<String, Support> of(String statement) {
      return all.computeIfAbsent(statement, s -> new TreeMap<>(ByteOrder::compare));
    }

    @Override
    public List<String> articles(String statement, int limit) {
      asked.add(statement);
      return of(statement).keySet().stream().limit(limit).toList();
    }

    @Override
    public Support support(String statement, String article) {
      asked.add(statement + "/" + article);
      return of(statement).get(article);
    }

    @Override
    public Optional<LocalDate> reported(String statement, Period within) {
      asked.add(statement + "@");
      return of(statement).values().stream()
          .map(Support::getPublished)
          .filter(day -> day != null && within.holds(day))
          .min(LocalDate::compareTo);
    }
  }

  private final Store store = new Store();
  private final KnownEvidence known = new KnownEvidence(store);
  private Result book;

  @Test
  void it_says_what_the_store_says_whatever_comes_and_goes() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      var random = new SplittableRandom(seed);
      for (int step = 0; step < STEPS; step++) {
        for (int changes = random.nextInt(4); changes > 0; changes--) {
          change(random);
        }
        if (random.nextInt(3) > 0) {
          assertThat(ask(known)).as("seed %d, step %d", seed, step).isEqualTo(ask(store));
        }
        assertThat(result(known)).as("seed %d, step %d", seed, step).isEqualTo(result(store));
      }
    }
  }

  @Test
  void what_did_not_change_is_not_read_again() {
    for (int article = 10; article < 20; article++) {
      come("a", "article-" + article, FIRST);
    }
    ask(known);
    result(known);
    store.asked.clear();

    come("a", "article-99", FIRST.plusDays(1));
    come("a", "article-05", null);
    ask(known);
    result(known);

    assertThat(store.asked).containsExactly("a/article-05");
  }

  private void change(SplittableRandom random) {
    String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
    // Letters whose order in UTF-8 is not that of Java's strings are among them.
    String article = List.of("article-", "\uFB01", "\uD83C\uDFC3").get(random.nextInt(3));
    article += random.nextInt(4);
    if (store.of(statement).containsKey(article)) {
      go(statement, article);
      if (store.of(statement).isEmpty()) {
        known.forget(statement);
      }
    }
    if (random.nextInt(5) < 3) {
      come(statement, article, random.nextInt(4) == 0 ? null : FIRST.plusDays(random.nextInt(8)));
    }
  }

  private void come(String statement, String article, LocalDate published) {
    var support = new Support();
    support.setArticle(article);
    support.setPublished(published);
    support.setKind(ClaimKind.REPORTED);
    support.setConfidence(store.asked.size());
    support.setExtractor("1");
    support.setEvidence(List.of());
    store.of(statement).put(article, support);
    known.came(statement, article, published);
  }

  private void go(String statement, String article) {
    Support gone = store.of(statement).remove(article);
    known.went(statement, article, gone.getPublished());
  }

  private static List<Object> ask(EvidenceSample evidence) {
    var answers = new ArrayList<>();
    for (String statement : STATEMENTS) {
      answers.add(evidence.articles(statement, LIMIT));
      PERIODS.forEach(period -> answers.add(evidence.reported(statement, period)));
    }
    return answers;
  }

  /** What a result shows that rests on all statements, as the book has it afterwards. */
  private List<Support> result(EvidenceSample evidence) {
    boolean real = evidence == known;
    if (real) {
      known.begin("result", book);
    }
    var shown = new ArrayList<Support>();
    for (String statement : STATEMENTS) {
      for (String article : evidence.articles(statement, LIMIT)) {
        shown.add(evidence.support(statement, article));
      }
    }
    if (real) {
      known.end("result");
      known.written();
      book =
          shown.isEmpty() ? null : new Result("id", "x", new Outcome(), 1, null, shown, List.of());
    }
    return shown;
  }
}
