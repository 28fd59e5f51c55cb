package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import java.time.LocalDate;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.content.InvoiceContent;

/**
 * Driven port: reads and writes FA(3) files.
 *
 * <ul>
 *   <li>IX-1 All findings come at once, errors and warnings, in the order of the file.
 *   <li>IX-2 A file with an error gives no facts.
 *   <li>IX-3 What is not FA(3), is broken, too large, has a DTD or refers to anything outside is
 *       refused by name, in bounded time and memory, and nothing outside is ever opened.
 *   <li>IX-4 Every kind of invoice and every field of FA(3) is read; nothing is passed over.
 *   <li>IX-5 A wrong check digit of a NIP is an error in production and a warning elsewhere.
 *   <li>IX-6 The content of a file of right structure can be read whatever it means, a wrong check
 *       digit or a date in the future included.
 *   <li>IX-7 What is written is without error in its bytes and its structure, and its content is
 *       what was wanted, numbers with their decimals. What cannot be written so is refused by the
 *       name of its field, never changed and never left out.
 *   <li>IX-8 The same content gives the same bytes, everywhere.
 *   <li>IX-9 Two files are compared field by field, those that the form does not know included.
 *       Both need only be well-formed: what KSeF refused may be of any structure. How a file is
 *       written (encoding, prefixes, space, comments, order of attributes, notation of a number or
 *       a moment) makes no difference; every other thing does.
 * </ul>
 */
public interface InvoiceXml {

  /**
   * An invoice file without errors.
   *
   * @param facts what the rules need of it
   * @param warnings what a person should look at
   * @param attachment whether it has an attachment (Zalacznik), which KSeF takes in batch sessions
   *     only, and only of those who announced it to the tax office
   */
  record Readable(InvoiceFacts facts, List<Finding> warnings, boolean attachment) {
    public Readable {
      requireNonNull(facts, "facts");
      requireNonNull(warnings, "warnings");
    }
  }

  /**
   * Checks a file as KSeF would and reads its facts.
   *
   * @param file the exact bytes
   * @param environment decides what is an error
   * @param today the Warsaw day on which KSeF would get it; P_1 must not be later
   */
  Validation<List<Finding>, Readable> read(
      ExactBytes file, Environment environment, LocalDate today);

  /**
   * Checks a file like {@link #read}, for who needs no facts of it.
   *
   * @param file the exact bytes
   * @param environment decides what is an error
   * @param today the Warsaw day on which KSeF would get it
   * @return all that {@code read} finds
   */
  default List<Finding> check(ExactBytes file, Environment environment, LocalDate today) {
    return read(file, environment, today).fold(findings -> findings, Readable::warnings);
  }

  /**
   * Reads what a file says, for who shows it (IX-6).
   *
   * @param file the exact bytes
   * @return the findings of the layers BYTES and SCHEMA, if one of them is an error
   */
  Validation<List<Finding>, InvoiceContent> content(ExactBytes file);

  /**
   * Writes an invoice (IX-7, IX-8). What it means is not judged: {@link #read} does.
   *
   * @param content what it is to say; a number of a negative scale is written plainly, as a whole
   *     one
   * @return the file; or the findings of the layers BYTES and SCHEMA, without line and column,
   *     since there is no file
   */
  Validation<List<Finding>, ExactBytes> write(InvoiceContent content);

  /**
   * Two files of which at least one cannot be read even as a document, so that nothing can be said
   * of their difference.
   *
   * @param before why the first cannot be read; empty where it can
   * @param after why the second cannot be read; empty where it can
   */
  record Incomparable(List<Finding> before, List<Finding> after) {
    public Incomparable {
      requireNonNull(before, "before");
      requireNonNull(after, "after");
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("both files can be read");
      }
    }
  }

  /**
   * Finds every field in which two files differ (IX-9).
   *
   * @param before the file as it was
   * @param after the file as it is to be
   * @return the differences in the order of the form; empty where both say the same
   */
  Validation<Incomparable, List<FieldChange>> difference(ExactBytes before, ExactBytes after);
}
