package io.photofinish.extraction.read;

import java.util.List;
import java.util.function.Predicate;

/**
 * What streams answer, too: most lists here hold a few elements or none, and for those a stream is
 * the greater part of the work.
 */
public final class Lists {
  private Lists() {}

  public static <T> boolean any(List<T> list, Predicate<? super T> which) {
    for (int i = 0; i < list.size(); i++) {
      if (which.test(list.get(i))) {
        return true;
      }
    }
    return false;
  }

  public static <T> boolean all(List<T> list, Predicate<? super T> which) {
    for (int i = 0; i < list.size(); i++) {
      if (!which.test(list.get(i))) {
        return false;
      }
    }
    return true;
  }
}
