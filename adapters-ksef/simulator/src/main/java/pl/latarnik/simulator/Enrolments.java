package pl.latarnik.simulator;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes wishes for certificates, keeps to the limits and issues what may be issued. */
final class Enrolments {
  /** How many of something a subject may have, and how many are left. */
  record Limit(int limit, int remaining) {}

  private final Certificates certificates;
  private final Permissions permissions;
  private final SubjectLimits limits = new SubjectLimits();
  private final Map<String, Enrolment> wishes = new LinkedHashMap<>();

  Enrolments(Certificates certificates, Permissions permissions) {
    this.certificates = certificates;
    this.permissions = permissions;
  }

  SubjectLimits limits() {
    return limits;
  }

  /** Counts wishes that were not refused. */
  synchronized Limit wishes(Subject subject) {
    int limit = limits.of(subject).enrolments();
    long used =
        wishes.values().stream()
            .filter(wish -> permissions.same(wish.subject(), subject))
            .filter(wish -> wish.status().code() < 400)
            .count();
    return new Limit(limit, (int) Math.max(0, limit - used));
  }

  /** Counts certificates in force. */
  synchronized Limit active(Subject subject, Instant now) {
    int limit = limits.of(subject).certificates();
    long used =
        certificates.book().all().stream()
            .filter(kept -> permissions.same(kept.subject(), subject))
            .filter(kept -> kept.stateAt(now) == KeptCertificate.State.Active)
            .count();
    return new Limit(limit, (int) Math.max(0, limit - used));
  }

  synchronized void take(Enrolment wish) {
    if (wishes(wish.subject()).remaining() == 0) {
      throw ApiFailure.badRequest(
          25006, "Osiągnięto limit możliwych do złożenia wniosków certyfikacyjnych.");
    }
    if (active(wish.subject(), wish.requested()).remaining() == 0) {
      throw ApiFailure.badRequest(
          25007, "Osiągnięto limit dopuszczalnej liczby posiadanych certyfikatów.");
    }
    wishes.put(wish.reference(), wish);
  }

  /** Decides a wish that was taken: issues the certificate or says why not. */
  synchronized void decide(String reference, SubjectNames names, Instant now) {
    Enrolment wish = wishes.get(reference);
    if (wish == null || wish.status().code() != 100) {
      return;
    }
    wishes.put(reference, decided(wish, names, now));
  }

  private Enrolment decided(Enrolment wish, SubjectNames names, Instant now) {
    boolean foreignKey =
        certificates.book().all().stream()
            .filter(
                kept ->
                    Arrays.equals(
                        kept.certificate().getPublicKey().getEncoded(), wish.key().getEncoded()))
            .anyMatch(kept -> !permissions.same(kept.subject(), wish.subject()));
    if (foreignKey) {
      return wish.ended(Enrolment.Status.FOREIGN_KEY, Optional.empty());
    }
    if (active(wish.subject(), now).remaining() == 0) {
      return wish.ended(Enrolment.Status.TOO_MANY, Optional.empty());
    }
    KeptCertificate issued = certificates.certify(names, wish, now);
    return wish.ended(Enrolment.Status.DONE, Optional.of(issued.serial()));
  }

  synchronized Optional<Enrolment> find(String reference, Subject subject) {
    return Optional.ofNullable(wishes.get(reference))
        .filter(wish -> permissions.same(wish.subject(), subject));
  }

  synchronized void clear() {
    wishes.clear();
    limits.clear();
  }
}
