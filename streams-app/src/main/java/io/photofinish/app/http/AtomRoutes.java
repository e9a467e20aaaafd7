package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.json.Notation;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.HappeningLog.Batch;
import io.photofinish.app.query.HappeningLog.Told;
import io.photofinish.app.query.Lookup;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code /v1/feed.atom}: the last results and records as an Atom feed (RFC 4287), newest first. */
final class AtomRoutes implements Routes {
  static final String PATH = "/v1/feed.atom";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private volatile Optional<HappeningLog> log = Optional.empty();

  void from(HappeningLog topic) {
    log = Optional.of(topic);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, PATH, this::feed);
  }

  private void feed(Context context) throws XMLStreamException {
    Parameters.of(context);
    Lookup<Batch> answer =
        log.map(topic -> topic.latest(ENTRIES))
            .orElse(new Lookup.NotReady<>("the topology is starting"));
    if (answer instanceof Lookup.NotReady<Batch> notReady) {
      Problem.notReady(context, notReady.reason());
    } else if (answer instanceof Lookup.Found<Batch> found) {
      context.contentType("application/atom+xml; charset=utf-8");
      Answers.tagged(context, document(context.scheme() + "://" + context.host(), found.value()));
    }
  }

  private static byte[] document(String site, Batch batch) throws XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", site + PATH);
    element(xml, "title", "Photofinish: results and records");
    List<Told> told = batch.told();
    element(xml, "updated", told.isEmpty() ? Instant.EPOCH : told.get(told.size() - 1).at());
    link(xml, "self", site + PATH);
    link(xml, "alternate", site + "/");
    xml.writeStartElement("author");
    element(xml, "name", "Photofinish");
    xml.writeEndElement();
    for (int i = told.size() - 1; i >= 0; i--) {
      entry(xml, site, told.get(i));
    }
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private static void entry(XMLStreamWriter xml, String site, Told told) throws XMLStreamException {
    Happening happening = told.happening();
    Listing now = happening.getAfter() == null ? happening.getBefore() : happening.getAfter();
    xml.writeStartElement("entry");
    element(xml, "id", id(told));
    element(xml, "title", title(happening, now));
    element(xml, "updated", told.at());
    link(xml, "alternate", site + (now == null ? athlete(happening) : result(now)));
    element(xml, "summary", summary(happening, now));
    xml.writeEndElement();
  }

  /**
   * The same on every instance, whatever name it is asked under, and never another's, even where
   * all was begun anew.
   */
  private static String id(Told told) {
    Happening happening = told.happening();
    String what =
        String.join(
            " ",
            told.at().toString(),
            Integer.toString(told.partition()),
            Long.toString(told.offset()),
            happening.getKind().name(),
            happening.getAthleteId());
    return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private static String athlete(Happening happening) {
    return "/athletes/" + Parameters.escaped(happening.getAthleteId());
  }

  private static String result(Listing listing) {
    return Stream.of(listing.getResult().split("/", -1))
        .map(Parameters::escaped)
        .collect(Collectors.joining("/", "/results/", ""));
  }

  private static String title(Happening happening, Listing now) {
    String kind = happening.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (now == null) {
      return kind + ": " + happening.getAthleteId();
    }
    Outcome outcome = now.getOutcome();
    return Stream.of(
            kind + ":",
            outcome.getAthlete(),
            outcome.getDiscipline(),
            outcome.getMark() == null ? "" : Notation.of(outcome.getMark()),
            String.join(" ", outcome.getRecords()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String summary(Happening happening, Listing now) {
    String cause =
        happening.getArticle() == null
            ? "an alias was changed"
            : "the article " + happening.getArticle();
    String claims = now == null ? "" : "; claims for it: " + now.getClaims();
    return "Because of " + cause + claims;
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, Object content)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(content.toString()));
    xml.writeEndElement();
  }

  /** Articles may have characters that XML cannot have at all. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n';
    boolean surrogate = c > 0xD7FF && c < 0xE000;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
