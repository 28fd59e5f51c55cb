package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Hands certificates out, lists and revokes those of the one who asks. */
final class CertificateHandlers {
  private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{16}");
  private static final Set<String> REASONS = Set.of("Unspecified", "Superseded", "KeyCompromise");
  private static final int MOST_SERIALS = 10;
  private static final int SMALLEST_PAGE = 10;
  private static final int LARGEST_PAGE = 50;
  private final SimulatedKsef ksef;

  CertificateHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/certificates/retrieve", (call, path) -> retrieve(call));
    router.add("POST", "/v2/certificates/query", (call, path) -> query(call));
    router.add("POST", "/v2/certificates/{}/revoke", (call, path) -> revoke(call, path.part(0)));
    router.add("PUT", "/v2/testdata/certificates/{}", (call, path) -> shorten(call, path.part(0)));
  }

  private void retrieve(Call call) {
    AuthHandlers.require(ksef, call);
    List<String> serials = new ArrayList<>();
    call.json().path("certificateSerialNumbers").forEach(serial -> serials.add(serial.asText()));
    if (serials.isEmpty() || serials.size() > MOST_SERIALS) {
      throw ApiFailure.invalid("CertificateSerialNumbers must have 1 to 10 items");
    }
    serials.forEach(CertificateHandlers::requireSerial);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("certificates");
    for (String serial : serials) {
      ksef.certificates().book().find(serial).ifPresent(kept -> list.add(file(kept)));
    }
    call.json(200, answer);
  }

  private static void requireSerial(String serial) {
    if (!SERIAL.matcher(serial).matches()) {
      throw ApiFailure.invalid("CertificateSerialNumber '" + serial + "' has not 16 hex digits");
    }
  }

  private static ObjectNode file(KeptCertificate kept) {
    try {
      return JsonNodeFactory.instance
          .objectNode()
          .put("certificate", Crypto.base64(kept.certificate().getEncoded()))
          .put("certificateName", kept.name())
          .put("certificateSerialNumber", kept.serial())
          .put("certificateType", kept.type().apiName());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A kept certificate cannot be encoded", e);
    }
  }

  private boolean own(KeptCertificate kept, Authentication login) {
    return ksef.logins().permissions().same(kept.subject(), login.subject());
  }

  private void query(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    JsonNode filter = call.anyJson();
    int size = call.number("pageSize", SMALLEST_PAGE, SMALLEST_PAGE, LARGEST_PAGE);
    int page = call.number("pageOffset", 0, 0, Integer.MAX_VALUE / LARGEST_PAGE);
    Instant now = ksef.clock().now();
    Optional<String> type = text(filter, "type");
    Optional<String> state = text(filter, "status");
    requireKnown(type, "Type", List.of("Authentication", "Offline"));
    requireKnown(
        state, "Status", Arrays.stream(KeptCertificate.State.values()).map(Enum::name).toList());
    Optional<Instant> expiresAfter = text(filter, "expiresAfter").map(CertificateHandlers::instant);
    List<KeptCertificate> found =
        ksef.certificates().book().all().stream()
            .filter(kept -> own(kept, login))
            .filter(kept -> fits(text(filter, "certificateSerialNumber"), kept.serial()))
            .filter(kept -> text(filter, "name").map(kept.name()::contains).orElse(true))
            .filter(kept -> fits(type, kept.type().apiName()))
            .filter(kept -> fits(state, kept.stateAt(now).name()))
            .filter(kept -> expiresAfter.map(kept.validTo()::isAfter).orElse(true))
            .toList();
    int from = Math.min(found.size(), page * size);
    int to = Math.min(found.size(), from + size);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("certificates");
    found.subList(from, to).forEach(kept -> list.add(item(kept, now)));
    answer.put("hasMore", to < found.size());
    call.json(200, answer);
  }

  private static Optional<String> text(JsonNode filter, String member) {
    return filter.hasNonNull(member) ? Optional.of(filter.path(member).asText()) : Optional.empty();
  }

  private static boolean fits(Optional<String> wanted, String value) {
    return wanted.map(value::equals).orElse(true);
  }

  private static void requireKnown(Optional<String> value, String member, List<String> known) {
    value
        .filter(text -> !known.contains(text))
        .ifPresent(
            text -> {
              throw ApiFailure.unreadable(member + " '" + text + "' is none of " + known);
            });
  }

  private static ObjectNode item(KeptCertificate kept, Instant now) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("certificateSerialNumber", kept.serial());
    node.put("name", kept.name());
    node.put("type", kept.type().apiName());
    node.put("commonName", kept.holder().commonName());
    node.put("status", kept.stateAt(now).name());
    node.putObject("subjectIdentifier")
        .put("type", kept.subject().type())
        .put("value", kept.subject().value());
    node.put("validFrom", SimulatedClock.api(kept.holder().notBefore()));
    node.put("validTo", SimulatedClock.api(kept.validTo()));
    kept.lastUse().ifPresent(at -> node.put("lastUseDate", SimulatedClock.api(at)));
    node.put("requestDate", SimulatedClock.api(kept.requested()));
    return node;
  }

  private void revoke(Call call, String serial) {
    Authentication login = AuthHandlers.require(ksef, call);
    if (login.token().isPresent()) {
      throw ApiFailure.forbidden(
          "auth-method-not-allowed",
          "Metoda uwierzytelnienia nie pozwala na wykonanie operacji.",
          Map.of("authenticationMethodCategory", List.of("Token")));
    }
    requireSerial(serial);
    requireKnown(
        text(call.anyJson(), "revocationReason"), "RevocationReason", List.copyOf(REASONS));
    KeptCertificate kept =
        ksef.certificates()
            .book()
            .find(serial)
            .filter(certificate -> own(certificate, login))
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        25008,
                        "Certyfikat o podanym numerze seryjnym nie istnieje.",
                        "Certyfikat o numerze seryjnym " + serial + " nie istnieje."));
    if (kept.stateAt(ksef.clock().now()) != KeptCertificate.State.Active) {
      throw ApiFailure.badRequest(
          25009,
          "Nie można odwołać wskazanego certyfikatu, ponieważ jest już odwołany, zablokowany lub"
              + " nieważny.");
    }
    ksef.certificates().book().revoke(serial);
    call.empty(204);
  }

  /** Ends a certificate earlier, as the test environment allows since API 2.7. */
  private void shorten(Call call, String serial) {
    requireSerial(serial);
    Instant end =
        text(call.json(), "validTo")
            .map(CertificateHandlers::instant)
            .orElseThrow(() -> ApiFailure.invalid("ValidTo is required"));
    if (!ksef.certificates().book().change(serial, kept -> kept.endingAt(end))) {
      throw ApiFailure.badRequest(25008, "Certyfikat o podanym numerze seryjnym nie istnieje.");
    }
    call.empty(200);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw ApiFailure.invalid("'" + text + "' is not a date with time and offset");
    }
  }
}
