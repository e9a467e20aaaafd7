package io.photofinish.app.book;

import io.photofinish.extraction.athletics.Athletics;
import java.util.Collection;
import java.util.List;

/**
 * What live articles say of one athlete in one discipline → what happened. A pure function of the
 * set of statements: their order plays no part. Costs statements × what they differ in; see {@link
 * Resolution}. Immutable; safe for threads.
 */
public final class Resolver {
  private final Athletics athletics;

  public Resolver(Athletics athletics) {
    this.athletics = athletics;
  }

  /** By name, in order. */
  public List<Fused> resolve(Collection<Said> statements) {
    var resolution = new Resolution(athletics);
    statements.forEach(resolution::say);
    resolution.settle();
    return resolution.names().stream().map(name -> resolution.result(name).orElseThrow()).toList();
  }
}
