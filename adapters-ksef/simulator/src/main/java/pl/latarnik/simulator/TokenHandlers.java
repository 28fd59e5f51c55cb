package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes, lists and revokes KSeF tokens. */
final class TokenHandlers {
  static final Set<String> RIGHTS =
      Set.of(
          "InvoiceRead",
          "InvoiceWrite",
          "CredentialsRead",
          "CredentialsManage",
          "SubunitManage",
          "EnforcementOperations",
          "Introspection");
  private static final Set<String> CONTEXTS = Set.of("Nip", "InternalId");
  private static final int SHORTEST_DESCRIPTION = 5;
  private static final int LONGEST_DESCRIPTION = 256;
  private final SimulatedKsef ksef;

  TokenHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/tokens", (call, path) -> make(call));
    router.add("GET", "/v2/tokens", (call, path) -> list(call));
    router.add("GET", "/v2/tokens/{}", (call, path) -> call.json(200, json(find(call, path))));
    router.add("DELETE", "/v2/tokens/{}", (call, path) -> revoke(call, find(call, path)));
    router.add("POST", "/_control/tokens", (call, path) -> give(call));
  }

  private void make(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    Set<String> rights = rights(body, findings);
    String description = body.path("description").asText("");
    if (description.length() < SHORTEST_DESCRIPTION || description.length() > LONGEST_DESCRIPTION) {
      findings.add("Description must have 5 to 256 characters");
    }
    if (!KsefTokens.usableAt(ksef.clock().now())) {
      findings.add("KSeF tokens ended on " + KsefTokens.LAST_DAY + "; use a certificate");
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    if (login.token().isPresent()) {
      throw ApiFailure.forbidden(
          "auth-method-not-allowed",
          "Metoda uwierzytelnienia nie pozwala na wykonanie operacji.",
          java.util.Map.of("authenticationMethodCategory", List.of("Token")));
    }
    if (!CONTEXTS.contains(login.context().type())) {
      throw ApiFailure.badRequest(
          26002,
          "Nie można wygenerować tokena dla obecnego typu kontekstu.",
          "Obecny typ kontekstu: " + login.context().type() + ", dozwolone: Nip, InternalId.");
    }
    Set<String> missing = new LinkedHashSet<>(rights);
    missing.removeAll(ksef.logins().permissions().of(login));
    if (!missing.isEmpty()) {
      throw ApiFailure.badRequest(
          26001,
          "Nie można nadać tokenowi uprawnień których nie posiadasz.",
          "Brakujące uprawnienia: " + String.join(", ", missing) + ".");
    }
    KsefTokens registry = ksef.logins().ksefTokens();
    KsefTokens.Made made =
        registry.make(
            login.context(),
            login.subject(),
            description,
            rights,
            KsefToken.State.Pending,
            ksef.clock().now());
    ksef.logins()
        .later(
            () -> registry.move(made.reference(), KsefToken.State.Pending, KsefToken.State.Active));
    call.json(202, json(made));
  }

  private static Set<String> rights(ObjectNode body, List<String> findings) {
    Set<String> rights = new LinkedHashSet<>();
    for (JsonNode right : body.path("permissions")) {
      rights.add(right.asText());
      if (!RIGHTS.contains(right.asText())) {
        findings.add("Permissions contain the unknown value " + right.asText());
      }
    }
    if (rights.isEmpty()) {
      findings.add("Permissions must not be empty");
    }
    return rights;
  }

  private void list(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    List<String> states = call.queries().getOrDefault("status", List.of());
    for (String state : states) {
      if (java.util.Arrays.stream(KsefToken.State.values())
          .noneMatch(k -> k.name().equals(state))) {
        throw ApiFailure.invalid("Status " + state + " is unknown");
      }
    }
    Optional<String> description = lower(call, "description");
    Optional<String> author = lower(call, "authorIdentifier");
    Optional<String> authorType = lower(call, "authorIdentifierType");
    List<KsefToken> found =
        ksef.logins().ksefTokens().all().stream()
            .filter(token -> visible(token, login, false))
            .filter(token -> states.isEmpty() || states.contains(token.state().name()))
            .filter(token -> within(token.description(), description))
            .filter(token -> within(token.author().value(), author))
            .filter(token -> within(token.author().type(), authorType))
            .toList();
    call.json(200, Paging.page(call, "tokens", found, TokenHandlers::json));
  }

  private static Optional<String> lower(Call call, String name) {
    return call.query(name)
        .filter(text -> !text.isBlank())
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  private static boolean within(String value, Optional<String> part) {
    return part.map(value.toLowerCase(Locale.ROOT)::contains).orElse(true);
  }

  /** A manager of credentials sees all tokens, a token itself, others those they made. */
  private boolean visible(KsefToken token, Authentication login, boolean toRevoke) {
    if (!token.context().equals(login.context())) {
      return false;
    }
    Set<String> rights = ksef.logins().permissions().of(login);
    if (rights.contains("CredentialsManage") || (!toRevoke && rights.contains("CredentialsRead"))) {
      return true;
    }
    return login
        .token()
        .map(own -> own.reference().equals(token.reference()))
        .orElseGet(() -> wrote(token, login));
  }

  /** Tells whether somebody made a token, a NIP and a PESEL that belong together being one. */
  private boolean wrote(KsefToken token, Authentication login) {
    return token.context().equals(login.context())
        && ksef.logins().permissions().same(token.author(), login.subject());
  }

  private KsefToken find(Call call, Router.Path path) {
    Authentication login = AuthHandlers.require(ksef, call);
    String reference = path.part(0);
    boolean toRevoke = call.method().equals("DELETE");
    // To look at one token by its number it is enough to be who made it, even when logged in by
    // another token: so the tests of the official C# client have it.
    return ksef.logins()
        .ksefTokens()
        .byReference(reference)
        .filter(token -> visible(token, login, toRevoke) || !toRevoke && wrote(token, login))
        .orElseThrow(
            () ->
                ApiFailure.invalid(
                    "Token o numerze referencyjnym " + reference + " nie został znaleziony."));
  }

  private void revoke(Call call, KsefToken token) {
    KsefTokens registry = ksef.logins().ksefTokens();
    registry.move(token.reference(), KsefToken.State.Pending, KsefToken.State.Revoking);
    registry.move(token.reference(), KsefToken.State.Active, KsefToken.State.Revoking);
    ksef.logins()
        .later(
            () ->
                registry.move(
                    token.reference(), KsefToken.State.Revoking, KsefToken.State.Revoked));
    call.empty(204);
  }

  /** Gives a token over the control interface, active at once, made by the context's NIP. */
  private void give(Call call) {
    ObjectNode body = call.anyJson();
    LoginRequest.Context context = ControlContext.read(body);
    List<String> findings = new ArrayList<>();
    Set<String> rights =
        body.hasNonNull("permissions") ? rights(body, findings) : Set.copyOf(Permissions.OWNER);
    if (!CONTEXTS.contains(context.type())) {
      findings.add("a token has a context of type Nip or InternalId, not " + context.type());
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    KsefTokens.Made made =
        ksef.logins()
            .ksefTokens()
            .make(
                context,
                Subject.nip(context.nip().orElseThrow()),
                body.path("description").asText("Token symulatora"),
                rights,
                KsefToken.State.Active,
                ksef.clock().now());
    call.json(201, json(made));
  }

  private static ObjectNode json(KsefTokens.Made made) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("referenceNumber", made.reference())
        .put("token", made.secret());
  }

  private static ObjectNode json(KsefToken token) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("referenceNumber", token.reference());
    node.putObject("authorIdentifier")
        .put("type", token.author().type())
        .put("value", token.author().value());
    node.putObject("contextIdentifier")
        .put("type", token.context().type())
        .put("value", token.context().value());
    node.put("description", token.description());
    token.permissions().stream().sorted().forEach(node.putArray("requestedPermissions")::add);
    node.put("dateCreated", SimulatedClock.api(token.created()));
    token.lastUse().ifPresent(at -> node.put("lastUseDate", SimulatedClock.api(at)));
    node.put("status", token.state().name());
    return node;
  }
}
