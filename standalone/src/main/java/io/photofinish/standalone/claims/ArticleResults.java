package io.photofinish.standalone.claims;

import io.photofinish.schemas.ResultClaim;
import java.time.LocalDate;
import java.util.List;

/**
 * What one article says, outside of any topic.
 *
 * @param name the file's name without its folder, or the article's id
 * @param published null where nothing says
 */
public record ArticleResults(String name, LocalDate published, List<ResultClaim> claims) {
  public ArticleResults {
    claims = List.copyOf(claims);
  }
}
