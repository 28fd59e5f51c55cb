package pl.latarnik.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The registry of certificates the simulator knows, by serial number. */
final class CertificateBook {
  private final Map<String, KeptCertificate> kept = new LinkedHashMap<>();

  synchronized void add(KeptCertificate certificate) {
    kept.put(certificate.serial(), certificate);
  }

  synchronized Optional<KeptCertificate> find(String serial) {
    return Optional.ofNullable(kept.get(serial));
  }

  /** Returns all certificates, the latest first. */
  synchronized List<KeptCertificate> all() {
    List<KeptCertificate> list = new ArrayList<>(kept.values());
    Collections.reverse(list);
    return list;
  }

  synchronized boolean change(String serial, UnaryOperator<KeptCertificate> step) {
    return kept.computeIfPresent(serial, (key, certificate) -> step.apply(certificate)) != null;
  }

  boolean revoke(String serial) {
    return change(serial, certificate -> certificate.marked(KeptCertificate.Mark.REVOKED));
  }

  void used(String serial, Instant at) {
    change(serial, certificate -> certificate.usedAt(at));
  }
}
