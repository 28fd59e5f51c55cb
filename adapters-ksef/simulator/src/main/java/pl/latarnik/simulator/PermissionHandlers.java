package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;

/** Grants rights to persons and companies, takes them back, tells how far that has got. */
final class PermissionHandlers {
  private final SimulatedKsef ksef;
  private final PermissionOperations operations;

  PermissionHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
    this.operations = new PermissionOperations(ksef);
  }

  void addTo(Router router) {
    new SubunitHandlers(ksef, operations).addTo(router);
    new EuEntityHandlers(ksef, operations).addTo(router);
    router.add(
        "POST",
        "/v2/permissions/indirect/grants",
        (call, path) -> grant(call, Permissions.Kind.INDIRECT, GrantRequest::indirect));
    router.add(
        "POST",
        "/v2/permissions/persons/grants",
        (call, path) -> grant(call, Permissions.Kind.PERSON, GrantRequest::person));
    router.add(
        "POST",
        "/v2/permissions/entities/grants",
        (call, path) -> grant(call, Permissions.Kind.ENTITY, GrantRequest::entity));
    router.add(
        "POST",
        "/v2/permissions/authorizations/grants",
        (call, path) -> grant(call, Permissions.Kind.AUTHORIZATION, GrantRequest::authorization));
    router.add(
        "DELETE",
        "/v2/permissions/common/grants/{}",
        (call, path) -> revoke(call, path.part(0), false));
    router.add(
        "DELETE",
        "/v2/permissions/authorizations/grants/{}",
        (call, path) -> revoke(call, path.part(0), true));
    router.add(
        "GET", "/v2/permissions/operations/{}", (call, path) -> operation(call, path.part(0)));
  }

  private void grant(Call call, Permissions.Kind kind, Function<ObjectNode, GrantRequest> reading) {
    Authentication login = AuthHandlers.require(ksef, call);
    GrantRequest request = reading.apply(call.json());
    started(
        call,
        login,
        () -> {
          if (request.rights().stream().anyMatch(right -> beyondRole(login, right))) {
            return PermissionOperations.WRONG_ROLE;
          }
          for (GrantRequest.Right right : request.rights()) {
            ksef.logins()
                .permissions()
                .grant(
                    Permissions.Grant.by(
                        login, kind, login.context(), request, right, ksef.clock().now()));
          }
          return PermissionOperations.DONE;
        });
  }

  /** Only bailiffs and enforcement authorities have enforcement to pass on. */
  private boolean beyondRole(Authentication login, GrantRequest.Right right) {
    return right.name().equals(Permissions.ENFORCEMENT)
        && login.context().nip().filter(ksef.logins().permissions()::bailiff).isEmpty();
  }

  private void revoke(Call call, String id, boolean authorization) {
    Authentication login = AuthHandlers.require(ksef, call);
    Permissions permissions = ksef.logins().permissions();
    Permissions.Grant grant =
        permissions
            .find(id)
            .filter(g -> (g.kind() == Permissions.Kind.AUTHORIZATION) == authorization)
            .filter(
                g ->
                    g.context().equals(login.context())
                        || g.kind() == Permissions.Kind.SUBUNIT
                            && SubunitHandlers.under(permissions, g.context(), login.context())
                        || g.targets(login.context())
                        || EuEntityHandlers.under(g, login.context()))
            .orElseThrow(
                () -> ApiFailure.invalid("Uprawnienie o identyfikatorze " + id + " nie istnieje."));
    started(
        call,
        login,
        () -> {
          permissions.revoke(grant::equals);
          return PermissionOperations.DONE;
        });
  }

  private void started(Call call, Authentication login, Supplier<Progress> step) {
    call.json(
        202,
        JsonNodeFactory.instance
            .objectNode()
            .put("referenceNumber", operations.start(login.context(), step)));
  }

  private void operation(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    Progress state =
        operations
            .state(reference, login.context())
            .orElseThrow(
                () ->
                    ApiFailure.invalid(
                        "Operacja o numerze referencyjnym " + reference + " nie istnieje."));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("status", state.json());
    call.json(200, answer);
  }
}
