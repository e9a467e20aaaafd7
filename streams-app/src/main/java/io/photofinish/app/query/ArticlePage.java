package io.photofinish.app.query;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import java.util.Optional;

/**
 * An article and what it says.
 *
 * @param text empty where it could not be read
 */
public record ArticlePage(String id, Optional<Article> text, ArticleClaims claims) {}
