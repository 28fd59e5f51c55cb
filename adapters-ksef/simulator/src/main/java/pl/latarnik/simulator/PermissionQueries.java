package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists rights: one's own, those given to persons, those got from other companies. */
final class PermissionQueries {
  private static final Set<String> QUERY_TYPES =
      Set.of("PermissionsInCurrentContext", "PermissionsGrantedInCurrentContext");
  private final SimulatedKsef ksef;

  PermissionQueries(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/permissions/query/personal/grants", (call, path) -> personal(call));
    router.add("POST", "/v2/permissions/query/persons/grants", (call, path) -> persons(call));
    router.add(
        "POST",
        "/v2/permissions/query/authorizations/grants",
        (call, path) -> authorizations(call));
    router.add("GET", "/v2/peppol/query", (call, path) -> peppol(call));
    router.add("POST", "/v2/permissions/query/entities/grants", (call, path) -> entities(call));
  }

  /** Lists the Peppol providers that have logged in: that registers them. */
  private void peppol(Call call) {
    call.json(
        200,
        Paging.byOffset(
            call,
            "peppolProviders",
            ksef.logins().peppolProviders(),
            login ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("id", login.context().value())
                    .put("name", login.certificate().map(Holder::commonName).orElse(""))
                    .put("dateCreated", SimulatedClock.api(login.started()))));
  }

  /** Lists what companies let others do in their name: given here or received here. */
  private void authorizations(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode filter = call.json();
    String type = filter.path("queryType").asText("");
    if (!type.equals("Granted") && !type.equals("Received")) {
      throw ApiFailure.invalid("QueryType '" + type + "' is neither Granted nor Received");
    }
    boolean given = type.equals("Granted");
    String other =
        filter
            .at(given ? "/authorizedIdentifier/value" : "/authorizingIdentifier/value")
            .asText("");
    List<String> types = new ArrayList<>();
    filter.path("permissionTypes").forEach(wanted -> types.add(wanted.asText()));
    page(
        call,
        "authorizationGrants",
        grant -> {
          String own = given ? grant.context().value() : grant.subject().value();
          String partner = given ? grant.subject().value() : grant.context().value();
          return grant.kind() == Permissions.Kind.AUTHORIZATION
              && own.equals(login.context().value())
              && (other.isEmpty() || other.equals(partner))
              && (types.isEmpty() || types.contains(grant.permission()));
        },
        grant -> {
          ObjectNode node =
              JsonNodeFactory.instance
                  .objectNode()
                  .put("id", grant.id())
                  .put("authorizationScope", grant.permission())
                  .put("description", grant.description())
                  .put("startDate", SimulatedClock.api(grant.since()));
          identifier(node, "authorIdentifier", grant.author().type(), grant.author().value());
          identifier(
              node, "authorizedEntityIdentifier", grant.subject().type(), grant.subject().value());
          identifier(node, "authorizingEntityIdentifier", "Nip", grant.context().value());
          return node;
        });
  }

  private void personal(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode filter = call.anyJson();
    Permissions permissions = ksef.logins().permissions();
    boolean owner = permissions.owns(login.subject(), login.context());
    // One's own rights in this context, and to its owner what others gave the company.
    Predicate<Permissions.Grant> own =
        grant ->
            grant.kind() != Permissions.Kind.AUTHORIZATION
                    && (grant.context().equals(login.context()) || grant.targets(login.context()))
                    && permissions.same(grant.subject(), login.subject())
                || owner
                    && grant.kind() == Permissions.Kind.ENTITY
                    && login.context().nip().filter(grant.subject().value()::equals).isPresent();
    Optional<LoginRequest.Context> context =
        filter.hasNonNull("contextIdentifier")
            ? Optional.of(
                new LoginRequest.Context(
                    filter.at("/contextIdentifier/type").asText(),
                    filter.at("/contextIdentifier/value").asText()))
            : Optional.empty();
    page(
        call,
        own.and(grant -> context.map(grant.context()::equals).orElse(true)).and(filtered(filter)),
        grant -> {
          ObjectNode node = common(grant);
          identifier(node, "contextIdentifier", grant.context().type(), grant.context().value());
          if (!grant.subject().equals(login.subject())) {
            identifier(
                node, "authorizedIdentifier", grant.subject().type(), grant.subject().value());
          }
          node.setAll(grant.details());
          return node.put("permissionState", state(grant));
        });
  }

