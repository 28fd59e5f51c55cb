package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes wishes for packages of invoices, tells how they stand and hands the parts out. */
final class ExportHandlers {
  private static final String PART = "/storage/03/export/";
  private static final Duration RETENTION = Duration.ofDays(7);
  private final SimulatedKsef ksef;

  ExportHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/invoices/exports", (call, path) -> start(call));
    router.add("GET", "/v2/invoices/exports/{}", (call, path) -> status(call, path.part(0)));
    router.add("GET", PART + "{}", (call, path) -> part(call, path.part(0)));
  }

  private void start(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    Exports.Wish wish =
        new Exports.Wish(
            PackageInfo.Compression.read(body, findings),
            Fields.flag(body, "onlyMetadata", "OnlyMetadata", findings));
    OpeningRequest encryption = OpeningRequest.ofExport(ksef, body, findings);
    Instant now = ksef.clock().now();
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    JsonNode filters = body.path("filters");
    InvoiceQuery query =
        InvoiceQuery.read(
            filters instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode(),
            now);
    Session.Opening opening = encryption.opening();
    String reference = ksef.numbers().reference("EH", now);
    ksef.exports()
        .take(
            new Export(
                reference, login.context(), now, Export.IN_PROGRESS, now, Export.Content.NONE));
    ksef.logins().later(() -> finish(reference, query, login.context(), wish, opening));
    call.json(201, JsonNodeFactory.instance.objectNode().put("referenceNumber", reference));
  }

  private void finish(
      String reference,
      InvoiceQuery query,
      LoginRequest.Context who,
      Exports.Wish wish,
      Session.Opening opening) {
    if (opening.key().isEmpty()) {
      end(reference, Export.BAD_KEY, Export.Content.NONE);
      return;
    }
    List<HeldInvoice> found = InvoiceHandlers.find(ksef, query, who, query.order());
    end(
        reference,
        Export.DONE,
        Exports.pack(found, query, wish, opening, reference, ksef.numbers(), ksef.clock().now()));
  }

  private void end(String reference, Progress state, Export.Content content) {
    ksef.exports().end(reference, state, content, ksef.clock().now());
  }

  private void status(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    Export export =
        ksef.exports()
            .find(reference, login.context())
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        21175, "Wynik zapytania o podanym identyfikatorze nie istnieje."));
    Instant now = ksef.clock().now();
    if (now.isAfter(export.requested().plus(RETENTION))) {
      throw ApiFailure.gone();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("status", export.state().json());
    if (!export.state().equals(Export.IN_PROGRESS)) {
      answer.put("completedDate", SimulatedClock.api(export.completed()));
    }
    if (export.state().equals(Export.DONE)) {
      Instant expires = export.requested().plus(RETENTION);
      answer.put("packageExpirationDate", SimulatedClock.api(expires));
      write(answer.putObject("package"), export.content(), call, expires);
    }
    call.json(200, answer);
  }

  private void write(ObjectNode node, Export.Content content, Call call, Instant expires) {
    node.put("invoiceCount", content.invoices());
    node.put("size", content.size());
    ArrayNode parts = node.putArray("parts");
    for (Export.Part part : content.parts()) {
      parts
          .addObject()
          .put("ordinalNumber", parts.size())
          .put("partName", part.name())
          .put("method", "GET")
          .put("url", ksef.links().link(call, PART + part.linkKey(), expires))
          .put("partSize", part.size())
          .put("partHash", part.hash())
          .put("encryptedPartSize", part.encrypted().length)
          .put("encryptedPartHash", Crypto.sha256Base64(part.encrypted()))
          .put("expirationDate", SimulatedClock.api(expires));
    }
    node.put("isTruncated", content.truncated());
    if (!content.lastName().isEmpty()) {
      node.put(content.lastName(), content.last());
    }
    if (!content.highWater().isEmpty()) {
      node.put("permanentStorageHwmDate", content.highWater());
    }
  }

  private void part(Call call, String key) {
    if (ksef.links().judge(call, ksef.clock().now()) != StorageLinks.Verdict.GOOD) {
      throw ApiFailure.plain(403);
    }
    byte[] bytes = ksef.exports().part(key).orElseThrow(() -> ApiFailure.plain(404));
    call.reply(
        Reply.of(200, "application/octet-stream", bytes)
            .withHeader("x-ms-meta-hash", Crypto.sha256Base64(bytes)));
  }
}
