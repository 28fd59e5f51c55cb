package pl.latarnik.application.port.in;

import io.vavr.control.Validation;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Driving port: says in what two FA(3) files differ, and whether the second might take the place of
 * the first as a technical correction.
 */
public interface CompareInvoices {

  /**
   * Compares two files; neither is kept.
   *
   * @param before the file as it was, also one that KSeF refused
   * @param after the file as it is to be
   * @param ground why KSeF refused the first, or would have
   * @return every difference with what a technical correction makes of it; an error where a file is
   *     no XML document of an invoice
   */
  Validation<Incomparable, TechnicalCorrection> compare(
      ExactBytes before, ExactBytes after, RejectionGround ground);
}
