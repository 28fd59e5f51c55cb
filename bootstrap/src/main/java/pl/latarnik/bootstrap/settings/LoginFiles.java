package pl.latarnik.bootstrap.settings;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.ksef.KsefLogin;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.law.regulation.TokenyKsef;

/** Opens what logs in, as the settings name it. */
public final class LoginFiles {

  /** More than any certificate has; enough for its reader to refuse a longer file for its size. */
  private static final int MOST_READ = 1_000_000;

  private LoginFiles() {}

  /**
   * Returns what the settings log in with; none where they name nothing.
   *
   * @param clock tells whether KSeF still takes tokens
   */
  public static Option<KsefLogin> login(Settings settings, Clock clock) {
    Option<KsefLogin> token = settings.token().map(secret -> token(secret, clock));
    return token.orElse(
        () -> settings.login().map(login -> new KsefLogin.ByCertificate(open(login))));
  }

  /** The token itself is read only when somebody logs in. */
  private static KsefLogin token(Secret secret, Clock clock) {
    if (!TokenyKsef.serveOn(PolishTime.dayOf(clock.instant()))) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          "ksef.authentication: KSeF przyjmował tokeny do "
              + TokenyKsef.lastDay()
              + "; zaloguj się certyfikatem (ksef.authentication.certificate)",
          "ksef.authentication: KSeF took tokens until "
              + TokenyKsef.lastDay()
              + "; log in with a certificate (ksef.authentication.certificate)");
    }
    return new KsefLogin.ByToken(secret::read);
  }

  /** Opens it, or ends the command with the reason and what to do. */
  private static LoginCertificate open(Settings.Login login) {
    char[] password = login.password().read();
    try {
      return LoginCertificate.read(
              read(login.certificate()), login.key().map(LoginFiles::read), password)
          .getOrElseThrow(LoginFiles::unusable);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static CliFailure unusable(CertificateRefusal refusal) {
    String key = "certificate." + refusal.reason();
    return new CliFailure(
        ExitStatus.CONFIGURATION,
        "ksef.authentication: " + Messages.of("pl").text(key, refusal.detail()),
        "ksef.authentication: " + Messages.of("en").text(key, refusal.detail()));
  }

  private static ExactBytes read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ExactBytes.of(in.readNBytes(MOST_READ));
    } catch (IOException e) {
      String why = Option.of(e.getMessage()).getOrElse("") + " (" + e.getClass().getSimpleName();
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          "ksef.authentication: nie można odczytać pliku " + why + ")",
          "ksef.authentication: the file cannot be read: " + why + ")");
    }
  }
}
