package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sets up companies, persons and their rights, as the test environment lets anybody do. */
final class TestDataHandlers {
  /** The kinds of subjects and the role that each gives. */
  private static final Map<String, String> HEADS =
      Map.of(
          "EnforcementAuthority", "EnforcementAuthority",
          "VatGroup", "VatGroupUnit",
          "JST", "LocalGovernmentUnit");

  private final SimulatedKsef ksef;

  TestDataHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/testdata/subject", (call, path) -> subject(call));
    router.add("POST", "/v2/testdata/subject/remove", (call, path) -> removeSubject(call));
    router.add("POST", "/v2/testdata/person", (call, path) -> person(call));
    router.add("POST", "/v2/testdata/person/remove", (call, path) -> removePerson(call));
    router.add("POST", "/v2/testdata/permissions", (call, path) -> grant(call));
    router.add("POST", "/v2/testdata/permissions/revoke", (call, path) -> revoke(call));
    router.add("POST", "/v2/testdata/context/block", (call, path) -> block(call, true));
    router.add("POST", "/v2/testdata/context/unblock", (call, path) -> block(call, false));
  }

  private Permissions permissions() {
    return ksef.logins().permissions();
  }

  /** Ties units to the head of a group, or makes a NIP an enforcement authority. */
  private void subject(Call call) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    String nip = nip(body, "subjectNip", findings);
    String type = body.path("subjectType").asText("");
    if (!HEADS.containsKey(type)) {
      findings.add("SubjectType '" + type + "' is none of " + HEADS.keySet());
    }
    requireDescription(body, findings);
    List<String> units = new ArrayList<>();
    for (JsonNode unit : body.path("subunits")) {
      units.add(nip(unit, "subjectNip", findings));
    }
    Instant since = created(body, findings);
    refuse(findings);
    if (!permissions().addCompany(nip)) {
      throw exists();
    }
    if (type.equals("EnforcementAuthority")) {
      permissions().makeBailiff(nip);
    }
    units.forEach(unit -> permissions().addUnit(unit, nip));
    String description = body.path("description").asText();
    String head = HEADS.getOrDefault(type, "");
    ksef.roles().add(new CompanyRoles.Role(nip, head, Optional.empty(), description, since));
    if (!type.equals("EnforcementAuthority")) {
      for (JsonNode unit : body.path("subunits")) {
        ksef.roles()
            .add(
                new CompanyRoles.Role(
                    unit.path("subjectNip").asText(),
                    head.replace("Unit", "SubUnit"),
                    Optional.of(nip),
                    unit.path("description").asText("Jednostka podrzędna"),
                    since));
      }
    }
    call.empty(200);
  }

  /** Reads since when somebody exists; from now where it isn't told. */
  private Instant created(ObjectNode body, List<String> findings) {
    if (!body.hasNonNull("createdDate")) {
      return ksef.clock().now();
    }
    try {
      return OffsetDateTime.parse(body.path("createdDate").asText()).toInstant();
    } catch (DateTimeParseException e) {
      findings.add("CreatedDate '" + body.path("createdDate").asText() + "' is not valid");
      return ksef.clock().now();
    }
  }

  private void removeSubject(Call call) {
    List<String> findings = new ArrayList<>();
    String nip = nip(call.json(), "subjectNip", findings);
    refuse(findings);
    permissions().removeCompany(nip);
    ksef.roles().remove(nip);
    call.empty(200);
  }

  /** Ties a PESEL to a NIP: from then on both are one person, the owner of the NIP. */
  private void person(Call call) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    String nip = nip(body, "nip", findings);
    Subject person = new Subject(Subject.PESEL, body.path("pesel").asText(""));
    if (!person.wellFormed()) {
      findings.add("Pesel '" + person.value() + "' is not valid");
    }
    if (!body.path("isBailiff").isBoolean()) {
      findings.add("IsBailiff is required");
    }
    requireDescription(body, findings);
    Instant since = created(body, findings);
    refuse(findings);
    if (!permissions().tie(person.value(), nip, body.path("isBailiff").asBoolean())) {
      throw exists();
    }
    if (body.path("isBailiff").asBoolean()) {
      String description = body.path("description").asText();
      ksef.roles()
          .add(new CompanyRoles.Role(nip, "CourtBailiff", Optional.empty(), description, since));
    }
    if (body.path("isDeceased").asBoolean(false)) {
      permissions().bury(nip);
    }
    call.empty(200);
  }

  private void removePerson(Call call) {
    List<String> findings = new ArrayList<>();
    String nip = nip(call.json(), "nip", findings);
    refuse(findings);
    permissions().untie(nip);
    ksef.roles().remove(nip);
    call.empty(200);
  }

  private void grant(Call call) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    LoginRequest.Context context = context(body, findings);
    Subject subject = authorised(body, findings);
    if (body.path("permissions").isEmpty()) {
      findings.add("Permissions must not be empty");
    }
    for (JsonNode right : body.path("permissions")) {
      if (!TokenHandlers.RIGHTS.contains(right.path("permissionType").asText(""))) {
        findings.add("PermissionType '" + right.path("permissionType").asText("") + "' is unknown");
      }
      requireDescription(right, findings);
    }
    refuse(findings);
    for (JsonNode right : body.path("permissions")) {
      permissions()
          .grant(
              new Permissions.Grant(
                  UUID.randomUUID().toString(),
                  Permissions.Kind.PERSON,
                  context,
                  subject,
                  right.path("permissionType").asText(),
                  false,
                  right.path("description").asText(),
                  Subject.nip(context.value()),
                  ksef.clock().now(),
                  JsonNodeFactory.instance.objectNode()));
    }
    call.empty(200);
  }

  private void revoke(Call call) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    LoginRequest.Context context = context(body, findings);
    Subject subject = authorised(body, findings);
    refuse(findings);
    permissions()
        .revoke(grant -> grant.context().equals(context) && grant.subject().equals(subject));
    call.empty(200);
  }

  /** Closes a context to every login, or opens it again. */
  private void block(Call call, boolean blocked) {
    ObjectNode body = call.json();
    LoginRequest.Context context =
        new LoginRequest.Context(
            body.at("/contextIdentifier/type").asText(""),
            body.at("/contextIdentifier/value").asText(""));
    if (!LoginRequest.Context.wellFormed(context.type(), context.value())) {
      throw ApiFailure.invalid(
          "ContextIdentifier " + context.type() + " '" + context.value() + "' is not valid");
    }
    permissions().block(context, blocked);
    call.empty(200);
  }

  private static LoginRequest.Context context(ObjectNode body, List<String> findings) {
    LoginRequest.Context context =
        new LoginRequest.Context("Nip", body.at("/contextIdentifier/value").asText(""));
    if (!body.at("/contextIdentifier/type").asText("").equals("Nip")
        || !LoginRequest.Context.wellFormed("Nip", context.value())) {
      findings.add("ContextIdentifier '" + context.value() + "' is no valid Nip");
    }
    return context;
  }

  private static Subject authorised(ObjectNode body, List<String> findings) {
    Subject subject =
        new Subject(
            body.at("/authorizedIdentifier/type").asText(""),
            body.at("/authorizedIdentifier/value").asText(""));
    if (!subject.wellFormed() || subject.type().equals(Subject.PEPPOL)) {
      findings.add(
          "AuthorizedIdentifier " + subject.type() + " '" + subject.value() + "' is not valid");
    }
    return subject;
  }

  private static String nip(JsonNode body, String member, List<String> findings) {
    String nip = body.path(member).asText("");
    if (!LoginRequest.Context.wellFormed("Nip", nip)) {
      findings.add(member + " '" + nip + "' is no valid NIP");
    }
    return nip;
  }

  private static void requireDescription(JsonNode body, List<String> findings) {
    int length = body.path("description").asText("").length();
    if (length < 5 || length > 256) {
      findings.add("Description must have 5 to 256 characters");
    }
  }

  private static void refuse(List<String> findings) {
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
  }

  private static ApiFailure exists() {
    return ApiFailure.badRequest(30001, "Podmiot lub uprawnienie już istnieje.");
  }
}
