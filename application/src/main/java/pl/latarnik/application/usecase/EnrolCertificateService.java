package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Issued;
import pl.latarnik.application.port.out.CertificateAuthority.Listed;
import pl.latarnik.application.port.out.CertificateAuthority.Progress;
import pl.latarnik.application.port.out.CertificateAuthority.Request;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/** Leads a request for a certificate from its key to the vault. */
public final class EnrolCertificateService implements EnrolCertificate {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /**
   * For so long KSeF may still be working on a request whose answer was lost; only then the same
   * request is made again.
   */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  /** KSeF knows no such request (any more). */
  private static final io.vavr.collection.Set<Integer> FORGOTTEN =
      io.vavr.collection.HashSet.of(25005, 404, 410);

  /** No place is left for a request, or for a certificate. */
  private static final io.vavr.collection.Set<Integer> LIMIT_REACHED =
      io.vavr.collection.HashSet.of(25006, 25007);

  private final CertificateAuthority authority;
  private final EnrolmentVault enrolments;
  private final CertificateVault vault;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  /** Takes what it works with. */
  public EnrolCertificateService(
      CertificateAuthority authority,
      EnrolmentVault enrolments,
      CertificateVault vault,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.authority = authority;
    this.enrolments = enrolments;
    this.vault = vault;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Step> advance(Order order) {
    Option<Pending> known = enrolments.pending().find(p -> p.type() == order.type());
    return known.isEmpty()
        ? begun(order).flatMap(pending -> requested(pending, false))
        : known.get().reference().isDefined()
            ? followed(known.get(), known.get().reference().get())
            : sought(known.get());
  }

  private Either<Refusal, CertificateAuthority.Limits> aPlaceIsLeft() {
    return authority
        .limits()
        .<Refusal>mapLeft(Refusal.Ksef::new)
        .filterOrElse(CertificateAuthority.Limits::canRequest, Refusal.LimitReached::new);
  }

  private Either<Refusal, Pending> begun(Order order) {
    return aPlaceIsLeft()
        .flatMap(limits -> authority.requestData().mapLeft(Refusal.Ksef::new))
        .map(
            data ->
                enrolments.begin(data, order.name(), order.type(), order.key(), clock.instant()))
        .peek(
            begun -> written(Kind.CERTIFICATE_REQUESTED, begun.type() + " " + begun.name().text()));
  }

  private Either<Refusal, Step> requested(Pending pending, boolean again) {
    Either<KsefFailure, String> reference =
        authority.request(new Request(pending.name(), pending.type(), pending.signingRequest()));
    if (reference.isLeft() && reference.getLeft() instanceof KsefFailure.Refused refused) {
      // The last place may have gone to the request whose answer was lost: its certificate is on
      // its way. Else KSeF has taken nothing in, so nothing can come for this key.
      if (!(again && LIMIT_REACHED.contains(refused.code()))) {
        enrolments.abandon(pending);
      }
      return Either.left(new Refusal.Ksef(refused));
    }
    return reference
        .<Refusal>mapLeft(Refusal.Ksef::new)
        .map(text -> waiting(enrolments.referred(pending, text)));
  }

  /** Half as long again as it has lasted: KSeF takes few such questions a minute and an hour. */
  private Step waiting(Pending pending) {
    Duration half = Duration.between(pending.begunAt(), clock.instant()).dividedBy(2);
    Duration bounded = half.compareTo(LONGEST_PAUSE) < 0 ? half : LONGEST_PAUSE;
    return new Step.Waiting(
        pending, bounded.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : bounded);
  }

  // --- a request that KSeF has confirmed

  private Either<Refusal, Step> followed(Pending pending, String reference) {
    Either<KsefFailure, Progress> progress = authority.progress(reference);
    if (progress.isLeft()) {
      return progress.getLeft() instanceof KsefFailure.Refused refused
              && FORGOTTEN.contains(refused.code())
          ? endedOrIssued(pending, new Refusal.Ended(refused.code(), refused.detail(), true))
          : Either.left(new Refusal.Ksef(progress.getLeft()));
    }
    if (progress.get() instanceof Progress.Done done) {
      return fetched(pending, done.serial());
    }
    if (progress.get() instanceof Progress.Ended ended) {
      return endedOrIssued(
          pending, new Refusal.Ended(ended.code(), ended.description(), ended.worthAnotherTry()));
    }
    return Either.right(waiting(pending));
  }

  /** The same request may have been made before, and have come to its certificate. */
  private Either<Refusal, Step> endedOrIssued(Pending pending, Refusal.Ended ended) {
    return issuedFor(pending)
        .flatMap(
            found -> {
              if (found.isDefined()) {
                return completed(pending, found.get());
              }
              enrolments.abandon(pending);
              return Either.left(ended);
            });
  }

  private Either<Refusal, Step> fetched(Pending pending, CertificateSerial serial) {
    Either<KsefFailure, Issued> issued = authority.fetch(serial);
    if (issued.isLeft()) {
      return issued.getLeft() instanceof KsefFailure.NotReady
          ? Either.right(waiting(pending))
          : Either.left(new Refusal.Ksef(issued.getLeft()));
    }
    return completed(pending, issued.get());
  }

  // --- a request whose answer was lost

  private Either<Refusal, Step> sought(Pending pending) {
    return issuedFor(pending)
        .flatMap(
            found -> {
              if (found.isDefined()) {
                return completed(pending, found.get());
              }
              return clock.instant().isBefore(pending.begunAt().plus(SETTLING))
                  ? Either.right(waiting(pending))
                  : aPlaceIsLeft().flatMap(limits -> requested(pending, true));
            });
  }

  /** Looks among the certificates of this name and type for the one of this key. */
  private Either<Refusal, Option<Issued>> issuedFor(Pending pending) {
    Either<KsefFailure, List<Listed>> all = authority.certificates();
    if (all.isLeft()) {
      return Either.left(new Refusal.Ksef(all.getLeft()));
    }
    for (Listed listed :
        all.get()
            .filter(l -> l.type() == pending.type() && l.name().equals(pending.name().text()))
            .filter(l -> l.status() == CertificateStatus.ACTIVE)) {
      Either<KsefFailure, Issued> issued = authority.fetch(listed.serial());
      if (issued.isLeft()) {
        return Either.left(new Refusal.Ksef(issued.getLeft()));
      }
      if (enrolments.isFor(pending, issued.get().certificate())) {
        return Either.right(issued.toOption());
      }
    }
    return Either.right(Option.none());
  }

  // --- the certificate

  private Either<Refusal, Step> completed(Pending pending, Issued issued) {
    return enrolments
        .complete(pending, issued.certificate())
        .<Refusal>mapLeft(Refusal.Unusable::new)
        .peek(this::learnt)
        .map(Step.Done::new);
  }

  private void learnt(Kept kept) {
    CertificateSerial serial = kept.certificate().serial();
    vault.learn(serial, new CertificateStanding(CertificateStatus.ACTIVE, clock.instant()));
    written(
        Kind.CERTIFICATE_IMPORTED,
        serial
            + " "
            + kept.certificate().type()
            + " "
            + kept.certificate().keyAlgorithm()
            + " "
            + kept.certificate().validTo());
  }

  private void written(Kind kind, String detail) {
    transactions.inTransaction(
        () -> {
          audit.append(DomainEvent.of(clock.instant(), kind, detail));
          return Either.right(detail);
        });
  }
}
