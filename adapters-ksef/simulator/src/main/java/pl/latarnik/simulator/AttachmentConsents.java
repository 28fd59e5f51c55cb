package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may send invoices with attachments: those for whom a consent was entered beforehand. */
final class AttachmentConsents {
  private final Set<String> nips = ConcurrentHashMap.newKeySet();

  void addTo(Router router) {
    router.add(
        "POST",
        "/v2/testdata/attachment",
        (call, path) -> {
          nips.add(nip(call));
          call.empty(200);
        });
    router.add(
        "POST",
        "/v2/testdata/attachment/revoke",
        (call, path) -> {
          nips.remove(nip(call));
          call.empty(200);
        });
  }

  boolean given(String nip) {
    return nips.contains(nip);
  }

  void clear() {
    nips.clear();
  }

  private static String nip(Call call) {
    ObjectNode body = call.json();
    String nip = body.path("nip").asText("");
    if (!LoginRequest.Context.wellFormed("Nip", nip)) {
      throw ApiFailure.invalid("nip '" + nip + "' is not a NIP");
    }
    return nip;
  }
}
