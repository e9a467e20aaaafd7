package io.photofinish.app.read;

import io.photofinish.app.book.AthleteId;
import io.photofinish.app.store.Copies;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.Evidence;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.MarkKind;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Span;
import io.photofinish.schemas.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From the extractor's claims to the records on the topics. The one place where a missing value
 * becomes null and where UTF-16 offsets become code points.
 */
public final class ClaimMapping {
  /** The most code units of a sentence that evidence quotes. */
  static final int MAX_SENTENCE = 600;

  /** The most sentences of evidence that a claim keeps; the first ones of the text. */
  static final int MAX_EVIDENCE = 20;

  private ClaimMapping() {}

  /**
   * In the order of the extraction; claims that say the same are one, with the evidence of all.
   *
   * @param text the article's text, which the claims' spans count in
   */
  public static List<ResultClaim> toAvro(Extraction extraction, String text) {
    return toAvro(extraction, text, Extractor.VERSION);
  }

  /**
   * As {@link #toAvro(Extraction, String)}.
   *
   * @param extractor the version of what read the article
   */
  static List<ResultClaim> toAvro(Extraction extraction, String text, String extractor) {
    var points = new CodePoints(text);
    Map<Outcome, ResultClaim> claims = new LinkedHashMap<>();
    for (Claim claim : extraction.claims()) {
      Outcome said = outcome(claim);
      claims.merge(said, claim(claim, said, text, points, extractor), ClaimMapping::merge);
    }
    return List.copyOf(claims.values());
  }

  private static ResultClaim claim(
      Claim claim, Outcome said, String text, CodePoints points, String extractor) {
    return ResultClaim.newBuilder()
        .setAthleteId(AthleteId.of(said, Athletics.load()))
        .setOutcome(asWritten(said, claim, text))
        .setKind(ClaimKind.valueOf(claim.kind().name()))
        .setConfidence(Math.round(claim.confidence() * 1000) / 1000.0)
        .setExtractor(extractor)
        .setEvidence(
            bySentence(claim.evidence().stream().map(e -> evidence(e, text, points)).toList()))
        .build();
  }

  /** The outcome with its mark as the article writes it, where a span of the evidence has it. */
  private static Outcome asWritten(Outcome said, Claim claim, String text) {
    Mark mark = said.getMark();
    if (mark == null) {
      return said;
    }
    String digits = digits(mark.getText());
    return claim.evidence().stream()
        .flatMap(evidence -> evidence.spans().stream())
        .map(span -> span.of(text))
        .filter(written -> digits.equals(digits(written)))
        .findFirst()
        .map(written -> withMark(said, mark, written))
        .orElse(said);
  }

  private static Outcome withMark(Outcome said, Mark mark, String written) {
    Outcome outcome = Copies.of(said, new Outcome());
    outcome.setMark(new Mark(mark.getKind(), mark.getValue(), mark.getDecimals(), written));
    return outcome;
  }

  /** "3min 29.38sec" and "3:29.38" have the same. */
  private static String digits(String text) {
    var digits = new StringBuilder(8);
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static ResultClaim merge(ResultClaim a, ResultClaim b) {
    boolean reported = a.getKind() == ClaimKind.REPORTED || b.getKind() == ClaimKind.REPORTED;
    ResultClaim both = Copies.of(a, new ResultClaim());
    both.setKind(reported ? ClaimKind.REPORTED : ClaimKind.HISTORICAL);
    both.setConfidence(Math.max(a.getConfidence(), b.getConfidence()));
    both.setEvidence(
        bySentence(Stream.of(a.getEvidence(), b.getEvidence()).flatMap(List::stream).toList()));
    return both;
  }

  /** In the order of the text; what rests on one sentence in several ways is shown once. */
  private static List<Evidence> bySentence(List<Evidence> all) {
    var sentences = new TreeMap<Integer, Evidence>();
    all.forEach(one -> sentences.merge(one.getStart(), one, ClaimMapping::together));
    return sentences.values().stream().limit(MAX_EVIDENCE).toList();
  }

  private static Evidence together(Evidence a, Evidence b) {
    List<Span> spans =
        Stream.of(a.getSpans(), b.getSpans())
            .flatMap(List::stream)
            .distinct()
            .sorted(Comparator.comparingInt(Span::getStart).thenComparingInt(Span::getEnd))
            .toList();
    List<String> rules =
        Stream.of(a.getRules(), b.getRules()).flatMap(List::stream).distinct().sorted().toList();
    return new Evidence(a.getSentence(), a.getStart(), spans, rules);
  }

  private static Outcome outcome(Claim claim) {
    return Outcome.newBuilder()
        .setAthlete(claim.athlete())
        .setNation(claim.nation().orElse(null))
        .setCategory(claim.category().map(c -> Category.valueOf(c.name())).orElse(null))
        .setDiscipline(claim.discipline())
        .setCompetition(claim.competition().orElse(null))
        .setYear(boxed(claim.year()))
        .setDate(claim.date().orElse(null))
        .setCity(claim.city().orElse(null))
        .setRound(claim.round().map(r -> Round.valueOf(r.name())).orElse(null))
        .setIndoor(claim.indoor().orElse(null))
        .setPlace(boxed(claim.place()))
        .setMark(claim.mark().map(ClaimMapping::mark).orElse(null))
        .setWindTenths(boxed(claim.windTenths()))
        .setStatus(claim.status().map(s -> Status.valueOf(s.name())).orElse(null))
        .setRecords(List.copyOf((Collection<String>) claim.records()))
        .build();
  }

  private static Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static Mark mark(io.photofinish.extraction.Mark mark) {
    if (mark instanceof io.photofinish.extraction.Mark.Time time) {
      return new Mark(MarkKind.TIME, time.thousandths(), time.decimals(), mark.toString());
    }
    if (mark instanceof io.photofinish.extraction.Mark.Distance distance) {
      return new Mark(
          MarkKind.DISTANCE, distance.millimetres(), distance.decimals(), mark.toString());
    }
    var points = (io.photofinish.extraction.Mark.Points) mark;
    return new Mark(MarkKind.POINTS, (long) points.points(), 0, mark.toString());
  }

  private static Evidence evidence(
      io.photofinish.extraction.Evidence evidence, String text, CodePoints points) {
    var sentence = evidence.sentence();
    int start = points.at(sentence.start());
    var spans = new ArrayList<Span>();
    for (var span : evidence.spans()) {
      spans.add(new Span(points.at(span.start()), points.at(span.end())));
    }
    return new Evidence(quote(text, sentence), start, spans, evidence.rules());
  }

  private static String quote(String text, io.photofinish.extraction.Span sentence) {
    if (sentence.length() <= MAX_SENTENCE) {
      return sentence.of(text);
    }
    int end = sentence.start() + MAX_SENTENCE;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(sentence.start(), end) + "…";
  }
}
