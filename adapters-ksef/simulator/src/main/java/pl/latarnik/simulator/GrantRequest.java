package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a grant asks for; every finding in one answer. */
record GrantRequest(Subject subject, List<Right> rights, String description) {
  private static final int SHORTEST_DESCRIPTION = 5;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Set<String> ENTITY = Set.of("InvoiceWrite", "InvoiceRead");
  private static final Set<String> AUTHORIZATION =
      Set.of("SelfInvoicing", "RRInvoicing", "TaxRepresentative", "PefInvoicing");

  /** A right and whether its holder may pass it on. */
  record Right(String name, boolean canDelegate) {}

  static GrantRequest person(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    List<Right> rights = new ArrayList<>();
    body.path("permissions").forEach(right -> rights.add(new Right(right.asText(), false)));
    requireDetails(body, "subjectDetailsType", findings);
    return read(
        body,
        Set.of(Subject.NIP, Subject.PESEL, Subject.FINGERPRINT),
        rights,
        TokenHandlers.RIGHTS,
        findings);
  }

  static GrantRequest entity(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    List<Right> rights = new ArrayList<>();
    for (JsonNode right : body.path("permissions")) {
      rights.add(
          new Right(right.path("type").asText(""), right.path("canDelegate").asBoolean(false)));
    }
    requireDetails(body, "fullName", findings);
    return read(body, Set.of(Subject.NIP), rights, ENTITY, findings);
  }

  static GrantRequest authorization(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    requireDetails(body, "fullName", findings);
    return read(
        body,
        Set.of(Subject.NIP, Subject.PEPPOL),
        List.of(new Right(body.path("permission").asText(""), false)),
        AUTHORIZATION,
        findings);
  }

  /** Reads who shall run a unit; the right that this takes isn't named. */
  static GrantRequest subunit(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    requireDetails(body, "subjectDetailsType", findings);
    return read(
        body,
        Set.of(Subject.NIP, Subject.PESEL, Subject.FINGERPRINT),
        List.of(new Right("CredentialsManage", false)),
        TokenHandlers.RIGHTS,
        findings);
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
    if (description.length() < SHORTEST_DESCRIPTION || description.length() > LONGEST_DESCRIPTION) {
      findings.add("Description must have 5 to 256 characters");
    }
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
    return new GrantRequest(subject, List.copyOf(rights), description);
  }
}
