package pl.latarnik.domain.law.regulation;

import java.time.LocalDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Wording;

/**
 * Regulation on the use of KSeF, § 13: until when tokens log in. The ministry has announced that
 * tokens will be kept for longer; until the regulation is amended its own day counts.
 */
public final class TokenyKsef {

  private static final LocalDate OD = LocalDate.of(2026, 2, 1);

  /** § 13: tokens serve until a day, and certificates after it. */
  public static final LegalBasis PAR_13 =
      new LegalBasis(
          LegalAct.ROZPORZADZENIE_KSEF,
          LegalUnit.of("§ 13"),
          new Wording(
              "tokenami można się uwierzytelniać do 31.12.2026; zapowiadanej zmiany nie ogłoszono",
              "tokens may log in until 31 December 2026; the announced change was not published"),
          Confidence.PARAPHRASE,
          LocalDate.of(2026, 11, 21));

  /** The last day on which a token logs in. */
  public static final Parameter<LocalDate> OSTATNI_DZIEN =
      Parameter.of("ostatni dzień tokenów KSeF", LocalDate.of(2026, 12, 31), OD, PAR_13);

  private TokenyKsef() {}

  /** Returns the last day on which a token logs in. */
  public static LocalDate lastDay() {
    return OSTATNI_DZIEN.latest();
  }

  /** Says whether a login by token can be relied on, on this day. */
  public static boolean serveOn(LocalDate day) {
    return !day.isAfter(lastDay());
  }
}
