package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens interactive sessions, takes invoices, closes sessions. */
final class SessionHandlers {
  private final SimulatedKsef ksef;

  SessionHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/sessions/online", (call, path) -> open(call));
    router.add("POST", "/v2/sessions/online/{}/invoices", (call, path) -> send(call, path.part(0)));
    router.add("POST", "/v2/sessions/online/{}/close", (call, path) -> close(call, path.part(0)));
  }

  private void open(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    OpeningRequest request = OpeningRequest.read(ksef, body, findings);
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    OnlineSession session = ksef.open(login, request.opening());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", session.reference());
    answer.put("validUntil", SimulatedClock.api(session.validUntil()));
    call.json(201, answer);
  }

  private void send(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    OnlineSession session = ksef.sessions().online(reference, login);
    HeldInvoice.SendRequest request = read(body);
    HeldInvoice invoice = ksef.online().send(session, request);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", invoice.reference());
    if (ksef.options().profile() == SimulatorOptions.Profile.PRODUCTION
        && warnsAboutCharacters(session, request)) {
      call.warn("[xml-002]: Dokument zawiera niedozwolone znaki Unicode");
    }
    call.json(202, answer);
  }

  private static HeldInvoice.SendRequest read(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    String hash = Fields.hash(body, "invoiceHash", findings);
    String encryptedHash = Fields.hash(body, "encryptedInvoiceHash", findings);
    long size = Fields.size(body, "invoiceSize", findings);
    long encryptedSize = Fields.size(body, "encryptedInvoiceSize", findings);
    byte[] encrypted = Fields.bytes(body, "encryptedInvoiceContent", findings);
    boolean offline = Fields.flag(body, "offlineMode", "OfflineMode", findings);
    Optional<String> corrected = Optional.empty();
    if (body.hasNonNull("hashOfCorrectedInvoice")) {
      corrected = Optional.of(Fields.hash(body, "hashOfCorrectedInvoice", findings));
      if (!offline) {
        findings.add("HashOfCorrectedInvoice can only be provided for offline invoices");
      }
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    if (encrypted.length != encryptedSize) {
      throw ApiFailure.badRequest(
          21402,
          "Nieprawidłowy rozmiar pliku.",
          "Długość treści nie zgadza się z rozmiarem pliku.");
    }
    if (!Crypto.sha256Base64(encrypted).equals(encryptedHash)) {
      throw ApiFailure.badRequest(
          21403, "Nieprawidłowy skrót pliku.", "Skrót treści nie zgadza się ze skrótem pliku.");
    }
    return new HeldInvoice.SendRequest(hash, size, encrypted, offline, corrected);
  }

  private static boolean warnsAboutCharacters(
      OnlineSession session, HeldInvoice.SendRequest request) {
    return session
        .key()
        .flatMap(key -> Crypto.decrypt(key, session.iv(), request.encrypted()))
        .filter(InvoiceChecks::deservesCharacterWarning)
        .isPresent();
  }

  private void close(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    ksef.online().close(ksef.sessions().online(reference, login));
    call.empty(204);
  }
}
