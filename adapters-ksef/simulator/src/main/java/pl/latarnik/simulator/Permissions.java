package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may do what in whose name. The owner of a NIP may do everything in its contexts. */
final class Permissions {
  static final List<String> OWNER =
      List.of(
          "InvoiceRead",
          "InvoiceWrite",
          "CredentialsRead",
          "CredentialsManage",
          "SubunitManage",
          "Introspection");
  static final String ENFORCEMENT = "EnforcementOperations";

  /** In which way a right was given. */
  enum Kind {
    PERSON,
    ENTITY,
    AUTHORIZATION,
    /** Of who runs a unit, given by the company above it. */
    SUBUNIT,
    /** To handle the invoices of clients, given by the company that may pass that on. */
    INDIRECT,
    /** Of who runs a company of another country in the context it shares with one from here. */
    EU_ADMINISTRATION,
    /** Of who works for a company of another country. */
    EU_REPRESENTATION
  }

  /**
   * One right given to somebody.
   *
   * @param details what answers repeat of the request, by their members
   */
  record Grant(
      String id,
      Kind kind,
      LoginRequest.Context context,
      Subject subject,
      String permission,
      boolean canDelegate,
      String description,
      Subject author,
      Instant since,
      ObjectNode details) {

    /** Makes a right that somebody who has logged in gives in a context. */
    static Grant by(
        Authentication giver,
        Kind kind,
        LoginRequest.Context context,
        GrantRequest request,
        GrantRequest.Right right,
        Instant now) {
      return new Grant(
          UUID.randomUUID().toString(),
          kind,
          context,
          request.subject(),
          right.name(),
          right.canDelegate(),
          request.description(),
          giver.subject(),
          now,
          request.details());
    }

    /** Returns for whose invoices an indirect right is, as it was written. */
    Optional<JsonNode> target() {
      return Optional.of(details.path("targetIdentifier")).filter(JsonNode::isObject);
    }

    /** Tells whether an indirect right is for the invoices of this client and no other. */
    boolean targets(LoginRequest.Context client) {
      return target()
          .filter(node -> node.path("type").asText().equals(client.type()))
          .filter(node -> node.path("value").asText().equals(client.value()))
          .isPresent();
    }

    private boolean reaches(LoginRequest.Context client) {
      return targets(client)
          || target().filter(node -> node.path("type").asText().equals("AllPartners")).isPresent();
    }
  }

  /** Rights taken away over the control interface, from one subject or from all. */
  private record Withdrawal(
      LoginRequest.Context context, Optional<Subject> subject, Set<String> permissions) {}

  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final Map<String, String> nipsOfPersons = new HashMap<>();
  private final Set<String> bailiffs = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Set<Subject> deceased = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final Set<LoginRequest.Context> blocked = new HashSet<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();

  /** Returns what a login may do at this moment: a token never more than who made it. */
  Set<String> of(Authentication login) {
    Set<String> rights = new LinkedHashSet<>(of(login.context(), login.subject()));
    login.token().ifPresent(token -> rights.retainAll(token.permissions()));
    return rights;
  }

  synchronized Set<String> of(LoginRequest.Context context, Subject subject) {
    Set<String> rights = new LinkedHashSet<>();
    if (owns(subject, context)) {
      rights.addAll(subject.type().equals(Subject.PEPPOL) ? List.of("PefInvoiceWrite") : OWNER);
      context.nip().filter(bailiffs::contains).ifPresent(nip -> rights.add(ENFORCEMENT));
    }
    for (Grant grant : grants.values()) {
      boolean here =
          grant.kind() == Kind.INDIRECT
              ? grant.reaches(context) && passedOn(grant, context::equals)
              : grant.kind() != Kind.AUTHORIZATION && grant.context().equals(context);
      if (here && same(grant.subject(), subject)) {
        rights.add(grant.permission());
      }
    }
    for (Withdrawal withdrawal : withdrawals) {
      if (withdrawal.context().equals(context)
          && withdrawal.subject().map(from -> same(from, subject)).orElse(true)) {
        rights.removeAll(withdrawal.permissions());
      }
    }
    return rights;
  }

  /** Tells whether a right opens anything: an indirect one as long as a client lets it. */
  synchronized boolean inForce(Grant grant) {
    return grant.kind() != Kind.INDIRECT || passedOn(grant, grant::reaches);
  }

  /** Tells whether one of these clients gave the right to the company that passes it on. */
  private boolean passedOn(Grant indirect, Predicate<LoginRequest.Context> clients) {
    return grants.values().stream()
        .filter(grant -> grant.kind() == Kind.ENTITY && grant.canDelegate())
        .filter(grant -> clients.test(grant.context()))
        .filter(grant -> grant.permission().equals(indirect.permission()))
        .anyMatch(grant -> indirect.context().nip().equals(Optional.of(grant.subject().value())));
  }

