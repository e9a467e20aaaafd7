package io.photofinish.standalone.command;

import io.photofinish.schemas.Feed;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the feeds that are added are read. */
final class FeedOptions {
  @Mixin private FullTextOption fullText;

  @Option(
      names = "--withdraw",
      paramLabel = "WHEN",
      converter = Gone.class,
      defaultValue = "never",
      description = {
        "When articles are retracted: never (the default), or gone: where the feed says so (Atom's",
        "deleted entries), and where the page of a recent article is gone (404 twice, or 410)."
      })
  private Withdrawal withdraw;

  /** Sets them; when it was added is left open. */
  Feed.Builder feed() {
    return Feed.newBuilder().setFullText(fullText.when()).setWithdraw(withdraw == Withdrawal.GONE);
  }

  enum Withdrawal {
    NEVER,
    GONE
  }

  /** The words of {@code --withdraw}. */
  static final class Gone implements ITypeConverter<Withdrawal> {
    @Override
    public Withdrawal convert(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "gone" -> Withdrawal.GONE;
        case "never" -> Withdrawal.NEVER;
        default ->
            throw new TypeConversionException("\"" + written + "\" is neither never nor gone");
      };
    }
  }
}
