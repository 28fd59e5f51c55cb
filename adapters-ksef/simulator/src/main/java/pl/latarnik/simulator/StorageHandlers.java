package pl.latarnik.simulator;

import java.io.IOException;
import java.util.Optional;

/** The storage beside the interface: confirmations are fetched there, parts of packages put. */
final class StorageHandlers {
  static final String UPO = "/storage/01/upo/";
  static final String PART = "/storage/02/batch/";
  static final String BLOB_HEADER = "x-ms-blob-type";
  static final String BLOB_TYPE = "BlockBlob";

  private final SimulatedKsef ksef;

  StorageHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", UPO + "{}", (call, path) -> confirmation(call, path.part(0)));
    router.add("PUT", PART + "{}/{}", this::part);
  }

  private void confirmation(Call call, String key) {
    if (ksef.links().judge(call, ksef.clock().now()) != StorageLinks.Verdict.GOOD) {
      throw ApiFailure.plain(403);
    }
    call.xml(
        ksef.upoByKey(key).map(Confirmation::content).orElseThrow(() -> ApiFailure.plain(404)));
  }

  /** Takes a part; whether the link still holds is settled before its bytes are read. */
  private void part(Call call, Router.Path path) {
    StorageLinks.Verdict verdict = ksef.links().judge(call, ksef.clock().now());
    if (verdict == StorageLinks.Verdict.UNSIGNED || call.header("Authorization").isPresent()) {
      refuse(
          call, 401, "AuthenticationFailed", "Send the signed link and no Authorization header.");
      return;
    }
    Optional<BatchSession> session =
        verdict == StorageLinks.Verdict.GOOD
            ? ksef.sessions().openBatch(path.part(0))
            : Optional.empty();
    int ordinal = session.map(s -> s.keys().indexOf(path.part(1)) + 1).orElse(0);
    if (ordinal == 0) {
      refuse(
          call, 403, "AuthorizationFailure", "The link is forged, expired or of no open session.");
      return;
    }
    if (call.header(BLOB_HEADER).filter(BLOB_TYPE::equals).isEmpty()) {
      refuse(call, 400, "MissingRequiredHeader", "The header x-ms-blob-type must be BlockBlob.");
      return;
    }
    store(call, session.orElseThrow(), ordinal);
  }

  private void store(Call call, BatchSession session, int ordinal) {
    Optional<PartStore.Stored> stored;
    try {
      stored = ksef.batches().store().store(call.bodyStream());
    } catch (IOException e) {
      // The caller broke off; what had come is gone.
      call.cut();
      return;
    }
    if (stored.isEmpty() || stored.get().size() == 0) {
      stored.ifPresent(empty -> ksef.batches().store().delete(empty.file()));
      refuse(call, 400, "InvalidInput", "A part has 1 to " + PartStore.LARGEST_STORED + " bytes.");
    } else if (ksef.batches().put(session, ordinal, stored.get())) {
      call.empty(201);
    } else {
      refuse(call, 403, "AuthorizationFailure", "The session takes no parts any more.");
    }
  }

  private static void refuse(Call call, int status, String code, String message) {
    String body =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message);
    call.reply(Reply.of(status, "application/xml; charset=utf-8", Crypto.utf8(body)));
  }
}
