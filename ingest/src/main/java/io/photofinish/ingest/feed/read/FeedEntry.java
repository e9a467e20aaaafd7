package io.photofinish.ingest.feed.read;

import io.photofinish.ingest.text.ArticleFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One item of a feed as the feed gives it.
 *
 * @param guid as written
 * @param facts what it says about the article; the address is that of its page, http or https
 * @param text of the article or of a summary of it; empty where the feed gives none
 * @param whole whether the text is the article as a whole, as far as can be told from the feed
 * @param withdrawn whether the feed says that the article is no longer
 */
public record FeedEntry(
    Optional<String> guid, ArticleFacts facts, String text, boolean whole, boolean withdrawn) {
  /** Of a summary, in UTF-16 units; what is longer is an article, whatever the feed calls it. */
  private static final int LONGEST_SUMMARY = 1500;

  /** How a text ends that goes on elsewhere. */
  private static final Pattern CUT =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[(?:…|\\.{3})])\\W*$"
              + "|(?:continue reading|read more|read the full (?:story|article|post))[^\\n]{0,80}$",
          Pattern.CASE_INSENSITIVE);

  public Optional<String> link() {
    return facts.address();
  }

  public Optional<String> title() {
    return facts.title();
  }

  public Optional<LocalDate> published() {
    return facts.published();
  }

  /**
   * Whether a text is the article.
   *
   * @param content whether it stands where a feed gives articles, and not summaries
   */
  static boolean isWhole(String text, boolean content) {
    return (content || text.length() > LONGEST_SUMMARY)
        && !text.isBlank()
        && !CUT.matcher(text.strip()).find();
  }

  /** An article that the feed says is no longer. */
  static FeedEntry withdrawn(String guid) {
    return new FeedEntry(Optional.of(guid), ArticleFacts.NONE, "", false, true);
  }

  /** Whether anything tells it from others, and there is anything to publish of it. */
  boolean isUsable() {
    boolean named = guid.isPresent() || link().isPresent() || title().isPresent();
    return withdrawn || (named && (!text.isBlank() || link().isPresent()));
  }
}
