package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Supplier;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.verification.KodI;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Makes both codes of an invoice. The signer and the settings are asked for only when codes are
 * needed: most notices need none.
 */
public final class OfflineCodes {

  private final Supplier<OfflineSigner> signer;
  private final Supplier<DeskSettings> settings;

  /** Takes what it works with. */
  public OfflineCodes(Supplier<OfflineSigner> signer, Supplier<DeskSettings> settings) {
    this.signer = signer;
    this.settings = settings;
  }

  /** Makes them, signed at this moment, or says why the certificate cannot serve. */
  Either<CertificateRefusal, VerificationCodes> of(InvoiceFacts facts, Instant at) {
    DeskSettings desk = settings.get();
    KodI first = Codes.first(desk.codes(), facts.seller(), facts.issueDate(), facts.hash());
    return Codes.second(
            signer.get(), desk.codes(), desk.context(), facts.seller(), facts.hash(), at)
        .map(second -> VerificationCodes.of(first, second));
  }
}
