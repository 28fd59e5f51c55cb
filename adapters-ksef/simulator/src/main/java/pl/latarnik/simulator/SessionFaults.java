package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Faults of sessions: keys, false states after closing, an end in the middle. */
final class SessionFaults {
  private static final String OPEN = "POST /sessions/online";
  private static final String OPEN_BATCH = "POST /sessions/batch";
  private static final String SEND = "POST /sessions/online/{}/invoices";
  private static final String CLOSE = "POST /sessions/online/{}/close";
  private static final String CLOSE_BATCH = "POST /sessions/batch/{}/close";
  private static final String TOKEN_LOGIN = "POST /auth/ksef-token";
  private static final String XADES_LOGIN = "POST /auth/xades-signature";
  private static final String STANDSTILL = "F-09";

  private SessionFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-07",
                FaultKind.Place.ANSWER,
                "The closed session shows 440, 445 or still 100; after the duration its true state",
                CLOSE,
                CLOSE_BATCH)
            .with(
                FaultParameter.choice("code", "state shown, by turns", "440", "445", "100"),
                FaultParameter.duration("duration", "PT10M", "how long, on the simulator's clock"))
            .thatPasses()
            .doing(
                (strike, scene, answer) ->
                    masked(strike, scene, Integer.parseInt(strike.choice("code")))),
        FaultKind.of(
                STANDSTILL,
                FaultKind.Place.ANSWER,
                "The closed session stays at 170 (a batch at 150), one that ran out of time at 100;"
                    + " after the duration its true state; UPO of invoices can be had meanwhile",
                CLOSE,
                CLOSE_BATCH)
            .with(FaultParameter.duration("duration", "PT1H", "how long, on the simulator's clock"))
            .thatPasses()
            .doing((strike, scene, answer) -> masked(strike, scene, 170)),
        FaultKind.of(
                "F-12",
                FaultKind.Place.BEFORE,
                "The session's key is taken for wrongly wrapped: 201, then session 415",
                OPEN,
                OPEN_BATCH)
            .doing((strike, scene, answer) -> wrongKey(scene)),
        FaultKind.of(
                "F-13",
                FaultKind.Place.BEFORE,
                "The public key is exchanged in the very moment: the old one gives 21470",
                OPEN,
                OPEN_BATCH,
                TOKEN_LOGIN)
            .thatPasses()
            .doing((strike, scene, answer) -> rotate(scene)),
        wave(),
        FaultKind.of(
                "F-29",
                FaultKind.Place.BEFORE,
                "The session runs out of time during sending: 21180, and it is closed",
                SEND)
            .thatPasses()
            .doing(
                (strike, scene, answer) -> {
                  scene.ksef().sessions().runOut(scene.call().segment(-2));
                  return Optional.empty();
                }));
  }

  /** A wave hits logins, which end with 415, and sessions, by their key. */
  private static FaultKind wave() {
    return FaultKind.of(
            "F-14",
            FaultKind.Place.BEFORE,
            "After a deployment: logins end with 415, or sessions turn to 415, one after another",
            XADES_LOGIN,
            TOKEN_LOGIN,
            OPEN,
            OPEN_BATCH)
        .doing(
            (strike, scene, answer) -> {
              if (!scene.operation().path().startsWith("/auth")) {
                return wrongKey(scene);
              }
              scene.call().beforeAnswering(reply -> LoginFaults.refused(scene, reply));
              return Optional.empty();
            });
  }

  private static Optional<Reply> masked(Strike strike, FaultScene scene, int code) {
    String reference = scene.call().segment(-2);
    Instant until = scene.ksef().clock().now().plus(strike.duration("duration"));
    scene.ksef().faultMemory().mask(reference, mask(reference, code, until));
    return Optional.empty();
  }

  /** Lets a session that has run out of time look open, when that fault is set. */
  static void ranOut(SimulatedKsef ksef, String reference, String context) {
    ksef.faults()
        .strike(kind -> kind.id().equals(STANDSTILL), Operation.read(CLOSE), Optional.of(context))
        .ifPresent(
            strike ->
                ksef.faultMemory()
                    .mask(
                        reference,
                        mask(
                            reference, 100, ksef.clock().now().plus(strike.duration("duration")))));
  }

  private static FaultMemory.Mask mask(String reference, int code, Instant until) {
    boolean batch = reference.contains("-SB-");
    return switch (code) {
      case 100 ->
          new FaultMemory.Mask(
              100, batch ? "Sesja wsadowa rozpoczęta" : "Sesja interaktywna otwarta", "", until);
      case 170 ->
          batch
              ? new FaultMemory.Mask(150, "Trwa przetwarzanie", "", until)
              : new FaultMemory.Mask(170, "Sesja interaktywna zamknięta", "", until);
      case 440 -> new FaultMemory.Mask(440, "Sesja anulowana", "Nie przesłano faktur", until);
      default -> new FaultMemory.Mask(445, "Błąd weryfikacji, brak poprawnych faktur", "", until);
    };
  }

  /** Spoils the wrapped key in the request, so that it really cannot be unwrapped. */
  private static Optional<Reply> wrongKey(FaultScene scene) {
    byte[] body = scene.call().body();
    scene.call().replaceBody(spoilt(body).orElse(body));
    return Optional.empty();
  }

  /** Changes the wrapped key in a request; empty when the handler will refuse it anyway. */
  private static Optional<byte[]> spoilt(byte[] body) {
    ObjectNode request = FaultBodies.request(body);
    if (!(request.path("encryption") instanceof ObjectNode encryption)) {
      return Optional.empty();
    }
    Optional<byte[]> wrapped =
        Crypto.fromBase64(encryption.path("encryptedSymmetricKey").asText())
            .filter(bytes -> bytes.length > 1);
    wrapped.ifPresent(
        bytes -> {
          // The lowest byte: the number stays below the modulus and unwraps to garbage.
          bytes[bytes.length - 1] ^= 1;
          encryption.put("encryptedSymmetricKey", Crypto.base64(bytes));
        });
    return wrapped.map(bytes -> Crypto.utf8(request.toString()));
  }

  private static Optional<Reply> rotate(FaultScene scene) {
    if (scene.operation().equals(Operation.read(TOKEN_LOGIN))) {
      scene.ksef().publicKeys().rotateTokenKey(scene.ksef().clock().now());
    } else {
      scene.ksef().publicKeys().rotateSymmetricKey(scene.ksef().clock().now());
    }
    return Optional.empty();
  }
}
