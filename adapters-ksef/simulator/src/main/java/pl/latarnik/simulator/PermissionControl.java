package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives rights and takes them away while a client works. */
final class PermissionControl {
  private final SimulatedKsef ksef;

  PermissionControl(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/_control/permissions", (call, path) -> call.json(200, grants()));
    router.add("PUT", "/_control/permissions", (call, path) -> change(call));
  }

  /**
   * Takes {@code {"nip" or "context", "subject"?, "grant"?, "withdraw"?, "restore"?}}: restores
   * first, then grants to the subject, then withdraws from the subject or, without one, from all.
   */
  private void change(Call call) {
    ObjectNode body = call.anyJson();
    LoginRequest.Context context = ControlContext.read(body);
    Optional<Subject> subject = subject(body);
    List<String> granted = rights(body, "grant");
    if (!granted.isEmpty() && subject.isEmpty()) {
      throw ApiFailure.invalid("grant needs a subject with type and value");
    }
    Permissions permissions = ksef.logins().permissions();
    if (body.path("restore").asBoolean(false)) {
      permissions.giveBack(context);
    }
    for (String right : granted) {
      permissions.grant(
          new Permissions.Grant(
              ksef.numbers().reference("EG", ksef.clock().now()),
              Permissions.Kind.PERSON,
              context,
              subject.orElseThrow(),
              right,
              false,
              "Uprawnienie z interfejsu sterującego",
              Subject.nip(context.nip().orElse(context.value())),
              ksef.clock().now(),
              JsonNodeFactory.instance.objectNode()));
    }
    Set<String> withdrawn = new LinkedHashSet<>(rights(body, "withdraw"));
    if (!withdrawn.isEmpty()) {
      permissions.withdraw(context, subject, withdrawn);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode present = answer.putArray("presentPermissions");
    subject
        .or(() -> context.nip().map(Subject::nip))
        .ifPresent(who -> permissions.of(context, who).stream().sorted().forEach(present::add));
    call.json(200, answer);
  }

  private static Optional<Subject> subject(ObjectNode body) {
    if (!body.has("subject")) {
      return Optional.empty();
    }
    Subject subject =
        new Subject(body.at("/subject/type").asText(""), body.at("/subject/value").asText(""));
    if (!subject.wellFormed()) {
      throw ApiFailure.invalid(
          "subject "
              + subject.type()
              + " '"
              + subject.value()
              + "' is malformed; type is one of"
              + " Nip, Pesel, Fingerprint, PeppolId");
    }
    return Optional.of(subject);
  }

  private static List<String> rights(ObjectNode body, String member) {
    List<String> rights = new ArrayList<>();
    for (JsonNode right : body.path(member)) {
      if (!TokenHandlers.RIGHTS.contains(right.asText()) && !right.asText().equals("VatUeManage")) {
        throw ApiFailure.invalid(member + " contains the unknown right '" + right.asText() + "'");
      }
      rights.add(right.asText());
    }
    return rights;
  }

  private ArrayNode grants() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Permissions.Grant grant : ksef.logins().permissions().grants(any -> true)) {
      ObjectNode node = list.addObject();
      node.put("id", grant.id());
      node.put("kind", grant.kind().name());
      node.putObject("context")
          .put("type", grant.context().type())
          .put("value", grant.context().value());
      node.putObject("subject")
          .put("type", grant.subject().type())
          .put("value", grant.subject().value());
      node.put("permission", grant.permission());
    }
    return list;
  }
}
