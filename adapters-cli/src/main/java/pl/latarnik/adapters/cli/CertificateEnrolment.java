package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import pl.latarnik.application.port.in.EnrolCertificate.Order;
import pl.latarnik.application.port.in.EnrolCertificate.Refusal;
import pl.latarnik.application.port.in.EnrolCertificate.Step;
import pl.latarnik.application.port.out.EnrolmentVault.Kept;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateType;

/** Leads a request for a certificate to its end, or to the reason why not. */
final class CertificateEnrolment {

  /** What is pending then is taken up by the next call. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** KSeF has been asked for half a minute before it is said that a login takes long. */
  private static final Duration FOR_A_LOGIN = Duration.ofSeconds(1);

  private final Context context;
  private final Program.Desk desk;

  CertificateEnrolment(Context context, Program.Desk desk) {
    this.context = context;
    this.desk = desk;
  }

  /**
   * How it ended.
   *
   * @param status for the shell
   * @param kept the certificate, where there is one
   */
  record Outcome(ExitStatus status, Option<Kept> kept) {}

  /** Reads what a user wishes. */
  static Order order(
      Context context, Option<String> type, Option<String> name, CertificateKey key) {
    CertificateType wanted =
        switch (type.getOrElse("offline").toLowerCase(Locale.ROOT)) {
          case "offline" -> CertificateType.OFFLINE;
          case "authentication" -> CertificateType.AUTHENTICATION;
          default ->
              throw new CliFailure(
                  ExitStatus.BAD_INPUT,
                  "--type: jest offline i authentication, podano „" + type.get() + "”",
                  "--type: there is offline and authentication, given '" + type.get() + "'");
        };
    String text = name.getOrElse(() -> defaultName(context, wanted));
    return new Order(
        CertificateName.parse(text)
            .getOrElseThrow(
                () ->
                    new CliFailure(
                        ExitStatus.BAD_INPUT,
                        "--name: KSeF przyjmuje od 5 do 100 liter, cyfr, spacji, _ i -; podano „"
                            + text
                            + "”",
                        "--name: KSeF takes 5 to 100 letters, digits, spaces, _ and -; given '"
                            + text
                            + "'")),
        wanted,
        key);
  }

  private static String defaultName(Context context, CertificateType type) {
    return "Latarnik "
        + type.name().toLowerCase(Locale.ROOT)
        + " "
        + PolishTime.dayOf(context.program().clock().instant());
  }

  Outcome run(Order order) {
    boolean told = false;
    Instant end = context.program().clock().instant().plus(LONGEST);
    Duration waited = Duration.ZERO;
    while (true) {
      Either<Refusal, Step> step = desk.enrolCertificate().advance(order);
      Duration pause = step.fold(CertificateEnrolment::pause, CertificateEnrolment::pause);
      waited = waited.plus(pause);
      boolean over =
          waited.compareTo(LONGEST) > 0 || !context.program().clock().instant().isBefore(end);
      if (step.isLeft()) {
        if (pause.isZero() || over) {
          return new Outcome(refused(step.getLeft()), Option.none());
        }
        LockSupport.parkNanos(pause.toNanos());
        continue;
      }
      if (step.get() instanceof Step.Done done) {
        atHand(done.kept());
        return new Outcome(ExitStatus.DONE, Option.some(done.kept()));
      }
      Step.Waiting waiting = (Step.Waiting) step.get();
      if (!told) {
        context.note(context.messages().text("enroll.waiting", waiting.pending().name()));
        told = true;
      }
      if (over) {
        context.note(context.messages().text("enroll.still-waiting"));
        return new Outcome(ExitStatus.ATTENTION, Option.none());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private static Duration pause(Step step) {
    return step instanceof Step.Waiting waiting ? waiting.pause() : Duration.ZERO;
  }

  /** What passes by itself is waited for; zero for all else. */
  private static Duration pause(Refusal refusal) {
    if (!(refusal instanceof Refusal.Ksef ksef)) {
      return Duration.ZERO;
    }
    return switch (ksef.failure().kind()) {
      case THROTTLED -> ((KsefFailure.Throttled) ksef.failure()).pause();
      case NOT_READY -> FOR_A_LOGIN;
      case UNREACHABLE, OUTCOME_UNKNOWN, SESSION_OVER, ACCESS_DENIED, REFUSED -> Duration.ZERO;
    };
  }

  private void atHand(Kept kept) {
    if (kept.certificate().type() == CertificateType.AUTHENTICATION) {
      context.note(
          context
              .messages()
              .text(
                  "enroll.for-login",
                  kept.place(),
                  kept.passwordFile().getOrElse("LATARNIK_KSEF_AUTHENTICATION_PASSWORD")));
    }
  }

  private ExitStatus refused(Refusal refusal) {
    if (refusal instanceof Refusal.Ksef ksef) {
      return failed(context, ksef.failure());
    }
    if (refusal instanceof Refusal.LimitReached reached) {
      context.note(
          context
              .messages()
              .text(
                  "enroll.limit",
                  reached.limits().requestsLeft(),
                  reached.limits().certificatesLeft()));
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.Ended ended) {
      context.note(
          context
              .messages()
              .text(
                  ended.worthAnotherTry() ? "enroll.ended-try-again" : "enroll.ended",
                  ended.description()));
      return ExitStatus.ATTENTION;
    }
    Refusal.Unusable unusable = (Refusal.Unusable) refusal;
    context.note(
        context
            .messages()
            .text(
                "enroll.unusable", CertificateFiles.sentence(context.messages(), unusable.why())));
    return ExitStatus.CONFIGURATION;
  }

  /** Tells why KSeF did not do it. */
  static ExitStatus failed(Context context, KsefFailure failure) {
    boolean byToken = failure instanceof KsefFailure.Refused refused && refused.code() == BY_TOKEN;
    context.note(
        context
            .messages()
            .text(
                byToken ? "enroll.by-token" : "certificate.ksef." + failure.kind(),
                failure.detail()));
    return switch (failure.kind()) {
      case ACCESS_DENIED -> ExitStatus.CONFIGURATION;
      case REFUSED -> byToken ? ExitStatus.CONFIGURATION : ExitStatus.ATTENTION;
      case UNREACHABLE, OUTCOME_UNKNOWN, THROTTLED, SESSION_OVER, NOT_READY ->
          ExitStatus.UNREACHABLE;
    };
  }

  /** KSeF certifies nobody who logged in by a token. */
  private static final int BY_TOKEN = 25001;
}
