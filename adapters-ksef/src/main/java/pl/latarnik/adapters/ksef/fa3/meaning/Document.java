package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What was kept of a file: the fields of {@link Keys}, and of the lines their sums alone, so that a
 * file of ten thousand lines takes no more memory than one of ten.
 */
public interface Document {

  /** Returns the first field of this key. */
  Option<? extends Field> first(String key);

  /** Returns all fields of this key in their order. */
  List<? extends Field> all(String key);

  /** Says whether there is an element of one of {@link Keys#PARTS}, whatever is in it. */
  boolean hasPart(String key);

  /** Returns what the lines of the invoice amount to. */
  InvoiceLines lines();

  /** Returns what the lines of the order amount to. */
  OrderLines orderLines();
}
