package pl.latarnik.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An answer other than success, thrown by the handlers and written by {@link Router}. */
final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One finding of a 400 answer: code, its fixed description, details of the case. */
  record Finding(int code, String description, List<String> details) {}

  private final int status;
  private final transient List<Finding> findings;
  private final String reasonCode;
  private final transient Map<String, List<String>> security;

  private ApiFailure(
      int status,
      String message,
      List<Finding> findings,
      String reasonCode,
      Map<String, List<String>> security) {
    super(message);
    this.status = status;
    this.findings = findings;
    this.reasonCode = reasonCode;
    this.security = security;
  }

  /** A 400 with one code. */
  static ApiFailure badRequest(int code, String description, String... details) {
    Finding finding = new Finding(code, description, Arrays.asList(details));
    return new ApiFailure(400, description, List.of(finding), "", Map.of());
  }

  /** A 400 of the input validator: all findings in one answer. */
  static ApiFailure invalid(List<String> details) {
    Finding finding = new Finding(21405, "Błąd walidacji danych wejściowych.", details);
    return new ApiFailure(400, finding.description(), List.of(finding), "", Map.of());
  }

  static ApiFailure invalid(String detail) {
    return invalid(List.of(detail));
  }

  static ApiFailure unreadable(String detail) {
    return badRequest(21001, "Nieczytelna treść.", detail);
  }

  static ApiFailure unauthorized() {
    return new ApiFailure(401, "Wymagane jest uwierzytelnienie.", List.of(), "", Map.of());
  }

  static ApiFailure forbidden(
      String reasonCode, String message, Map<String, List<String>> security) {
    return new ApiFailure(403, message, List.of(), reasonCode, security);
  }

  /** A 429: the text for people, the seconds for the header. */
  static ApiFailure tooMany(String text, long retryAfter) {
    return new ApiFailure(
        429, text, List.of(), "", Map.of("Retry-After", List.of(String.valueOf(retryAfter))));
  }

  static ApiFailure gone() {
    return new ApiFailure(
        410, "Operacja wygasła i nie jest już dostępna.", List.of(), "", Map.of());
  }

  /** An answer with a bare status, for what the interface does not document (404, 405, 415). */
  static ApiFailure plain(int status) {
    return new ApiFailure(status, "HTTP " + status, List.of(), "", Map.of());
  }

  int status() {
    return status;
  }

  List<Finding> findings() {
    return findings;
  }

  String reasonCode() {
    return reasonCode;
  }

  Map<String, List<String>> security() {
    return security;
  }
}
