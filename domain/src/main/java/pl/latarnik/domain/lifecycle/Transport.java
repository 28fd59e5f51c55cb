package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.invoice.InvoiceHash;

/**
 * What ties an invoice to one kind of session.
 *
 * @param attachment whether its file has an attachment (Zalacznik), which KSeF takes in batches
 *     only
 * @param replaces hash of the refused file that it stands in for as a technical correction; KSeF
 *     takes such ones in interactive sessions only, also with an attachment
 */
public record Transport(boolean attachment, Option<InvoiceHash> replaces) {

  /** Nothing ties it. */
  public static final Transport ORDINARY = new Transport(false, Option.none());

  /** Its attachment ties it to a batch. */
  public static final Transport WITH_ATTACHMENT = new Transport(true, Option.none());

  public Transport {
    requireNonNull(replaces, "replaces");
  }

  /** Returns the same for a file that stands in for a refused one. */
  public Transport replacing(InvoiceHash refused) {
    return new Transport(attachment, Option.some(refused));
  }
}