  private void persons(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode filter = call.json();
    if (!QUERY_TYPES.contains(filter.path("queryType").asText(""))) {
      throw ApiFailure.invalid("QueryType must be one of " + QUERY_TYPES);
    }
    // Persons and companies that may work in this context, whoever has given them their rights: so
    // the tests of the official clients have it for both types of this query.
    Predicate<Permissions.Grant> given =
        grant ->
            grant.kind() != Permissions.Kind.AUTHORIZATION
                && (grant.context().equals(login.context()) || grant.targets(login.context()));
    page(
        call,
        given.and(filtered(filter)),
        grant -> {
          ObjectNode node = common(grant);
          identifier(node, "authorizedIdentifier", grant.subject().type(), grant.subject().value());
          identifier(node, "authorIdentifier", grant.author().type(), grant.author().value());
          node.setAll(grant.details());
          return node.put("permissionState", state(grant));
        });
  }

  /** Lists the rights this company got from others to handle their invoices. */
  private void entities(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode filter = call.anyJson();
    String own = login.context().nip().orElse("");
    Optional<String> from =
        filter.hasNonNull("contextIdentifier")
            ? Optional.of(filter.at("/contextIdentifier/value").asText())
            : Optional.empty();
    page(
        call,
        grant ->
            grant.kind() == Permissions.Kind.ENTITY
                && grant.subject().equals(Subject.nip(own))
                && from.map(grant.context().value()::equals).orElse(true),
        grant -> {
          ObjectNode node = common(grant);
          identifier(node, "contextIdentifier", grant.context().type(), grant.context().value());
          return node;
        });
  }

  private Predicate<Permissions.Grant> filtered(JsonNode filter) {
    List<String> types = new ArrayList<>();
    filter.path("permissionTypes").forEach(type -> types.add(type.asText()));
    JsonNode target = filter.path("targetIdentifier");
    return grant ->
        (!filter.hasNonNull("permissionState")
                || filter.path("permissionState").asText().equals(state(grant)))
            && (types.isEmpty() || types.contains(grant.permission()))
            && (!target.isObject() || grant.target().map(target::equals).orElse(true))
            && named(filter.path("authorizedIdentifier"), grant.subject())
            && named(filter.path("authorIdentifier"), grant.author());
  }

  private static boolean named(JsonNode wanted, Subject subject) {
    return !wanted.isObject()
        || new Subject(wanted.path("type").asText(), wanted.path("value").asText()).equals(subject);
  }

  private String state(Permissions.Grant grant) {
    return ksef.logins().permissions().inForce(grant) ? "Active" : "Inactive";
  }

  private static ObjectNode common(Permissions.Grant grant) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", grant.id())
        .put("permissionScope", grant.permission())
        .put("description", grant.description())
        .put("startDate", SimulatedClock.api(grant.since()))
        .put("canDelegate", grant.canDelegate());
  }

  private static void identifier(ObjectNode node, String member, String type, String value) {
    node.putObject(member).put("type", type).put("value", value);
  }

  private void page(
      Call call, Predicate<Permissions.Grant> which, Function<Permissions.Grant, ObjectNode> json) {
    page(call, "permissions", which, json);
  }

  private void page(
      Call call,
      String name,
      Predicate<Permissions.Grant> which,
      Function<Permissions.Grant, ObjectNode> json) {
    call.json(200, Paging.byOffset(call, name, ksef.logins().permissions().grants(which), json));
  }
}
