package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which roles companies have by the test data: bailiffs, authorities, heads and their units. */
final class CompanyRoles {
  /** A role of a NIP, under another NIP where it is a unit. */
  record Role(
      String nip, String name, Optional<String> parent, String description, Instant since) {}

  private final List<Role> roles = new ArrayList<>();

  void addTo(Router router, SimulatedKsef ksef) {
    router.add(
        "GET",
        "/v2/permissions/query/entities/roles",
        (call, path) -> {
          String own = nip(ksef, call);
          answer(call, role -> role.nip().equals(own), CompanyRoles::own);
        });
    router.add(
        "POST",
        "/v2/permissions/query/subordinate-entities/roles",
        (call, path) -> {
          String own = nip(ksef, call);
          String wanted = call.anyJson().at("/subordinateEntityIdentifier/value").asText("");
          answer(
              call,
              role ->
                  role.parent().equals(Optional.of(own))
                      && (wanted.isEmpty() || role.nip().equals(wanted)),
              CompanyRoles::subordinate);
        });
  }

  synchronized void add(Role role) {
    roles.add(role);
  }

  /** Forgets a company and what was under it. */
  synchronized void remove(String nip) {
    roles.removeIf(role -> role.nip().equals(nip) || role.parent().equals(Optional.of(nip)));
  }

  synchronized void clear() {
    roles.clear();
  }

  private static String nip(SimulatedKsef ksef, Call call) {
    return AuthHandlers.require(ksef, call).context().nip().orElse("");
  }

  private synchronized List<Role> find(Predicate<Role> which) {
    return roles.stream().filter(which).toList();
  }

  private void answer(Call call, Predicate<Role> which, Function<Role, ObjectNode> json) {
    call.json(200, Paging.byOffset(call, "roles", find(which), json));
  }

  private static ObjectNode own(Role role) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    role.parent().ifPresent(nip -> identifier(node, "parentEntityIdentifier", nip));
    return described(node, role);
  }

  private static ObjectNode subordinate(Role role) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    identifier(node, "subordinateEntityIdentifier", role.nip());
    return described(node, role);
  }

  private static void identifier(ObjectNode node, String member, String nip) {
    node.putObject(member).put("type", "Nip").put("value", nip);
  }

  private static ObjectNode described(ObjectNode node, Role role) {
    return node.put("role", role.name())
        .put("description", role.description())
        .put("startDate", SimulatedClock.api(role.since()));
  }
}
