package pl.latarnik.simulator;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** A wish for a certificate and what became of it. */
record Enrolment(
    String reference,
    Subject subject,
    String name,
    Certificates.Type type,
    PublicKey key,
    Optional<Instant> validFrom,
    Instant requested,
    Status status,
    Optional<String> serial) {
  /** The state of a wish: code, description and detail as the API words them. */
  record Status(int code, String description, String detail) {
    static final Status TAKEN = new Status(100, "Wniosek przyjęty do realizacji", "");
    static final Status DONE = new Status(200, "Wniosek obsłużony (certyfikat wygenerowany)", "");
    static final Status FOREIGN_KEY =
        new Status(
            400,
            "Wniosek odrzucony",
            "Klucz publiczny został już certyfikowany przez inny podmiot.");
    static final Status TOO_MANY =
        new Status(
            400, "Wniosek odrzucony", "Osiągnięto dopuszczalny limit posiadanych certyfikatów.");
  }

  Enrolment ended(Status end, Optional<String> certificate) {
    return new Enrolment(
        reference, subject, name, type, key, validFrom, requested, end, certificate);
  }
}
