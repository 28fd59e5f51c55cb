package pl.latarnik.adapters.ksef.fa3;

import java.util.Arrays;

/** Collects the text that a parser hands over piece by piece. */
final class TextBuffer {

  private char[] chars = new char[1_024];
  private int length;

  void append(char[] source, int start, int count) {
    if (length + count > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
    }
    System.arraycopy(source, start, chars, length, count);
    length += count;
  }

  void clear() {
    length = 0;
  }

  /** Returns the array behind it, of which {@link #length} characters count. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  boolean isBlank() {
    return firstVisible() == length;
  }

  /** Returns where at most so many characters end, the space at the beginning not counted. */
  int beginning(int count) {
    return Math.min(length, firstVisible() + count);
  }

  private int firstVisible() {
    int first = 0;
    while (first < length && (chars[first] == ' ' || Character.isWhitespace(chars[first]))) {
      first++;
    }
    return first;
  }

  @Override
  public String toString() {
    return String.valueOf(chars, 0, length);
  }
}
