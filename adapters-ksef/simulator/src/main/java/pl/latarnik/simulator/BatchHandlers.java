package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens and closes batch sessions. */
final class BatchHandlers {
  private static final long LARGEST_PACKAGE = 5_000_000_000L;
  private static final int MOST_PARTS = 50;
  private final SimulatedKsef ksef;

  BatchHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/sessions/batch", (call, path) -> open(call));
    router.add("POST", "/v2/sessions/batch/{}/close", (call, path) -> close(call, path.part(0)));
  }

  private void open(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    OpeningRequest request = OpeningRequest.read(ksef, body, findings).forBatch(findings);
    PackageInfo declared = declared(body.path("batchFile"), findings);
    boolean offline = Fields.flag(body, "offlineMode", "OfflineMode", findings);
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    requireSizes(declared);
    BatchSession session = ksef.openBatch(login, request.opening(), declared, offline);
    call.json(201, json(call, session));
  }

  private static PackageInfo declared(JsonNode file, List<String> findings) {
    long size = Fields.size(file, "fileSize", findings);
    if (size > LARGEST_PACKAGE) {
      findings.add("'fileSize' must be less than or equal to '" + LARGEST_PACKAGE + "'.");
    }
    String hash = Fields.hash(file, "fileHash", findings);
    PackageInfo.Compression compression = PackageInfo.Compression.read(file, findings);
    return new PackageInfo(size, hash, compression, parts(file.path("fileParts"), findings));
  }

  private static List<PackageInfo.Part> parts(JsonNode list, List<String> findings) {
    if (list.size() > MOST_PARTS) {
      // So the server words it; the description of the interface has another case of the noun.
      throw ApiFailure.badRequest(
          21161,
          "Przekroczono dozwoloną liczbę części pakietów.",
          "Liczba części pliku musi być mniejsza lub równa niż " + MOST_PARTS + ".");
    }
    Map<Integer, PackageInfo.Part> parts = new TreeMap<>();
    for (JsonNode part : list) {
      int ordinal = (int) Fields.size(part, "ordinalNumber", findings);
      parts.put(
          ordinal,
          new PackageInfo.Part(
              Fields.size(part, "fileSize", findings), Fields.hash(part, "fileHash", findings)));
    }
    if (list.isEmpty() || parts.size() != list.size() || !parts.containsKey(list.size())) {
      findings.add("fileParts must be numbered from 1 to their count, each number once");
    }
    return List.copyOf(parts.values());
  }

  /** Compares what the parts can hold with the limits and with the size of the whole. */
  private static void requireSizes(PackageInfo declared) {
    int ordinal = 0;
    for (PackageInfo.Part part : declared.parts()) {
      ordinal++;
      if (part.size() > PartStore.LARGEST_STORED) {
        throw ApiFailure.badRequest(
            21157,
            "Nieprawidłowy rozmiar części pakietu.",
            "Część '"
                + ordinal
                + "' ma "
                + part.size()
                + " bajtów, dozwolone 100000000 przed"
                + " zaszyfrowaniem.");
      }
    }
  }

  private ObjectNode json(Call call, BatchSession session) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", session.reference());
    ArrayNode requests = answer.putArray("partUploadRequests");
    int ordinal = 0;
    for (String key : session.keys()) {
      ordinal++;
      String path = StorageHandlers.PART + session.reference() + "/" + key;
      ObjectNode request = requests.addObject();
      request.put("ordinalNumber", ordinal);
      request.put("method", "PUT");
      request.put("url", ksef.links().link(call, path, session.uploadUntil()));
      request.putObject("headers").put(StorageHandlers.BLOB_HEADER, StorageHandlers.BLOB_TYPE);
    }
    return answer;
  }

  private void close(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    ksef.batches().close(ksef.sessions().batch(reference, login));
    call.empty(204);
  }
}
