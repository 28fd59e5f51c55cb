package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many certificates a subject may have and ask for, and the test data by which that is changed:
 * a NIP many, a person or a fingerprint few.
 */
final class SubjectLimits {
  private static final Set<String> KINDS = Set.of("Nip", "Pesel", "Fingerprint");

  /** What holds for one subject. */
  record Most(int enrolments, int certificates) {
    private static final Most COMPANY = new Most(300, 100);
    private static final Most PERSON = new Most(12, 6);
  }

  private final Map<Subject, Most> overrides = new ConcurrentHashMap<>();

  void addTo(Router router, SimulatedKsef ksef) {
    router.add(
        "GET", "/v2/limits/subject", (call, path) -> call.json(200, json(of(subject(ksef, call)))));
    router.add(
        "POST",
        "/v2/testdata/limits/subject/certificate",
        (call, path) -> override(call, subject(ksef, call)));
    router.add(
        "DELETE",
        "/v2/testdata/limits/subject/certificate",
        (call, path) -> {
          overrides.remove(subject(ksef, call));
          call.empty(200);
        });
  }

  Most of(Subject subject) {
    return Optional.ofNullable(overrides.get(subject)).orElseGet(() -> standard(subject.type()));
  }

  void clear() {
    overrides.clear();
  }

  private static Most standard(String type) {
    return type.equals(Subject.NIP) ? Most.COMPANY : Most.PERSON;
  }

  private static Subject subject(SimulatedKsef ksef, Call call) {
    return AuthHandlers.require(ksef, call).subject();
  }

  private static ObjectNode json(Most most) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("enrollment").put("maxEnrollments", most.enrolments());
    node.putObject("certificate").put("maxCertificates", most.certificates());
    return node;
  }

  /** Changes what the subject may have; what isn't named becomes what its kind has by default. */
  private void override(Call call, Subject subject) {
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    String kind = body.path("subjectIdentifierType").asText(subject.type());
    if (!KINDS.contains(kind)) {
      findings.add("SubjectIdentifierType '" + kind + "' is none of " + KINDS);
    }
    Most standard = standard(kind);
    Most wanted =
        new Most(
            number(body, "/enrollment/maxEnrollments", standard.enrolments(), findings),
            number(body, "/certificate/maxCertificates", standard.certificates(), findings));
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    overrides.put(subject, wanted);
    call.empty(200);
  }

  private static int number(ObjectNode body, String at, int standard, List<String> findings) {
    JsonNode value = body.at(at);
    if (value.isMissingNode() || value.isNull()) {
      return standard;
    }
    if (!value.isInt() || value.asInt() < 0) {
      findings.add(at.substring(1).replace('/', '.') + " must be an integer of at least 0");
    }
    return value.asInt();
  }
}
