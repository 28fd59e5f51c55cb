package pl.latarnik.domain.law.vat;

import java.time.LocalDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;

/** Cites the VAT act. */
final class UstawaOVat {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 20);

  private UstawaOVat() {}

  /** A provision whose text was read. */
  static LegalBasis read(String unit, String polish, String english) {
    return basis(unit, Confidence.WORDING_READ, polish, english);
  }

  static LegalBasis basis(String unit, Confidence confidence, String polish, String english) {
    return new LegalBasis(
        LegalAct.USTAWA_O_VAT,
        LegalUnit.of(unit),
        new Wording(polish, english),
        confidence,
        VERIFIED);
  }
}
