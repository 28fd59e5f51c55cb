package pl.latarnik.simulator;

import java.time.Instant;
import java.util.Optional;

/** A login operation and what became of it; guarded by {@link Logins}. */
final class Authentication {
  /** The state of a login: code, description and details as the API words them. */
  record Status(int code, String description, String detail) {
    static final Status IN_PROGRESS = new Status(100, "Uwierzytelnianie w toku", "");
    static final Status SUCCESS = new Status(200, "Uwierzytelnianie zakończone sukcesem", "");
    static final Status NO_RIGHTS =
        new Status(
            415, "Uwierzytelnianie zakończone niepowodzeniem", "Brak przypisanych uprawnień");
    static final Status REVOKED =
        new Status(
            425,
            "Uwierzytelnienie unieważnione",
            "Uwierzytelnienie i powiązane refresh tokeny zostały unieważnione przez użytkownika");

    static final Status DECEASED =
        new Status(
            470,
            "Uwierzytelnianie zakończone niepowodzeniem",
            "Próba wykorzystania metod autoryzacyjnych osoby zmarłej");

    static final Status BLOCKED =
        new Status(
            480,
            "Uwierzytelnienie zablokowane",
            "Podejrzenie incydentu bezpieczeństwa. Skontaktuj się z Ministerstwem Finansów przez"
                + " formularz zgłoszeniowy.");

    static Status badToken(String detail) {
      return new Status(
          450, "Uwierzytelnianie zakończone niepowodzeniem z powodu błędnego tokenu", detail);
    }

    static Status badCertificate(String detail) {
      return new Status(
          460, "Uwierzytelnianie zakończone niepowodzeniem z powodu błędu certyfikatu", detail);
    }
  }

  /** With what somebody proved who they are: a signed document or a KSeF token. */
  record Proof(
      Subject subject,
      AuthMethod method,
      Optional<Holder> certificate,
      Optional<KsefToken> token,
      String documentHash) {}

  private final String reference;
  private final LoginRequest.Context context;
  private final Proof proof;
  private final IpPolicy policy;
  private final Instant started;
  private Status status = Status.IN_PROGRESS;
  private boolean redeemed;
  private Optional<Instant> refreshed = Optional.empty();
  private Optional<Instant> refreshableUntil = Optional.empty();

  Authentication(
      String reference,
      LoginRequest.Context context,
      Proof proof,
      IpPolicy policy,
      Instant started) {
    this.reference = reference;
    this.context = context;
    this.proof = proof;
    this.policy = policy;
    this.started = started;
  }

  String reference() {
    return reference;
  }

  LoginRequest.Context context() {
    return context;
  }

  Subject subject() {
    return proof.subject();
  }

  AuthMethod method() {
    return proof.method();
  }

  /** Returns the certificate that signed the request; empty for a login by token. */
  Optional<Holder> certificate() {
    return proof.certificate();
  }

  Optional<KsefToken> token() {
    return proof.token();
  }

  /** Returns the digest of the signed document; empty text for a login by token. */
  String documentHash() {
    return proof.documentHash();
  }

  IpPolicy policy() {
    return policy;
  }

  Instant started() {
    return started;
  }

  Status status() {
    return status;
  }

  void finish(Status outcome) {
    status = outcome;
  }

  boolean redeemed() {
    return redeemed;
  }

  void redeem(Instant refreshable) {
    redeemed = true;
    refreshableUntil = Optional.of(refreshable);
  }

  void refresh(Instant at) {
    refreshed = Optional.of(at);
  }

  Optional<Instant> refreshed() {
    return refreshed;
  }

  /** Returns until when its refresh token is valid; empty before the tokens were fetched. */
  Optional<Instant> refreshableUntil() {
    return refreshableUntil;
  }
}
