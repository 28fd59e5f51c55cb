package pl.latarnik.application.tck;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/** Requests are texts, and a certificate is its serial, a space and the text of its request. */
public final class InMemoryEnrolmentVault implements EnrolmentVault {

  private final InMemoryCertificateVault certificates;
  private Map<String, Pending> pending = LinkedHashMap.empty();
  private int made;

  /** Takes the vault in which what comes is to sign. */
  public InMemoryEnrolmentVault(InMemoryCertificateVault certificates) {
    this.certificates = certificates;
  }

  @Override
  public Pending begin(
      RequestData data,
      CertificateName name,
      CertificateType type,
      CertificateKey key,
      Instant at) {
    made++;
    ExactBytes request =
        ExactBytes.of(
            ("key " + made + " " + key + " of " + data.commonName())
                .getBytes(StandardCharsets.UTF_8));
    Pending begun = new Pending("P" + made, name, type, request, at, Option.none());
    pending = pending.put(begun.id(), begun);
    return begun;
  }

  @Override
  public List<Pending> pending() {
    return pending.values().toList();
  }

  @Override
  public Pending referred(Pending old, String reference) {
    Pending now =
        new Pending(
            old.id(),
            old.name(),
            old.type(),
            old.signingRequest(),
            old.begunAt(),
            Option.some(reference));
    pending = pending.put(now.id(), now);
    return now;
  }

  @Override
  public boolean isFor(Pending request, ExactBytes certificate) {
    return text(certificate).endsWith(" " + text(request.signingRequest()));
  }

  @Override
  public Either<CertificateRefusal, Kept> complete(Pending request, ExactBytes certificate) {
    if (!isFor(request, certificate)) {
      return Either.left(new CertificateRefusal(Reason.KEY_DOES_NOT_MATCH, request.id()));
    }
    CertificateSerial serial = CertificateSerial.of(text(certificate).substring(0, 16));
    KsefCertificate made =
        new KsefCertificate(
            serial,
            request.type(),
            "CN=Żuraw",
            "EC",
            request.begunAt(),
            request.begunAt().plus(Duration.ofDays(730)));
    if (request.type() == CertificateType.OFFLINE) {
      certificates.means(certificate, InMemoryOfflineSigner.with(made));
      certificates.add(certificate, Option.none(), new char[0], request.begunAt()).get();
    }
    pending = pending.remove(request.id());
    return Either.right(new Kept(made, serial + ".p12", Option.none()));
  }

  @Override
  public void abandon(Pending request) {
    pending = pending.remove(request.id());
  }

  private static String text(ExactBytes bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }
}
