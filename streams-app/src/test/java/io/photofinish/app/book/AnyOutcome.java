package io.photofinish.app.book;

import io.photofinish.schemas.Category;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random outcomes of few values, so that agreement, contradiction and ties are all frequent. */
public final class AnyOutcome {
  private AnyOutcome() {}

  public static Outcome of(SplittableRandom random) {
    var outcome =
        Outcomes.of(one(random, "Josh Kerr", "Jake\nnation=GBR"), one(random, "1500m", "LJ"));
    if (random.nextBoolean()) {
      outcome.nation(one(random, "GBR", "NOR"));
    }
    if (random.nextBoolean()) {
      outcome.category(one(random, Category.values()));
    }
    if (random.nextBoolean()) {
      outcome.mark(mark(random, outcome.build().getDiscipline()));
    }
    if (random.nextBoolean()) {
      outcome.place(1 + random.nextInt(5));
    }
    if (random.nextInt(5) == 0) {
      outcome.status(one(random, Status.values()));
    }
    if (random.nextBoolean()) {
      outcome.wind(random.nextInt(-5, 35));
    }
    if (random.nextBoolean()) {
      outcome.records(one(random, new String[] {"PB"}, new String[] {"PB", "SB"}));
    }
    return occasion(random, outcome).build();
  }

  private static Outcomes occasion(SplittableRandom random, Outcomes outcome) {
    if (random.nextInt(4) != 0) {
      outcome.competition(one(random, "OG", "WCH", "WIC", "DL", "DLF", "NC", "CM"));
    }
    if (random.nextInt(4) != 0) {
      outcome.year(random.nextInt(2019, 2025));
    }
    if (random.nextInt(4) == 0) {
      outcome.date("%d-0%d-15".formatted(random.nextInt(2019, 2025), random.nextInt(1, 10)));
    }
    if (random.nextInt(4) != 0) {
      outcome.city(one(random, "Oslo", "OSLO", "Zürich", "Zurich", "Tokyo", "Budapest"));
    }
    if (random.nextBoolean()) {
      outcome.round(one(random, Round.FINAL, Round.FINAL, Round.HEAT));
    }
    return random.nextInt(4) == 0 ? outcome.indoor(random.nextBoolean()) : outcome;
  }

  private static String mark(SplittableRandom random, String discipline) {
    String whole = discipline.equals("LJ") ? "8" : "3:2" + random.nextInt(7, 10);
    int decimals = random.nextInt(0, 4);
    return decimals == 0
        ? whole
        : whole + ("." + random.nextInt(100, 1_000)).substring(0, 1 + decimals);
  }

  /** Results of one athlete in one discipline, each with an id of its own. */
  static List<Result> results(SplittableRandom random) {
    var results = new ArrayList<Result>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Outcome outcome = of(random);
      if (outcome.getDiscipline().equals("1500m")) {
        var named = Outcomes.like(outcome).athlete("Josh Kerr");
        Result result = named.result("josh-kerr/1500m/" + i, 1 + random.nextInt(3));
        result.setReported(reported(random, outcome));
        results.add(result);
      }
    }
    return results;
  }

  private static LocalDate reported(SplittableRandom random, Outcome outcome) {
    return outcome.getMark() == null || outcome.getDate() != null || random.nextBoolean()
        ? null
        : LocalDate.of(random.nextInt(2019, 2025), random.nextInt(1, 13), 1);
  }

  static <T> List<T> shuffled(List<T> values, SplittableRandom random) {
    var left = new ArrayList<>(values);
    var shuffled = new ArrayList<T>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.nextInt(left.size())));
    }
    return shuffled;
  }

  @SafeVarargs
  static <T> T one(SplittableRandom random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
