package pl.latarnik.adapters.cli.law;

import io.vavr.control.Option;
import pl.latarnik.domain.invoice.BuyerCategory;

/** The words for buyers, the same on the command line as in worked examples. */
public final class BuyerWords {

  private BuyerWords() {}

  /** Finds the category of a word. */
  public static Option<BuyerCategory> category(String word) {
    return Vocabulary.BUYERS.get(word);
  }

  /** Returns the word for a category. */
  public static String word(BuyerCategory category) {
    return Vocabulary.BUYERS
        .find(entry -> entry._2() == category)
        .map(entry -> entry._1())
        .getOrElseThrow(() -> new IllegalStateException("no word for " + category));
  }

  /** Lists all words. */
  public static String all() {
    return Vocabulary.BUYERS.keySet().mkString(", ");
  }
}
