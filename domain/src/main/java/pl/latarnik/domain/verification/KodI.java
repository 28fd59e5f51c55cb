package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;

/**
 * KOD I: the link by which anybody finds the invoice in KSeF, before and after it has a number.
 *
 * <p>Source: rozporządzenie Dz.U. 2025 poz. 1815 § 9; ministry's technical documentation of the
 * codes.
 *
 * @param origin where the codes of the environment live
 * @param seller NIP of the seller
 * @param issueDate P_1
 * @param hash hash of the exact file
 * @see "docs/slownik.md: KOD I"
 */
public record KodI(CodeOrigin origin, Nip seller, IssueDate issueDate, InvoiceHash hash) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

  public KodI {
    requireNonNull(origin, "origin");
    requireNonNull(seller, "seller");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(hash, "hash");
  }

  /** Returns the link that the code carries. */
  public String link() {
    return origin + "/invoice/" + seller + "/" + DAY.format(issueDate.day()) + "/" + hash;
  }
}
