package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.Nip;

/** Checks the check digits of NIPs. */
final class NipChecks {

  /** The NIPs that KSeF asks for their check digit. */
  private static final List<String> CHECKED_BY_KSEF =
      List.of(
          Keys.SELLER_NIP,
          Keys.BUYER_NIP,
          Keys.THIRD_ID + "NIP",
          Keys.THIRD_ID + "IDWew",
          Keys.AUTHORIZED_NIP);

  /** Those whose wrong digit it does not notice. */
  private static final List<String> OTHERS =
      List.of(Keys.SELLER_BEFORE_NIP, Keys.BUYER_BEFORE_NIP, Keys.CARRIER_NIP);

  private static final int NIP_LENGTH = 10;

  private NipChecks() {}

  static void check(Invoice invoice, Environment environment, Reports reports) {
    Severity asKsef = environment == Environment.PRODUCTION ? Severity.ERROR : Severity.WARNING;
    CHECKED_BY_KSEF.flatMap(invoice::all).forEach(nip -> check(nip, asKsef, reports));
    OTHERS.flatMap(invoice::all).forEach(nip -> check(nip, Severity.WARNING, reports));
  }

  private static void check(Field field, Severity severity, Reports reports) {
    String text = field.collapsed();
    Nip.parse(text.substring(0, Math.min(NIP_LENGTH, text.length())))
        .toOption()
        .filter(nip -> !nip.checkDigitIsRight())
        .forEach(
            nip ->
                reports.report(
                    severity,
                    MeaningKind.MEANING_NIP_CHECK_DIGIT,
                    field,
                    field.name(),
                    nip.digits()));
  }
}
