package pl.latarnik.simulator;

import java.time.Instant;
import java.util.List;

/** Faults around logins and tokens. */
final class LoginFaults {
  private static final String XADES = "POST /auth/xades-signature";
  private static final String TOKEN = "POST /auth/ksef-token";

  private LoginFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-20",
                FaultKind.Place.BEFORE,
                "Refreshing answers 400 with 21304 although the refresh token is good",
                "POST /auth/token/refresh")
            .thatPasses()
            .doing(
                (strike, scene, answer) -> {
                  throw ApiFailure.badRequest(
                      21304,
                      "Brak uwierzytelnienia.",
                      "Operacja uwierzytelniania nie została znaleziona.");
                }),
        FaultKind.of(
                "F-21",
                FaultKind.Place.BEFORE,
                "Logging in answers 400 with 21115 although the certificate is good",
                XADES)
            .doing(
                (strike, scene, answer) -> {
                  throw ApiFailure.badRequest(
                      21115,
                      "Nieprawidłowy certyfikat.",
                      "Nie udało się zweryfikować certyfikatu.");
                }),
        FaultKind.of(
                "F-22",
                FaultKind.Place.ANSWER,
                "The login stays at 100 until the simulator's clock has gone on by the duration",
                XADES,
                TOKEN)
            .with(
                FaultParameter.duration("duration", "PT10M", "how long, on the simulator's clock"))
            .thatPasses()
            .doing(
                (strike, scene, answer) ->
                    answer.map(
                        reply ->
                            shown(
                                scene,
                                reply,
                                new FaultMemory.Mask(
                                    100,
                                    "Uwierzytelnianie w toku",
                                    "",
                                    scene
                                        .ksef()
                                        .clock()
                                        .now()
                                        .plus(strike.duration("duration")))))));
  }

  /** Shows another state of the login that an answer has just begun. */
  private static Reply shown(FaultScene scene, Reply answer, FaultMemory.Mask mask) {
    if (answer.succeeded()) {
      String reference = FaultBodies.object(answer).path("referenceNumber").asText();
      scene.ksef().faultMemory().mask(reference, mask);
    }
    return answer;
  }

  /** Refuses the login for good, as in the waves after a deployment. */
  static Reply refused(FaultScene scene, Reply answer) {
    return shown(
        scene,
        answer,
        new FaultMemory.Mask(
            415,
            "Uwierzytelnianie zakończone niepowodzeniem",
            "Brak przypisanych uprawnień",
            Instant.MAX));
  }
}
