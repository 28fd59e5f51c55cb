package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * What the gateway needs to know of one KSeF and one context.
 *
 * @param api base address of the API with its version, for example {@code
 *     https://api.ksef.mf.gov.pl/v2}
 * @param context in whose name it logs in
 * @param login what it logs in with
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for a whole answer
 * @param loginPatience longest wait for a login within one call; a login that takes longer is taken
 *     up again by the next call
 * @param upoSeal what is asked of the signature under a UPO
 */
public record KsefConnection(
    URI api,
    ContextIdentifier context,
    KsefLogin login,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration loginPatience,
    UpoSeal upoSeal) {

  public KsefConnection {
    requireNonNull(api, "api");
    requireNonNull(context, "context");
    requireNonNull(login, "login");
    requireNonNull(connectTimeout, "connectTimeout");
    requireNonNull(answerTimeout, "answerTimeout");
    requireNonNull(loginPatience, "loginPatience");
    requireNonNull(upoSeal, "upoSeal");
    if (api.getHost() == null || api.getRawQuery() != null || api.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "an API address has a host and a path without a slash at its end: " + api);
    }
  }

  /** Returns a connection with the usual timeouts that asks for signed UPO. */
  public static KsefConnection of(URI api, ContextIdentifier context, LoginCertificate login) {
    return of(api, context, new KsefLogin.ByCertificate(login));
  }

  /** Returns a connection with the usual timeouts that asks for signed UPO. */
  public static KsefConnection of(URI api, ContextIdentifier context, KsefLogin login) {
    return new KsefConnection(
        api,
        context,
        login,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        UpoSeal.REQUIRED);
  }

  /** Returns the same with another longest wait for an answer. */
  public KsefConnection withAnswerTimeout(Duration timeout) {
    return new KsefConnection(api, context, login, connectTimeout, timeout, loginPatience, upoSeal);
  }

  /** Returns the same with another longest wait for a login. */
  public KsefConnection withLoginPatience(Duration patience) {
    return new KsefConnection(
        api, context, login, connectTimeout, answerTimeout, patience, upoSeal);
  }

  /** Returns the same with another demand on UPO. */
  public KsefConnection withUpoSeal(UpoSeal seal) {
    return new KsefConnection(
        api, context, login, connectTimeout, answerTimeout, loginPatience, seal);
  }
}
