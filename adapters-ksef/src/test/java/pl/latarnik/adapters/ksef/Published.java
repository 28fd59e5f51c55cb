package pl.latarnik.adapters.ksef;

import java.nio.charset.StandardCharsets;
import pl.latarnik.simulator.OwnContract;

/**
 * Holds what has passed between client and simulator to the project's own contract, and to the
 * ministry's description where that is beside the project.
 */
final class Published {

  private static final OwnContract OWN = OwnContract.load();

  private Published() {}

  static void holds(Iterable<Relay.Passed> all) {
    for (Relay.Passed passed : all) {
      check(passed);
      OpenApi.beside().forEach(api -> api.check(passed));
    }
  }

  private static void check(Relay.Passed passed) {
    if (passed.status() >= 300) {
      return;
    }
    String path = passed.uri().getPath();
    String body = new String(passed.body(), StandardCharsets.UTF_8);
    if (body.startsWith("{")) {
      OWN.checkRequest(passed.method(), path, body);
    }
    OWN.checkResponse(
        passed.method(),
        path,
        passed.status(),
        passed.answerType(),
        new String(passed.answer(), StandardCharsets.UTF_8));
  }
}
