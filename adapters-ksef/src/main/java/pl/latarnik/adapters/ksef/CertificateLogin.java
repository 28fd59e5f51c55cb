package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.Supplier;
import pl.latarnik.adapters.ksef.Authentication.Challenge;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.verification.ContextIdentifier;

/** Logs in by signing the challenge (XAdES). */
final class CertificateLogin implements LoginStart {

  private final Traffic traffic;
  private final ApiAddress api;
  private final ContextIdentifier context;
  private final LoginCertificate login;
  private final Supplier<Instant> now;

  CertificateLogin(
      Traffic traffic,
      ApiAddress api,
      ContextIdentifier context,
      LoginCertificate login,
      Supplier<Instant> now) {
    this.traffic = traffic;
    this.api = api;
    this.context = context;
    this.login = login;
    this.now = now;
  }

  @Override
  public Either<KsefFailure, Answer> begin(Supplier<Either<KsefFailure, Challenge>> challenges) {
    return challenges
        .get()
        .flatMap(
            challenge ->
                AuthTokenRequest.signed(challenge.text(), challenge.at(), context, login)
                    .mapLeft(problem -> new KsefFailure.AccessDenied("login request: " + problem)))
        .map(
            request ->
                Call.post(api.of("/auth/xades-signature")).withBody("application/xml", request))
        .flatMap(traffic::ask);
  }

  /**
   * KSeF refuses good certificates too when its check of them is out of order; the dates are what
   * can be known of that from here.
   */
  @Override
  public String advice() {
    X509Certificate certificate = login.certificate();
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    boolean valid = !now.get().isBefore(from) && now.get().isBefore(to);
    return valid
        ? "by its dates the certificate is valid until "
            + to
            + ": it is revoked or has no rights here, or KSeF's own check is out of order"
        : "the certificate is valid from " + from + " to " + to + " only: renew it";
  }
}
