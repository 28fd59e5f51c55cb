package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Gives certificates with their keys, takes given ones, revokes and blocks them. */
final class CertificateControl {
  private final SimulatedKsef ksef;

  CertificateControl(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/_control/certificates", (call, path) -> certificate(call));
    router.add("GET", "/_control/certificates", (call, path) -> call.json(200, certificates()));
    router.add(
        "POST",
        "/_control/certificates/{}/revoke",
        (call, path) -> mark(call, path.part(0), KeptCertificate.Mark.REVOKED));
    router.add(
        "POST",
        "/_control/certificates/{}/block",
        (call, path) -> mark(call, path.part(0), KeptCertificate.Mark.BLOCKED));
  }

  /** Issues a certificate, or registers a given one ({@code certificate} as PEM). */
  private void certificate(Call call) {
    ObjectNode body = call.anyJson();
    if (body.path("certificate").isTextual()) {
      X509Certificate given =
          Pem.parseCertificate(Crypto.utf8(body.path("certificate").asText()))
              .orElseThrow(() -> ApiFailure.invalid("certificate is no X.509 in PEM"));
      ksef.certificates().register(given, ksef.clock().now());
      call.json(201, describe(given));
      return;
    }
    Subject subject = subject(body);
    Certificates.Issued issued =
        ksef.certificates()
            .issue(
                subject,
                body.path("name").asText("Podmiot " + subject.value()),
                type(body.path("type").asText("")),
                rsa(body.path("keyAlgorithm").asText("EC")),
                ksef.clock().now());
    Optional<String> password =
        body.hasNonNull("password")
            ? Optional.of(body.path("password").asText())
            : Optional.empty();
    ObjectNode answer = describe(issued.certificate());
    answer.put("certificate", Pem.certificate(issued.certificate()));
    answer.put("privateKey", Pem.key(issued.keys().getPrivate(), password));
    call.json(201, answer);
  }

  private static Subject subject(ObjectNode body) {
    Subject subject =
        body.hasNonNull("pesel")
            ? new Subject(Subject.PESEL, body.path("pesel").asText())
            : Subject.nip(body.path("nip").asText(""));
    if (!subject.wellFormed()) {
      throw ApiFailure.invalid(
          "%s '%s' is no %s"
              .formatted(
                  subject.type().equals(Subject.PESEL) ? "pesel" : "nip",
                  subject.value(),
                  subject.type().toUpperCase(java.util.Locale.ROOT)));
    }
    return subject;
  }

  private static Certificates.Type type(String text) {
    return Certificates.Type.of(text)
        .orElseThrow(
            () -> ApiFailure.invalid("type '" + text + "' is not Offline or Authentication"));
  }

  private static boolean rsa(String text) {
    return switch (text) {
      case "RSA" -> true;
      case "EC" -> false;
      default -> throw ApiFailure.invalid("keyAlgorithm '" + text + "' is not EC or RSA");
    };
  }

  private ArrayNode certificates() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    ksef.certificates().book().all().forEach(kept -> list.add(describe(kept.certificate())));
    return list;
  }

  private ObjectNode describe(X509Certificate certificate) {
    KeptCertificate kept =
        ksef.certificates().book().find(Holder.serial(certificate)).orElseThrow();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("serialNumber", kept.serial());
    node.put("type", kept.type().apiName());
    kept.holder().identifier().ifPresent(id -> node.put("identifier", id));
    node.put("validFrom", SimulatedClock.api(kept.holder().notBefore()));
    node.put("validTo", SimulatedClock.api(kept.validTo()));
    node.put("status", kept.stateAt(ksef.clock().now()).name());
    return node;
  }

  private void mark(Call call, String serial, KeptCertificate.Mark mark) {
    if (!ksef.certificates().book().change(serial, kept -> kept.marked(mark))) {
      throw ApiFailure.plain(404);
    }
    call.empty(204);
  }
}
