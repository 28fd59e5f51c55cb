package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Lets companies name who runs their units: parts with an internal identifier, members of a VAT
 * group, units of a local government.
 */
final class SubunitHandlers {
  private static final int SHORTEST_NAME = 5;
  private static final int LONGEST_NAME = 256;

  private final SimulatedKsef ksef;
  private final PermissionOperations operations;

  SubunitHandlers(SimulatedKsef ksef, PermissionOperations operations) {
    this.ksef = ksef;
    this.operations = operations;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/permissions/subunits/grants", (call, path) -> grant(call));
    router.add("POST", "/v2/permissions/query/subunits/grants", (call, path) -> query(call));
  }

  /** Tells whether a unit belongs to the company of a context. */
  static boolean under(
      Permissions permissions, LoginRequest.Context unit, LoginRequest.Context company) {
    String nip = company.nip().orElse("");
    return unit.type().equals("InternalId")
        ? unit.nip().equals(Optional.of(nip))
        : permissions.parent(unit.value()).equals(Optional.of(nip));
  }

  private void grant(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    GrantRequest request = GrantRequest.subunit(body);
    LoginRequest.Context unit = unit(body);
    String name = body.path("subunitName").asText("");
    if (unit.type().equals("InternalId")
        && (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME)) {
      throw ApiFailure.invalid("SubunitName must have 5 to 256 characters");
    }
    String reference =
        operations.start(
            login.context(),
            () -> {
              Permissions permissions = ksef.logins().permissions();
              if (!under(permissions, unit, login.context())) {
                return PermissionOperations.WRONG_ROLE;
              }
              permissions.grant(
                  Permissions.Grant.by(
                      login,
                      Permissions.Kind.SUBUNIT,
                      unit,
                      request,
                      request.rights().get(0),
                      ksef.clock().now()));
              return PermissionOperations.DONE;
            });
    call.json(202, JsonNodeFactory.instance.objectNode().put("referenceNumber", reference));
  }

  private static LoginRequest.Context unit(ObjectNode body) {
    String type = body.at("/contextIdentifier/type").asText("");
    String value = body.at("/contextIdentifier/value").asText("");
    boolean known = type.equals("Nip") || type.equals("InternalId");
    if (!known || !LoginRequest.Context.wellFormed(type, value)) {
      throw ApiFailure.invalid("ContextIdentifier " + type + " '" + value + "' is not valid");
    }
    if (type.equals("InternalId") && !checked(value)) {
      throw ApiFailure.invalid(
          "ContextIdentifier InternalId '" + value + "' has a wrong check digit");
    }
    return new LoginRequest.Context(type, value);
  }

  /** Compares the last digit with the sum of the others, weighted 1 and 3 by turns. */
  private static boolean checked(String internalId) {
    String digits = internalId.replace("-", "");
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == Character.digit(digits.charAt(last), 10);
  }

  private void query(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    String wanted = call.anyJson().at("/subunitIdentifier/value").asText("");
    Permissions permissions = ksef.logins().permissions();
    List<Permissions.Grant> found =
        permissions
            .grants(
                grant ->
                    grant.kind() == Permissions.Kind.SUBUNIT
                        && (wanted.isEmpty() || grant.context().value().equals(wanted)))
            .stream()
            .filter(grant -> under(permissions, grant.context(), login.context()))
            .toList();
    call.json(200, Paging.byOffset(call, "permissions", found, SubunitHandlers::json));
  }

  private static ObjectNode json(Permissions.Grant grant) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", grant.id());
    identifier(node, "authorizedIdentifier", grant.subject().type(), grant.subject().value());
    identifier(node, "subunitIdentifier", grant.context().type(), grant.context().value());
    identifier(node, "authorIdentifier", grant.author().type(), grant.author().value());
    node.put("permissionScope", grant.permission());
    node.put("description", grant.description());
    node.setAll(grant.details());
    return node.put("startDate", SimulatedClock.api(grant.since()));
  }

  private static void identifier(ObjectNode node, String member, String type, String value) {
    node.putObject(member).put("type", type).put("value", value);
  }
}
