package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Lets a company name who runs a company of another country in the context of both, lets that one
 * name who works there, and lists them.
 */
final class EuEntityHandlers {
  private static final String CONTEXT = "NipVatUe";

  /** The numbers of each country, as the interface writes them. */
  private static final Pattern VAT_UE =
      Pattern.compile(
          "ATU\\d{8}|BE[01]\\d{9}|BG\\d{9,10}|CY\\d{8}[A-Z]|CZ\\d{8,10}|DE\\d{9}|DK\\d{8}|EE\\d{9}"
              + "|EL\\d{9}|ES(?:[A-Z]\\d{8}|\\d{8}[A-Z]|[A-Z]\\d{7}[A-Z])|FI\\d{8}"
              + "|FR[A-Z0-9]{2}\\d{9}|HR\\d{11}|HU\\d{8}"
              + "|IE(?:\\d{7}[A-Z]{2}|\\d[A-Z0-9+*]\\d{5}[A-Z])|IT\\d{11}|LT(?:\\d{9}|\\d{12})"
              + "|LU\\d{8}|LV\\d{11}|MT\\d{8}|NL[A-Z0-9+*]{12}|PT\\d{9}|RO\\d{2,10}|SE\\d{12}"
              + "|SI\\d{8}|SK\\d{10}|XI(?:\\d{9}|\\d{12}|(?:GD|HA)\\d{3})");

  private final SimulatedKsef ksef;
  private final PermissionOperations operations;

  EuEntityHandlers(SimulatedKsef ksef, PermissionOperations operations) {
    this.ksef = ksef;
    this.operations = operations;
  }

  void addTo(Router router) {
    router.add(
        "POST",
        "/v2/permissions/eu-entities/administration/grants",
        (call, path) -> administration(call));
    router.add("POST", "/v2/permissions/eu-entities/grants", (call, path) -> representation(call));
    router.add("POST", "/v2/permissions/query/eu-entities/grants", (call, path) -> query(call));
  }

  /** Tells whether somebody runs a company of another country by the word of a company. */
  static boolean under(Permissions.Grant grant, LoginRequest.Context company) {
    return grant.kind() == Permissions.Kind.EU_ADMINISTRATION
        && company.type().equals("Nip")
        && grant.context().nip().equals(company.nip());
  }

  private void administration(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    GrantRequest request = GrantRequest.euAdministration(body);
    LoginRequest.Context context =
        new LoginRequest.Context(
            body.at("/contextIdentifier/type").asText(""),
            body.at("/contextIdentifier/value").asText(""));
    if (!context.type().equals(CONTEXT)
        || !LoginRequest.Context.wellFormed(CONTEXT, context.value())
        || !VAT_UE.matcher(vatUe(context)).matches()) {
      throw ApiFailure.invalid(
          "ContextIdentifier " + context.type() + " '" + context.value() + "' is not valid");
    }
    start(
        call,
        login,
        () -> {
          if (!login.context().type().equals("Nip")) {
            return PermissionOperations.WRONG_ROLE;
          }
          if (!context.nip().equals(login.context().nip())) {
            return PermissionOperations.UNRELATED;
          }
          return give(login, Permissions.Kind.EU_ADMINISTRATION, context, request);
        });
  }

  private void representation(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    GrantRequest request = GrantRequest.euRepresentation(call.json());
    // Who may give rights here got them together with the name of the company.
    ksef.logins().permissions().grants(grant -> worksIn(grant, login.context())).stream()
        .findFirst()
        .ifPresent(
            grant -> {
              request.details().set("euEntityName", grant.details().path("euEntityName"));
              request.details().set("euEntityDetails", grant.details().path("euEntityDetails"));
            });
    start(
        call,
        login,
        () -> give(login, Permissions.Kind.EU_REPRESENTATION, login.context(), request));
  }

  private static boolean worksIn(Permissions.Grant grant, LoginRequest.Context context) {
    return grant.context().equals(context)
        && (grant.kind() == Permissions.Kind.EU_ADMINISTRATION
            || grant.kind() == Permissions.Kind.EU_REPRESENTATION);
  }

  private void start(Call call, Authentication login, Supplier<Progress> step) {
    String reference = operations.start(login.context(), step);
    call.json(202, JsonNodeFactory.instance.objectNode().put("referenceNumber", reference));
  }

  private Progress give(
      Authentication login,
      Permissions.Kind kind,
      LoginRequest.Context context,
      GrantRequest request) {
    for (GrantRequest.Right right : request.rights()) {
      ksef.logins()
          .permissions()
          .grant(Permissions.Grant.by(login, kind, context, request, right, ksef.clock().now()));
    }
    return PermissionOperations.DONE;
  }

  /** Lists to a company who runs its partners, and to a partner everybody who may work there. */
  private void query(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode filter = call.anyJson();
    String vatUe = filter.path("vatUeIdentifier").asText("");
    if (!vatUe.isEmpty() && !VAT_UE.matcher(vatUe).matches()) {
      throw ApiFailure.invalid("VatUeIdentifier '" + vatUe + "' is not valid");
    }
    String fingerprint =
        filter.path("authorizedFingerprintIdentifier").asText("").toUpperCase(Locale.ROOT);
    List<String> types = new ArrayList<>();
    filter.path("permissionTypes").forEach(type -> types.add(type.asText()));
    List<Permissions.Grant> found =
        ksef.logins()
            .permissions()
            .grants(
                grant ->
                    (under(grant, login.context()) || worksIn(grant, login.context()))
                        && (vatUe.isEmpty() || vatUe.equals(vatUe(grant.context())))
                        && grant.subject().value().contains(fingerprint)
                        && (types.isEmpty() || types.contains(grant.permission())));
    call.json(200, Paging.byOffset(call, "permissions", found, EuEntityHandlers::json));
  }

  private static String vatUe(LoginRequest.Context context) {
    return context.value().substring(context.value().indexOf('-') + 1);
  }

  private static ObjectNode json(Permissions.Grant grant) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", grant.id())
            .put("vatUeIdentifier", vatUe(grant.context()))
            .put("authorizedFingerprintIdentifier", grant.subject().value())
            .put("permissionScope", grant.permission())
            .put("description", grant.description())
            .put("startDate", SimulatedClock.api(grant.since()));
    node.putObject("authorIdentifier")
        .put("type", grant.author().type())
        .put("value", grant.author().value());
    node.setAll(grant.details());
    return node;
  }
}
