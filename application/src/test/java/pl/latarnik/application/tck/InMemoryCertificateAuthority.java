package pl.latarnik.application.tck;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;

/** Issues certificates that only {@link InMemoryEnrolmentVault} can read. */
public final class InMemoryCertificateAuthority implements CertificateAuthority {

  private static final int LIMIT = 6;

  private final Instant validTo;
  private Map<CertificateSerial, Held> held = LinkedHashMap.empty();
  private Map<String, CertificateSerial> requests = LinkedHashMap.empty();
  private Option<KsefFailure> down = Option.none();
  private List<KsefFailure> once = List.empty();
  private boolean losing;
  private Option<Progress> instead = Option.none();
  private int left = LIMIT;
  private int asked;
  private boolean mayIssue = true;

  private record Held(Request request, Listed listed, ExactBytes certificate) {}

  /** Makes one whose certificates are valid until this moment. */
  public InMemoryCertificateAuthority(Instant validTo) {
    this.validTo = validTo;
  }

  /** Fails like this from now on. */
  public void fails(KsefFailure failure) {
    down = Option.some(failure);
  }

  /** Fails the next question like this, after those that it was told before. */
  public void failsOnce(KsefFailure failure) {
    once = once.append(failure);
  }

  /** Answers again. */
  public void answers() {
    down = Option.none();
    losing = false;
    instead = Option.none();
  }

  /** Takes requests, and loses its answers to them. */
  public void losesAnswers() {
    losing = true;
  }

  /** Says this of every request from now on. */
  public void says(Progress progress) {
    instead = Option.some(progress);
  }

  /** Lists no right to issue from now on. */
  public void listsNoRights() {
    mayIssue = false;
  }

  /** Has no certificates left to give. */
  public void isExhausted() {
    left = 0;
  }

  /** Lists a certificate with this status from now on. */
  public void lists(CertificateSerial serial, CertificateStatus status) {
    held =
        held.put(
            serial,
            held.get(serial)
                .map(h -> new Held(h.request(), with(h.listed(), status), h.certificate()))
                .get());
  }

  /** Knows a certificate that it has issued before, by another way. */
  public void knows(KsefCertificate certificate, CertificateStatus status) {
    Request request =
        new Request(
            CertificateName.of("Dawny"), certificate.type(), ExactBytes.of(new byte[] {'x'}));
    Listed listed =
        new Listed(
            certificate.serial(),
            "Dawny",
            certificate.type(),
            certificate.holder(),
            status,
            certificate.validTo(),
            Option.none());
    held =
        held.put(
            certificate.serial(),
            new Held(request, listed, certificate(certificate.serial(), request.signingRequest())));
  }

  /** Returns how many requests came in. */
  public int asked() {
    return asked;
  }

  @Override
  public Either<KsefFailure, Limits> limits() {
    return up(new Limits(left > 0, left, left));
  }

  @Override
  public Either<KsefFailure, RequestData> requestData() {
    return up(
        new RequestData(
            "Żuraw sp. z o.o.",
            "PL",
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.some("Żuraw sp. z o.o."),
            Option.some("VATPL-1111111111")));
  }

  @Override
  public Either<KsefFailure, String> request(Request request) {
    if (down.isDefined()) {
      return Either.left(down.get());
    }
    asked++;
    left--;
    CertificateSerial serial = CertificateSerial.parse("A" + asked).get();
    Listed listed =
        new Listed(
            serial,
            request.name().text(),
            request.type(),
            "Żuraw sp. z o.o.",
            CertificateStatus.ACTIVE,
            validTo,
            Option.none());
    if (!instead.exists(progress -> progress instanceof Progress.Ended)) {
      held =
          held.put(
              serial, new Held(request, listed, certificate(serial, request.signingRequest())));
    }
    String reference = "EH-" + asked;
    requests = requests.put(reference, serial);
    return losing
        ? Either.left(new KsefFailure.OutcomeUnknown("connection cut"))
        : Either.right(reference);
  }

  private static ExactBytes certificate(CertificateSerial serial, ExactBytes signingRequest) {
    return ExactBytes.of(
        (serial + " " + new String(signingRequest.toByteArray(), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Either<KsefFailure, Progress> progress(String reference) {
    return up(instead.getOrElse(() -> new Progress.Done(requests.get(reference).get())));
  }

  @Override
  public Either<KsefFailure, Issued> fetch(CertificateSerial serial) {
    return up(serial)
        .flatMap(
            s ->
                held.get(s)
                    .map(h -> new Issued(s, h.request().type(), h.certificate()))
                    .toEither(() -> new KsefFailure.NotReady("no certificate " + s)));
  }

  @Override
  public Either<KsefFailure, List<Listed>> certificates() {
    return up(held.values().map(Held::listed).toList());
  }

  @Override
  public Either<KsefFailure, CertificateSerial> revoke(
      CertificateSerial serial, RevocationReason reason) {
    Either<KsefFailure, CertificateSerial> done = up(serial);
    if (done.isRight() && held.containsKey(serial)) {
      lists(serial, CertificateStatus.REVOKED);
    }
    return done;
  }

  @Override
  public Either<KsefFailure, Boolean> mayIssue() {
    return up(mayIssue);
  }

  private <T> Either<KsefFailure, T> up(T value) {
    if (once.nonEmpty()) {
      KsefFailure next = once.head();
      once = once.tail();
      return Either.left(next);
    }
    return down.isDefined() ? Either.left(down.get()) : Either.right(value);
  }

  private static Listed with(Listed l, CertificateStatus status) {
    return new Listed(l.serial(), l.name(), l.type(), l.holder(), status, l.validTo(), l.lastUse());
  }
}
