package io.photofinish.extraction.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  public static <T> List<T> only(List<? extends T> list, Predicate<? super T> which) {
    var only = new ArrayList<T>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (which.test(list.get(i))) {
        only.add(list.get(i));
      }
    }
    return only;
  }

  public static <T, R> List<R> each(List<T> list, Function<? super T, ? extends R> what) {
    var each = new ArrayList<R>(list.size());
    for (int i = 0; i < list.size(); i++) {
      each.add(what.apply(list.get(i)));
    }
    return each;
  }
}
