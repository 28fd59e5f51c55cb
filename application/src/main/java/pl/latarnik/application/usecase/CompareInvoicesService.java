package pl.latarnik.application.usecase;

import io.vavr.control.Validation;
import pl.latarnik.application.port.in.CompareInvoices;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.law.guidance.KorektaTechniczna;

/** Compares two files by the reader of FA(3) and lets the guidance judge what it found. */
public final class CompareInvoicesService implements CompareInvoices {

  private final InvoiceXml xml;

  /** Takes what it works with. */
  public CompareInvoicesService(InvoiceXml xml) {
    this.xml = xml;
  }

  @Override
  public Validation<Incomparable, TechnicalCorrection> compare(
      ExactBytes before, ExactBytes after, RejectionGround ground) {
    return xml.difference(before, after)
        .map(
            changes ->
                KorektaTechniczna.of(
                    InvoiceHash.from(before), InvoiceHash.from(after), ground, changes));
  }
}
