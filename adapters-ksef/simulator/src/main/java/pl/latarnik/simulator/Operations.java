package pl.latarnik.simulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Short names of operations, for orders written by hand. */
final class Operations {
  private static final Map<String, Operation> NAMES = new LinkedHashMap<>();

  static {
    name("publicKeys", "GET /security/public-key-certificates");
    name("challenge", "POST /auth/challenge");
    name("xadesLogin", "POST /auth/xades-signature");
    name("tokenLogin", "POST /auth/ksef-token");
    name("loginStatus", "GET /auth/{}");
    name("redeem", "POST /auth/token/redeem");
    name("refresh", "POST /auth/token/refresh");
    name("openOnline", "POST /sessions/online");
    name("send", "POST /sessions/online/{}/invoices");
    name("closeOnline", "POST /sessions/online/{}/close");
    name("openBatch", "POST /sessions/batch");
    name("uploadPart", "PUT /storage/02/batch/{}/{}");
    name("closeBatch", "POST /sessions/batch/{}/close");
    name("sessions", "GET /sessions");
    name("sessionStatus", "GET /sessions/{}");
    name("sessionInvoices", "GET /sessions/{}/invoices");
    name("failedInvoices", "GET /sessions/{}/invoices/failed");
    name("invoiceStatus", "GET /sessions/{}/invoices/{}");
    name("invoiceUpo", "GET /sessions/{}/invoices/{}/upo");
    name("ksefUpo", "GET /sessions/{}/invoices/ksef/{}/upo");
    name("sessionUpo", "GET /sessions/{}/upo/{}");
    name("storedUpo", "GET /storage/01/upo/{}");
    name("download", "GET /invoices/ksef/{}");
    name("status", "GET /latarnia/status");
    name("messages", "GET /latarnia/messages");
  }

  private Operations() {}

  private static void name(String name, String operation) {
    NAMES.put(name, Operation.read(operation));
  }

  /** Returns every short name with its operation, in the order of use. */
  static Map<String, Operation> names() {
    return Map.copyOf(NAMES);
  }

  /** Finds an operation among those served, by short name or by METHOD and path. */
  static Optional<Operation> find(String text, Collection<Operation> served) {
    Operation meant = Optional.ofNullable(NAMES.get(text)).orElseGet(() -> Operation.read(text));
    return Optional.of(meant).filter(served::contains);
  }

  /** Lists what may be named, short names first. */
  static String known(Collection<Operation> served) {
    StringBuilder list = new StringBuilder(String.join(", ", NAMES.keySet()));
    served.stream()
        .filter(operation -> !operation.path().startsWith("/_control"))
        .forEach(operation -> list.append(", ").append(operation));
    return list.toString();
  }
}
