package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefGateway;

/**
 * One KSeF in the name of one context. What is made of it logs in once and keeps the public keys
 * once. Nothing is on the network before the first call.
 */
public final class KsefAccess {

  private final KsefConnection connection;
  private final Clock clock;
  private final ApiAddress api;
  private final KsefHttp http;
  private final Authentication login;
  private final AuthorizedCalls calls;
  private final SessionOpening opening;

  /** Uses this KSeF; the clock tells how old a token is. */
  public KsefAccess(KsefConnection connection, Clock clock) {
    this.connection = requireNonNull(connection, "connection");
    this.clock = requireNonNull(clock, "clock");
    this.api = new ApiAddress(connection.api());
    this.http = new KsefHttp(connection.connectTimeout(), connection.answerTimeout());
    this.login = new Authentication(http, connection, clock);
    this.calls = new AuthorizedCalls(http, login);
    PublicKeys keys = new PublicKeys(http, Call.get(api.of("/security/public-key-certificates")));
    this.opening = new SessionOpening(login, calls, keys, api);
  }

  /** Returns the way for single invoices, and for questions. */
  public KsefGateway gateway() {
    return new KsefHttpGateway(this);
  }

  /**
   * Returns the way for archives of many invoices.
   *
   * @param spool folder for them while they are on their way; made when it is needed
   */
  public BatchGateway batch(Path spool) {
    return new KsefHttpBatch(this, spool);
  }

  /** Returns the part that issues certificates. */
  public CertificateAuthority certificates() {
    return new KsefCertificates(calls, api);
  }

  KsefConnection connection() {
    return connection;
  }

  Clock clock() {
    return clock;
  }

  ApiAddress api() {
    return api;
  }

  KsefHttp http() {
    return http;
  }

  Authentication login() {
    return login;
  }

  AuthorizedCalls calls() {
    return calls;
  }

  SessionOpening opening() {
    return opening;
  }
}
