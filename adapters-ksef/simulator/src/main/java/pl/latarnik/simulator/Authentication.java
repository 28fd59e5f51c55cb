package pl.latarnik.simulator;

import java.time.Instant;

/** A login operation and what became of it; guarded by {@link SimulatedKsef}. */
final class Authentication {
  /** The state of a login: code, description and details as the API words them. */
  record Status(int code, String description, String detail) {
    static final Status IN_PROGRESS = new Status(100, "Uwierzytelnianie w toku", "");
    static final Status SUCCESS = new Status(200, "Uwierzytelnianie zakończone sukcesem", "");
    static final Status NO_RIGHTS =
        new Status(
            415, "Uwierzytelnianie zakończone niepowodzeniem", "Brak przypisanych uprawnień");

    static Status badCertificate(String detail) {
      return new Status(
          460, "Uwierzytelnianie zakończone niepowodzeniem z powodu błędu certyfikatu", detail);
    }
  }

  private final String reference;
  private final LoginRequest request;
  private final Holder holder;
  private final Instant started;
  private final boolean ksefCertificate;
  private Status status = Status.IN_PROGRESS;
  private boolean redeemed;

  Authentication(
      String reference,
      LoginRequest request,
      Holder holder,
      boolean ksefCertificate,
      Instant started) {
    this.reference = reference;
    this.request = request;
    this.holder = holder;
    this.ksefCertificate = ksefCertificate;
    this.started = started;
  }

  String reference() {
    return reference;
  }

  LoginRequest request() {
    return request;
  }

  LoginRequest.Context context() {
    return request.context();
  }

  Holder holder() {
    return holder;
  }

  boolean ksefCertificate() {
    return ksefCertificate;
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

  void redeem() {
    redeemed = true;
  }
}
