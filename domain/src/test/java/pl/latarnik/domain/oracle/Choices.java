package pl.latarnik.domain.oracle;

import java.util.List;

/**
 * A row of numbers that is read as choices, one after the other. Nought is always the plainest
 * choice, and so is everything after the end; a row that shrinks to noughts tells a plain story.
 */
final class Choices {

  /** One more than the largest number in a row. */
  static final int RANGE = 10_000;

  private final int[] numbers;
  private int place;

  Choices(int[] numbers) {
    this.numbers = numbers;
  }

  private int next() {
    return place < numbers.length ? numbers[place++] : 0;
  }

  /** Says yes so many times in a hundred. */
  boolean yes(int percent) {
    return next() >= RANGE / 100 * (100 - percent);
  }

  /** Takes a number from 0 up to, not including, the limit. */
  int below(int limit) {
    return next() % limit;
  }

  /** Takes one of some things; the first is the plainest. */
  <T> T of(List<T> things) {
    return things.get(below(things.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  final <T> T of(T... things) {
    return things[below(things.length)];
  }
}
