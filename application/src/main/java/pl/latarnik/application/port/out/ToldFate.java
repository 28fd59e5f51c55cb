package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * One line of the list of a session's invoices.
 *
 * @param hash of the bytes that KSeF holds: the key to our own invoice, since names may repeat
 * @param submission where to ask for it alone
 * @param fate what has become of it so far
 */
public record ToldFate(InvoiceHash hash, Submission submission, Fate fate) {

  public ToldFate {
    requireNonNull(hash, "hash");
    requireNonNull(submission, "submission");
    requireNonNull(fate, "fate");
  }
}
