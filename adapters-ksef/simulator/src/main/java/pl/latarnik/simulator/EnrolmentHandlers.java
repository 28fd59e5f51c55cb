package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells limits and names for a certificate, takes wishes for one, tells how they stand. */
final class EnrolmentHandlers {
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_\\- ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]{5,100}");
  private final SimulatedKsef ksef;

  EnrolmentHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/v2/certificates/limits", (call, path) -> limits(call));
    router.add("GET", "/v2/certificates/enrollments/data", (call, path) -> names(call));
    router.add("POST", "/v2/certificates/enrollments", (call, path) -> enrol(call));
    router.add(
        "GET", "/v2/certificates/enrollments/{}", (call, path) -> status(call, path.part(0)));
  }

  private void limits(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    Enrolments.Limit wishes = ksef.enrolments().wishes(login.subject());
    Enrolments.Limit active = ksef.enrolments().active(login.subject(), ksef.clock().now());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put(
        "canRequest",
        login.certificate().isPresent() && wishes.remaining() > 0 && active.remaining() > 0);
    write(answer.putObject("enrollment"), wishes);
    write(answer.putObject("certificate"), active);
    call.json(200, answer);
  }

  private static void write(ObjectNode node, Enrolments.Limit limit) {
    node.put("remaining", limit.remaining()).put("limit", limit.limit());
  }

  private void names(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    call.json(
        200,
        login
            .certificate()
            .map(SubjectNames::of)
            .map(SubjectNames::json)
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        25001,
                        "Brak możliwości pobrania danych do CSR dla wykorzystanego sposobu"
                            + " uwierzytelnienia.")));
  }

  private void enrol(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    Holder holder =
        login
            .certificate()
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        25002,
                        "Brak możliwości złożenia wniosku certyfikacyjnego dla wykorzystanego"
                            + " sposobu uwierzytelnienia."));
    SubjectNames names = SubjectNames.of(holder);
    Enrolment wish = read(body, login, names);
    ksef.enrolments().take(wish);
    ksef.logins()
        .later(() -> ksef.enrolments().decide(wish.reference(), names, ksef.clock().now()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", wish.reference());
    answer.put("timestamp", SimulatedClock.api(wish.requested()));
    call.json(202, answer);
  }

  private Enrolment read(ObjectNode body, Authentication login, SubjectNames names) {
    List<String> findings = new ArrayList<>();
    String name = body.path("certificateName").asText("");
    if (!NAME.matcher(name).matches()) {
      findings.add(
          "CertificateName must have 5 to 100 letters, digits, spaces, hyphens or underscores");
    }
    byte[] der = Crypto.fromBase64(body.path("csr").asText("")).orElse(new byte[0]);
    if (der.length == 0) {
      findings.add("Csr must be a non-empty Base64 text");
    }
    Optional<Instant> validFrom = validFrom(body, findings);
    if (!body.hasNonNull("certificateType")) {
      findings.add("CertificateType is required");
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    // The real system answers an unknown type with a fault of its own.
    Certificates.Type type =
        Certificates.Type.of(body.path("certificateType").asText())
            .orElseThrow(() -> ApiFailure.plain(500));
    PublicKey key = Csr.check(der, names);
    Instant now = ksef.clock().now();
    return new Enrolment(
        ksef.numbers().reference("EH", now),
        login.subject(),
        name,
        type,
        key,
        validFrom,
        now,
        Enrolment.Status.TAKEN,
        Optional.empty());
  }

  private static Optional<Instant> validFrom(ObjectNode body, List<String> findings) {
    try {
      return body.hasNonNull("validFrom")
          ? Optional.of(instant(body.path("validFrom").asText()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      findings.add("ValidFrom is not a date with time");
      return Optional.empty();
    }
  }

  /** Reads a time; one without an offset, as the official Java client sends it, is taken as UTC. */
  private static Instant instant(String text) {
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
  }

  private void status(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    Enrolment wish =
        ksef.enrolments()
            .find(reference, login.subject())
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        25005,
                        "Wniosek certyfikacyjny o podanym numerze referencyjnym nie istnieje.",
                        "Wniosek o numerze referencyjnym " + reference + " nie istnieje."));
    if (ksef.clock().now().isAfter(wish.requested().plus(RETENTION))) {
      throw ApiFailure.gone();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("requestDate", SimulatedClock.api(wish.requested()));
    ObjectNode status = answer.putObject("status");
    status.put("code", wish.status().code()).put("description", wish.status().description());
    if (!wish.status().detail().isEmpty()) {
      status.putArray("details").add(wish.status().detail());
    }
    wish.serial().ifPresent(serial -> answer.put("certificateSerialNumber", serial));
    call.json(200, answer);
  }
}