  /** Tells whether a subject is the owner of the context's NIP, or the Peppol provider itself. */
  synchronized boolean owns(Subject subject, LoginRequest.Context context) {
    return switch (subject.type()) {
      case Subject.PEPPOL -> context.value().equals(subject.value());
      case Subject.NIP, Subject.PESEL ->
          context.nip().filter(nip -> same(Subject.nip(nip), subject)).isPresent();
      default -> false;
    };
  }

  /** Tells whether two identifiers mean one person: equal, or tied as NIP and PESEL. */
  synchronized boolean same(Subject one, Subject other) {
    return person(one).equals(person(other));
  }

  /** A PESEL that was tied to a NIP is the same person as that NIP. */
  private Subject person(Subject subject) {
    return subject.type().equals(Subject.PESEL)
        ? Optional.ofNullable(nipsOfPersons.get(subject.value())).map(Subject::nip).orElse(subject)
        : subject;
  }

  synchronized void grant(Grant grant) {
    grants.put(grant.id(), grant);
  }

  synchronized Optional<Grant> find(String id) {
    return Optional.ofNullable(grants.get(id));
  }

  /** Lists rights, the latest first. */
  synchronized List<Grant> grants(Predicate<Grant> which) {
    return grants.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(Grant::since).reversed().thenComparing(Grant::id))
        .toList();
  }

  synchronized void revoke(Predicate<Grant> which) {
    grants.values().removeIf(which);
  }

  /**
   * Tells whether a context may issue in the name of a seller by an authorisation of the seller.
   */
  synchronized boolean authorised(
      LoginRequest.Context context, String sellerNip, String authorisation) {
    return grants.values().stream()
        .filter(grant -> grant.kind() == Kind.AUTHORIZATION)
        .filter(grant -> grant.permission().equals(authorisation))
        .filter(grant -> grant.context().value().equals(sellerNip))
        .anyMatch(
            grant ->
                grant.subject().value().equals(context.value())
                    || context.nip().filter(grant.subject().value()::equals).isPresent());
  }

  /** Returns the head of the VAT group or local government a NIP is a unit of. */
  synchronized Optional<String> parent(String nip) {
    return Optional.ofNullable(parents.get(nip));
  }

  synchronized void addUnit(String unitNip, String parentNip) {
    parents.put(unitNip, parentNip);
  }

  /** Notes a company set up for a test; false when it was there already. */
  synchronized boolean addCompany(String nip) {
    return companies.add(nip);
  }

  synchronized void removeCompany(String nip) {
    companies.remove(nip);
    bailiffs.remove(nip);
    parents.values().removeIf(nip::equals);
  }

  /** Ties a PESEL to a NIP; false when either was tied already. */
  synchronized boolean tie(String pesel, String nip, boolean bailiff) {
    if (nipsOfPersons.containsKey(pesel) || nipsOfPersons.containsValue(nip)) {
      return false;
    }
    nipsOfPersons.put(pesel, nip);
    if (bailiff) {
      bailiffs.add(nip);
    }
    return true;
  }

  /** Notes that the person of a NIP has died. */
  synchronized void bury(String nip) {
    deceased.add(Subject.nip(nip));
  }

  synchronized boolean deceased(Subject subject) {
    return deceased.contains(person(subject));
  }

  synchronized void untie(String nip) {
    deceased.remove(Subject.nip(nip));
    nipsOfPersons.values().removeIf(nip::equals);
    bailiffs.remove(nip);
  }

  synchronized void block(LoginRequest.Context context, boolean closed) {
    if (closed) {
      blocked.add(context);
    } else {
      blocked.remove(context);
    }
  }

  synchronized boolean blocked(LoginRequest.Context context) {
    return blocked.contains(context);
  }

  synchronized boolean bailiff(String nip) {
    return bailiffs.contains(nip);
  }

  synchronized void makeBailiff(String nip) {
    bailiffs.add(nip);
  }

  synchronized void withdraw(
      LoginRequest.Context context, Optional<Subject> subject, Set<String> permissions) {
    withdrawals.add(new Withdrawal(context, subject, Set.copyOf(permissions)));
  }

  /** Gives back what was withdrawn in a context; what was never granted stays missing. */
  synchronized void giveBack(LoginRequest.Context context) {
    withdrawals.removeIf(withdrawal -> withdrawal.context().equals(context));
  }

  synchronized void clear() {
    grants.clear();
    nipsOfPersons.clear();
    deceased.clear();
    bailiffs.clear();
    parents.clear();
    withdrawals.clear();
    companies.clear();
    blocked.clear();
  }
}
