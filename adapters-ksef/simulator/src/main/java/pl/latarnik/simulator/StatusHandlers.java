package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists and states of sessions and invoices, and their confirmations. */
final class StatusHandlers {
  private static final Duration LINK_LIFETIME = Duration.ofDays(3);
  private static final int SMALLEST_PAGE = 10;
  private static final int LARGEST_PAGE = 1000;
  private static final String NOT_FOUND = "nie została znaleziona.";
  private final SimulatedKsef ksef;

  StatusHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/v2/sessions", (call, path) -> sessions(call));
    router.add("GET", "/v2/sessions/{}", (call, path) -> session(call, path.part(0)));
    router.add(
        "GET",
        "/v2/sessions/{}/invoices",
        (call, path) -> invoices(call, path.part(0), invoice -> true));
    router.add(
        "GET",
        "/v2/sessions/{}/invoices/failed",
        (call, path) -> invoices(call, path.part(0), i -> i.status().code() > 200));
    router.add("GET", "/v2/sessions/{}/invoices/{}", this::invoice);
    router.add("GET", "/v2/sessions/{}/invoices/{}/upo", this::upoByReference);
    router.add("GET", "/v2/sessions/{}/invoices/ksef/{}/upo", this::upoByKsefNumber);
    router.add("GET", "/v2/sessions/{}/upo/{}", this::collectiveUpo);
  }

  private void sessions(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    String type = call.query("sessionType").orElse("");
    if (!type.equals("Online") && !type.equals("Batch")) {
      throw ApiFailure.invalid("SessionType must be Online or Batch");
    }
    SessionFilter filter = SessionFilter.of(call);
    ObjectNode answer =
        ksef.read(
            () -> {
              List<Session> own =
                  ksef.sessions().of(login).stream()
                      .filter(session -> session.kind().equals(type))
                      .filter(filter)
                      .sorted(Comparator.comparing(Session::created).reversed())
                      .toList();
              return page(call, "sessions", own, StatusJson::sessionItem);
            });
    call.json(200, answer);
  }

  private void session(Call call, String reference) {
    Session session = require(call, reference);
    call.json(200, ksef.read(() -> StatusJson.session(session, link(call))));
  }

  private void invoices(Call call, String reference, Predicate<HeldInvoice> which) {
    Session session = require(call, reference);
    ObjectNode answer =
        ksef.read(
            () ->
                page(
                    call,
                    "invoices",
                    session.invoices().stream().filter(which).toList(),
                    invoice -> StatusJson.invoice(invoice, link(call))));
    call.json(200, answer);
  }

  private void invoice(Call call, Router.Path path) {
    HeldInvoice invoice = invoice(require(call, path.part(0)), path.part(1));
    call.json(200, ksef.read(() -> StatusJson.invoice(invoice, link(call))));
  }

  private HeldInvoice invoice(Session session, String reference) {
    return ksef.invoice(session, reference)
        .orElseThrow(
            () ->
                ApiFailure.invalid(
                    "Faktura o numerze referencyjnym " + reference + " " + NOT_FOUND));
  }

  private void upoByReference(Call call, Router.Path path) {
    HeldInvoice invoice = invoice(require(call, path.part(0)), path.part(1));
    call.xml(
        ksef.read(invoice::acceptance)
            .map(acceptance -> acceptance.upo().content())
            .orElseThrow(
                () ->
                    ApiFailure.invalid(
                        "UPO faktury " + path.part(1) + " nie jest jeszcze dostępne.")));
  }

  private void upoByKsefNumber(Call call, Router.Path path) {
    Session session = require(call, path.part(0));
    Optional<byte[]> upo =
        ksef.byKsefNumber(path.part(1))
            .filter(invoice -> invoice.session().equals(session))
            .flatMap(invoice -> ksef.read(invoice::acceptance))
            .map(acceptance -> acceptance.upo().content());
    call.xml(
        upo.orElseThrow(
            () ->
                noUpo(
                    "UPO o numerze KSeF "
                        + path.part(1)
                        + " i numerze referencyjnym sesji "
                        + path.part(0)
                        + " nie zostało znalezione.")));
  }

  private void collectiveUpo(Call call, Router.Path path) {
    Session session = require(call, path.part(0));
    call.xml(
        ksef.read(session::upo).stream()
            .filter(upo -> upo.reference().equals(path.part(1)))
            .findFirst()
            .map(upo -> upo.content().content())
            .orElseThrow(
                () ->
                    noUpo(
                        "UPO o numerze referencyjnym "
                            + path.part(1)
                            + " dla sesji "
                            + path.part(0)
                            + " nie zostało znalezione.")));
  }

  private Session require(Call call, String reference) {
    return ksef.sessions().find(reference, AuthHandlers.require(ksef, call), NOT_FOUND);
  }

  private static ApiFailure noUpo(String detail) {
    return ApiFailure.badRequest(21178, "Nie znaleziono UPO dla podanych kryteriów.", detail);
  }

  private StatusJson.Links link(Call call) {
    var expires = ksef.clock().now().plus(LINK_LIFETIME);
    return new StatusJson.Links(
        key -> ksef.links().link(call, StorageHandlers.UPO + key, expires), expires);
  }

  private static <T> ObjectNode page(
      Call call, String name, List<T> items, Function<T, ObjectNode> json) {
    int size = call.number("pageSize", SMALLEST_PAGE, SMALLEST_PAGE, LARGEST_PAGE);
    int from = call.header("x-continuation-token").map(StatusHandlers::position).orElse(0);
    int to = Math.min(items.size(), from + size);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (to < items.size()) {
      answer.put("continuationToken", token(to));
    }
    ArrayNode list = answer.putArray(name);
    items.subList(Math.min(from, to), to).forEach(item -> list.add(json.apply(item)));
    return answer;
  }

  private static String token(int position) {
    return Base64.getEncoder().encodeToString(Crypto.utf8("position=" + position));
  }

  private static int position(String token) {
    String text =
        Crypto.fromBase64(token).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    if (!text.matches("position=\\d{1,9}")) {
      throw ApiFailure.badRequest(21418, "Przekazany token kontynuacji ma nieprawidłowy format.");
    }
    return Integer.parseInt(text.substring("position=".length()));
  }
}
