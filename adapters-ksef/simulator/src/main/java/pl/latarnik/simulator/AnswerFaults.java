package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Faults in what answers hold: dates, files that come late, warnings, unknown members. */
final class AnswerFaults {
  private static final String INVOICE = "GET /sessions/{}/invoices/{}";
  private static final String INVOICES = "GET /sessions/{}/invoices";
  private static final String DOWNLOAD = "GET /invoices/ksef/{}";
  private static final String STORED = "GET /storage/01/upo/{}";
  private static final String PERMANENT = "permanentStorageDate";
  private static final Set<String> COUNTS =
      Set.of("invoiceCount", "successfulInvoiceCount", "failedInvoiceCount", "totalInvoiceCount");

  private AnswerFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        wrongOriginal(), lateUpo(), notStored(), earlierStorage(), warnings(), strange());
  }

  private static FaultKind wrongOriginal() {
    return FaultKind.of(
            "F-04",
            FaultKind.Place.ANSWER,
            "440 in a batch names the new session itself as that of the original",
            INVOICE,
            INVOICES,
            "GET /sessions/{}/invoices/failed")
        .endless()
        .thatPasses()
        .doing(
            (strike, scene, answer) ->
                answer.map(reply -> changed(reply, node -> misleading(node, scene))));
  }

  private static void misleading(ObjectNode node, FaultScene scene) {
    String path = scene.call().rawPath();
    if (path.contains("-SB-") && node.has("originalSessionReferenceNumber")) {
      node.put("originalSessionReferenceNumber", path.split("/", -1)[3]);
    }
  }

  private static FaultKind lateUpo() {
    return FaultKind.of(
            "F-23",
            FaultKind.Place.BEFORE,
            "The UPO isn't there yet (400 with 21178), though the invoice is at 200; a link to it"
                + " has expired for good (403)",
            "GET /sessions/{}/invoices/{}/upo",
            "GET /sessions/{}/invoices/ksef/{}/upo",
            "GET /sessions/{}/upo/{}",
            STORED)
        .thatPasses()
        .doing(
            (strike, scene, answer) -> {
              if (scene.operation().equals(Operation.read(STORED))) {
                scene.ksef().faultMemory().kill(scene.call().rawPathAndQuery());
                return Optional.of(Reply.empty(403));
              }
              throw ApiFailure.badRequest(
                  21178, "Nie znaleziono UPO dla podanych kryteriów.", "UPO nie jest gotowe.");
            });
  }

  private static FaultKind notStored() {
    return FaultKind.of(
            "F-24",
            FaultKind.Place.ANSWER,
            "At 200 without permanentStorageDate; the download answers 400 with 21165 or 21164",
            INVOICE,
            INVOICES,
            DOWNLOAD)
        .with(FaultParameter.choice("code", "of the download, by turns", "21165", "21164"))
        .thatPasses()
        .doing(
            (strike, scene, answer) ->
                scene.operation().equals(Operation.read(DOWNLOAD))
                    ? Optional.of(noDownload(strike.choice("code")))
                    : answer.map(reply -> changed(reply, state -> state.remove(PERMANENT))));
  }

  private static Reply noDownload(String code) {
    String description =
        code.equals("21165")
            ? "Faktura o podanym numerze KSeF nie jest jeszcze dostępna."
            : "Faktura o podanym identyfikatorze nie istnieje.";
    return FaultBodies.json(400, FaultBodies.exception(Integer.parseInt(code), description, ""));
  }

  private static FaultKind earlierStorage() {
    return FaultKind.of(
            "F-25",
            FaultKind.Place.ANSWER,
            "permanentStorageDate lies before acquisitionDate",
            INVOICE,
            INVOICES)
        .with(FaultParameter.number("seconds", 30, 1, 86_400, "how long before"))
        .thatPasses()
        .doing(
            (strike, scene, answer) ->
                answer.map(
                    reply -> changed(reply, state -> earlier(state, strike.number("seconds")))));
  }

  private static void earlier(ObjectNode state, int seconds) {
    if (state.path("acquisitionDate").isTextual()) {
      OffsetDateTime acquired = OffsetDateTime.parse(state.path("acquisitionDate").asText());
      state.put(PERMANENT, SimulatedClock.api(acquired.minusSeconds(seconds).toInstant()));
    }
  }

  private static FaultKind warnings() {
    return FaultKind.of(
            "F-33",
            FaultKind.Place.ANSWER,
            "X-System-Warning with a 2xx answer; unless said otherwise xml-002, sig-001 and an"
                + " unknown code in one header")
        .with(
            FaultParameter.text(
                "warning",
                "[xml-002]: Dokument zawiera niedozwolone znaki Unicode"
                    + " | [sig-001]: Podpis nie spelnia wymagan profilu XAdES"
                    + " | [zzz-999]: Ostrzezenie o nieznanym kodzie",
                "the header, as sent"))
        .thatPasses()
        .doing(
            (strike, scene, answer) -> {
              scene.call().warn(strike.text("warning"));
              return answer;
            });
  }

  private static FaultKind strange() {
    return FaultKind.of(
            "F-34",
            FaultKind.Place.ANSWER,
            "Members, enum values and a non-final status that nobody knows; counts are missing")
        .with(
            FaultParameter.choice("what", "which of it", "ALL", "FIELDS", "ENUMS", "COUNTS")
                .preset("ALL"))
        .on(reply -> reply.succeeded() && reply.json())
        .thatPasses()
        .doing(
            (strike, scene, answer) ->
                answer.map(reply -> changed(reply, node -> strange(node, strike.choice("what")))));
  }

  private static void strange(ObjectNode node, String what) {
    boolean all = what.equals("ALL");
    if (all || what.equals("COUNTS")) {
      node.remove(COUNTS);
    }
    if (all || what.equals("ENUMS")) {
      replace(node, "invoicingMode", "Hybrid");
      replace(node, "category", "Telepathy");
      if (node.path("usage") instanceof ArrayNode usage) {
        usage.add("FutureUsage");
      }
      if (node.path("status") instanceof ObjectNode status
          && Set.of(100, 150).contains(status.path("code").asInt())) {
        status.put("code", 160).put("description", "Stan, o którym jeszcze nikt nie wie");
      }
    }
    if (all || what.equals("FIELDS")) {
      node.put("futureField", "a member of tomorrow");
      node.putObject("futureObject").putArray("list").add(1);
    }
  }

  private static void replace(ObjectNode node, String name, String value) {
    if (node.has(name)) {
      node.put(name, value);
    }
  }

  /** Changes every object of a JSON answer, the outermost last. */
  private static Reply changed(Reply reply, Consumer<ObjectNode> change) {
    JsonNode root = FaultBodies.tree(reply);
    walk(root, change);
    return reply.withBody(Crypto.utf8(root.toString()));
  }

  private static void walk(JsonNode node, Consumer<ObjectNode> change) {
    node.forEach(child -> walk(child, change));
    if (node instanceof ObjectNode object) {
      change.accept(object);
    }
  }
}
