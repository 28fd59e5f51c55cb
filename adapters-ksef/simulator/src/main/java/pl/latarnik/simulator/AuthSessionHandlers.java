package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists the logins of a context and ends them. */
final class AuthSessionHandlers {
  private final SimulatedKsef ksef;

  AuthSessionHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/v2/auth/sessions", (call, path) -> list(call));
    router.add("DELETE", "/v2/auth/sessions/current", (call, path) -> endCurrent(call));
    router.add("DELETE", "/v2/auth/sessions/{}", (call, path) -> end(call, path.part(0)));
  }

  private void list(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    List<Authentication> active = ksef.logins().active(login.context());
    call.json(
        200,
        ksef.logins().read(() -> Paging.page(call, "items", active, item -> json(item, login))));
  }

  private static ObjectNode json(Authentication item, Authentication current) {
    ObjectNode node = AuthHandlers.state(item);
    node.put("referenceNumber", item.reference());
    node.put("isCurrent", item == current);
    return node;
  }

  /** Takes the access token or the refresh token. */
  private void endCurrent(Call call) {
    String bearer = AuthHandlers.bearer(call);
    Authentication login =
        ksef.logins()
            .loginOf(bearer, Tokens.Kind.ACCESS)
            .or(() -> ksef.logins().loginOf(bearer, Tokens.Kind.REFRESH))
            .orElseThrow(ApiFailure::unauthorized);
    ksef.logins().revoke(login.context(), login.reference());
    call.empty(204);
  }

  private void end(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    if (!ksef.logins().revoke(login.context(), reference)) {
      throw ApiFailure.invalid(
          "Sesja uwierzytelnienia o numerze referencyjnym " + reference + " nie istnieje.");
    }
    call.empty(204);
  }
}
