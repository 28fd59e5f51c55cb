package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.InvoiceContent;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodII;

/**
 * Makes links out of what a file says, and signs with a certificate opened for this one piece of
 * work.
 */
public final class LinkInvoiceService implements LinkInvoice {

  private final InvoiceXml xml;
  private final CertificateVault vault;
  private final Clock clock;

  /** Takes what it works with. */
  public LinkInvoiceService(InvoiceXml xml, CertificateVault vault, Clock clock) {
    this.xml = xml;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Links> links(Command command) {
    return content(command).flatMap(content -> links(command, content));
  }

  /** Reads the file; whatever its check digits and dates are, it can have links. */
  Either<Refusal, InvoiceContent> content(Command command) {
    return xml.content(command.file()).toEither().mapLeft(Refusal.NotReadable::new);
  }

  Either<Refusal, Links> links(Command command, InvoiceContent content) {
    Nip seller = content.seller().nip();
    IssueDate issueDate = content.issue().issueDate();
    InvoiceHash hash = InvoiceHash.from(command.file());
    String kodI = Codes.first(command.origin(), seller, issueDate, hash).link();
    return command
        .certificate()
        .map(c -> kodII(command, seller, hash, c).map(k -> new Links(kodI, Option.some(k.link()))))
        .getOrElse(() -> Either.right(new Links(kodI, Option.none())));
  }

  private Either<Refusal, KodII> kodII(
      Command command, Nip seller, InvoiceHash hash, ImportCertificate.Command certificate) {
    Instant now = clock.instant();
    ContextIdentifier context = command.context().getOrElse(() -> ContextIdentifier.of(seller));
    return vault
        .open(certificate.file(), certificate.key(), certificate.password(), now)
        .flatMap(signer -> Codes.second(signer, command.origin(), context, seller, hash, now))
        .mapLeft(Refusal.CertificateUnusable::new);
  }
}
