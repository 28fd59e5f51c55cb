package pl.latarnik.simulator;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** A certificate in the registry, with what became of it since it was issued. */
record KeptCertificate(
    X509Certificate certificate,
    Holder holder,
    String name,
    Certificates.Type type,
    Subject subject,
    boolean ownIssue,
    Instant requested,
    Instant validTo,
    Optional<Instant> lastUse,
    Mark mark) {
  /** What was done to a certificate beside the passing of time. */
  enum Mark {
    NONE,
    BLOCKED,
    REVOKED
  }

  /** The states of a certificate, under their names in the API. */
  enum State {
    Active,
    Blocked,
    Revoked,
    Expired
  }

  String serial() {
    return holder.serial();
  }

  State stateAt(Instant now) {
    if (mark == Mark.REVOKED) {
      return State.Revoked;
    }
    if (now.isAfter(validTo)) {
      return State.Expired;
    }
    return mark == Mark.BLOCKED ? State.Blocked : State.Active;
  }

  /** Tells whether it serves now: in its time, neither blocked nor revoked. */
  boolean activeAt(Instant now) {
    return stateAt(now) == State.Active && !now.isBefore(holder.notBefore());
  }

  KeptCertificate marked(Mark next) {
    return new KeptCertificate(
        certificate, holder, name, type, subject, ownIssue, requested, validTo, lastUse, next);
  }

  /** Ends earlier than the certificate itself says; never later. */
  KeptCertificate endingAt(Instant end) {
    Instant earlier = end.isBefore(validTo) ? end : validTo;
    return new KeptCertificate(
        certificate, holder, name, type, subject, ownIssue, requested, earlier, lastUse, mark);
  }

  KeptCertificate usedAt(Instant instant) {
    return new KeptCertificate(
        certificate,
        holder,
        name,
        type,
        subject,
        ownIssue,
        requested,
        validTo,
        Optional.of(instant),
        mark);
  }
}
