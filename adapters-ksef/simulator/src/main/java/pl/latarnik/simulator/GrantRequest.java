package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a grant asks for; every finding in one answer. */
record GrantRequest(Subject subject, List<Right> rights, String description, ObjectNode details) {
  private static final int SHORTEST_DESCRIPTION = 5;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Set<String> ENTITY = Set.of("InvoiceWrite", "InvoiceRead");
  private static final Set<String> AUTHORIZATION =
      Set.of("SelfInvoicing", "RRInvoicing", "TaxRepresentative", "PefInvoicing");

  private static final Set<String> PERSONS =
      Set.of(Subject.NIP, Subject.PESEL, Subject.FINGERPRINT);
  private static final Map<String, String> DETAILS =
      Map.of(
          "PersonByIdentifier", "personById",
          "PersonByFingerprintWithIdentifier", "personByFpWithId",
          "PersonByFingerprintWithoutIdentifier", "personByFpNoId",
          "EntityByFingerprint", "entityByFp");
  private static final List<Right> ADMINISTRATION =
      Stream.of("VatUeManage", "InvoiceWrite", "InvoiceRead", "Introspection")
          .map(name -> new Right(name, false))
          .toList();

  /** A right and whether its holder may pass it on. */
  record Right(String name, boolean canDelegate) {}

  static GrantRequest person(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    ObjectNode details = personDetails(body, findings);
    return read(body, PERSONS, named(body), TokenHandlers.RIGHTS, details, findings);
  }

  /** Reads who shall handle the invoices of one client, or of all where none is named. */
  static GrantRequest indirect(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    ObjectNode details = personDetails(body, findings);
    JsonNode wanted = body.path("targetIdentifier");
    String type = wanted.path("type").asText("AllPartners");
    String value = wanted.path("value").asText("");
    ObjectNode target = details.putObject("targetIdentifier").put("type", type);
    if (!type.equals("AllPartners")) {
      target.put("value", value);
    }
    boolean known =
        switch (type) {
          case "AllPartners" -> value.isEmpty();
          case "Nip", "InternalId" -> LoginRequest.Context.wellFormed(type, value);
          default -> false;
        };
    if (!known || wanted.isObject() && !wanted.hasNonNull("type")) {
      findings.add("TargetIdentifier " + type + " '" + value + "' is not valid");
    }
    return read(body, PERSONS, named(body), ENTITY, details, findings);
  }

  /** Reads who shall run a company of another country. */
  static GrantRequest euAdministration(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    ObjectNode details = euDetails(body, findings);
    String name = body.path("euEntityName").asText("");
    requireLength("EuEntityName", name, findings);
    JsonNode company = body.path("euEntityDetails");
    if (!company.hasNonNull("fullName") || !company.hasNonNull("address")) {
      findings.add("EuEntityDetails with fullName and address are required");
    }
    details.put("euEntityName", name);
    details.set("euEntityDetails", company);
    return read(
        body,
        Set.of(Subject.FINGERPRINT),
        ADMINISTRATION,
        Set.of("VatUeManage", "InvoiceWrite", "InvoiceRead", "Introspection"),
        details,
        findings);
  }

  /** Reads who shall work for a company of another country. */
  static GrantRequest euRepresentation(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    ObjectNode details = euDetails(body, findings);
    return read(body, Set.of(Subject.FINGERPRINT), named(body), ENTITY, details, findings);
  }

  static GrantRequest entity(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    List<Right> rights = new ArrayList<>();
    for (JsonNode right : body.path("permissions")) {
      rights.add(
          new Right(right.path("type").asText(""), right.path("canDelegate").asBoolean(false)));
    }
    requireDetails(body, "fullName", findings);
    return read(body, Set.of(Subject.NIP), rights, ENTITY, none(), findings);
  }

  static GrantRequest authorization(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    requireDetails(body, "fullName", findings);
    return read(
        body,
        Set.of(Subject.NIP, Subject.PEPPOL),
        List.of(new Right(body.path("permission").asText(""), false)),
        AUTHORIZATION,
        none(),
        findings);
  }

  /** Reads who shall run a unit; the right that this takes isn't named. */
  static GrantRequest subunit(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    ObjectNode details = personDetails(body, findings);
    String name = body.path("subunitName").asText("");
    if (!name.isEmpty()) {
      details.put("subunitName", name);
    }
    return read(
        body,
        PERSONS,
        List.of(new Right("CredentialsManage", false)),
        TokenHandlers.RIGHTS,
        details,
        findings);
  }

  private static List<Right> named(ObjectNode body) {
    List<Right> rights = new ArrayList<>();
    body.path("permissions").forEach(right -> rights.add(new Right(right.asText(), false)));
    return rights;
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode personDetails(ObjectNode body, List<String> findings) {
    return details(body, "PersonByIdentifier", findings);
  }

  private static ObjectNode euDetails(ObjectNode body, List<String> findings) {
    return details(body, "EntityByFingerprint", findings);
  }

  /**
   * Reads of whom somebody says what, as answers repeat it.
   *
   * @param more the kind that is known besides the two of persons by fingerprint
   */
  private static ObjectNode details(ObjectNode body, String more, List<String> findings) {
    JsonNode given = body.path("subjectDetails");
    String type = given.path("subjectDetailsType").asText("");
    String member = DETAILS.getOrDefault(type, "");
    if (!type.equals(more) && !type.startsWith("PersonByFingerprint")
        || !given.path(member).isObject()) {
      findings.add("SubjectDetails of type '" + type + "' are unknown or incomplete");
      return none();
    }
    ObjectNode about = given.path(member).deepCopy();
    Optional.ofNullable(about.remove("identifier"))
        .ifPresent(identifier -> about.set("personIdentifier", identifier));
    about.put("subjectDetailsType", type);
    ObjectNode details = none();
    details.set(type.startsWith("Person") ? "subjectPersonDetails" : "subjectEntityDetails", about);
    return details;
  }

  private static void requireLength(String name, String text, List<String> findings) {
    if (text.length() < SHORTEST_DESCRIPTION || text.length() > LONGEST_DESCRIPTION) {
      findings.add(name + " must have 5 to 256 characters");
    }
  }

  private static void requireDetails(ObjectNode body, String member, List<String> findings) {
    if (!body.path("subjectDetails").hasNonNull(member)) {
      findings.add("SubjectDetails with " + member + " are required");
    }
  }

  private static GrantRequest read(
      ObjectNode body,
      Set<String> subjectTypes,
      List<Right> rights,
      Set<String> known,
      ObjectNode details,
      List<String> findings) {
    Subject subject =
        new Subject(
            body.at("/subjectIdentifier/type").asText(""),
            body.at("/subjectIdentifier/value").asText(""));
    if (!subjectTypes.contains(subject.type()) || !subject.wellFormed()) {
      findings.add(
          "SubjectIdentifier " + subject.type() + " '" + subject.value() + "' is not valid");
    }
    String description = body.path("description").asText("");
    requireLength("Description", description, findings);
    if (rights.isEmpty()) {
      findings.add("Permissions must not be empty");
    }
    for (Right right : rights) {
      if (!known.contains(right.name())) {
        findings.add("Permission '" + right.name() + "' cannot be granted here");
      }
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    return new GrantRequest(subject, List.copyOf(rights), description, details);
  }
}
