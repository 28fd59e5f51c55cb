package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.math.BigDecimal;

/** The value of one key of {@code expect}: expected by an example, or found by the program. */
sealed interface Answer {

  /** What a key has where it does not apply. */
  Answer NONE = new Word("none");

  /** What a day has while the outage that fixes it lasts. */
  Answer OPEN = new Word("open");

  /** What a receipt has while it has not happened. */
  Answer UNKNOWN = new Word("unknown");

  /** Says whether both mean the same. */
  boolean means(Answer other);

  /** Returns it as it is written in a file of examples. */
  String written();

  /**
   * A word or a day.
   *
   * @param text the word, or the day as {@code 2026-02-01}
   */
  record Word(String text) implements Answer {
    public Word {
      requireNonNull(text, "text");
    }

    @Override
    public boolean means(Answer other) {
      return equals(other);
    }

    @Override
    public String written() {
      return text;
    }
  }

  /**
   * Yes or no.
   *
   * @param yes which of them
   */
  record YesNo(boolean yes) implements Answer {
    @Override
    public boolean means(Answer other) {
      return equals(other);
    }

    @Override
    public String written() {
      return String.valueOf(yes);
    }
  }

  /**
   * An amount of money; 2300 and 2300.00 mean the same.
   *
   * @param value the amount
   */
  record Amount(BigDecimal value) implements Answer {
    public Amount {
      requireNonNull(value, "value");
    }

    @Override
    public boolean means(Answer other) {
      return other instanceof Amount amount && value.compareTo(amount.value) == 0;
    }

    @Override
    public String written() {
      return value.toPlainString();
    }
  }

  /**
   * Words in their order.
   *
   * @param words the words
   */
  record Listed(List<String> words) implements Answer {
    public Listed {
      requireNonNull(words, "words");
    }

    @Override
    public boolean means(Answer other) {
      return equals(other);
    }

    @Override
    public String written() {
      return words.mkString("[", ", ", "]");
    }
  }

  /**
   * Words whose order means nothing.
   *
   * @param words the words, in the order in which they are written
   */
  record Flags(List<String> words) implements Answer {
    public Flags {
      requireNonNull(words, "words");
    }

    @Override
    public boolean means(Answer other) {
      return other instanceof Flags flags
          && HashSet.ofAll(words).equals(HashSet.ofAll(flags.words));
    }

    @Override
    public String written() {
      return words.mkString("[", ", ", "]");
    }
  }
}
