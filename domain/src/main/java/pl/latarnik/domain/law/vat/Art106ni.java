package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.sanction.SanctionFacts;

/** Art. 106ni: the fine for what was not sent in time. */
public final class Art106ni {

  /** First day on which ust. 1 to 3 and 5 to 7 apply, by the act as it stands. */
  public static final LocalDate W_MOCY_OD = LocalDate.of(2027, 1, 1);

  private static final LegalBasis KARA =
      basis(
          "art. 106ni ust. 1 pkt 3",
          Confidence.SECONDARY,
          "kara za nieprzesłanie w terminie: do 100% VAT z faktury, a bez VAT do 18,7% należności",
          "fine for not sending in time: up to 100% of the VAT shown, without VAT up to 18.7% of"
              + " the total");

  /** Share of the VAT shown. */
  public static final Parameter<BigDecimal> UDZIAL_VAT =
      Parameter.of("udział w kwocie VAT", BigDecimal.ONE, W_MOCY_OD, KARA);

  /** Share of the total where no VAT is shown. */
  public static final Parameter<BigDecimal> UDZIAL_NALEZNOSCI =
      Parameter.of("udział w kwocie należności", new BigDecimal("0.187"), W_MOCY_OD, KARA);

  /** Ust. 1: not sent in time. */
  public static final LegalRule<SanctionFacts, Boolean> UST_1_PKT_3 =
      Rule.of("vat/106ni/1/3", KARA)
          .overriding("vat/106ni/1/3/brak")
          .given(
              "termin minął, a jego ostatni dzień przypada, gdy przepis już obowiązuje",
              "the term was missed, and its last day falls when the provision is in force",
              SanctionFacts::isExposed)
          .then(facts -> true);

  /** Otherwise there is nothing to fine. */
  public static final LegalRule<SanctionFacts, Boolean> UST_1_PKT_3_BRAK =
      Rule.of("vat/106ni/1/3/brak", KARA)
          .given(
              "nie ma terminu, jest dotrzymany albo przepis jeszcze nie obowiązuje",
              "there is no term, it is kept, or the provision is not in force yet",
              (SanctionFacts f) -> true)
          .then(facts -> false);

  private Art106ni() {}

  /**
   * Calculates the highest fine, to the grosz, half up; none where neither VAT nor total is known,
   * zero where a correction takes tax or total back.
   *
   * @param vat the VAT shown; zero is no VAT shown
   * @param total the total due
   */
  public static Option<BigDecimal> cap(VatShown vat, TotalDue total) {
    return vat.amount()
        .filter(amount -> amount.signum() != 0)
        .map(amount -> amount.multiply(UDZIAL_VAT.latest()))
        .orElse(() -> total.amount().map(amount -> amount.multiply(UDZIAL_NALEZNOSCI.latest())))
        .map(amount -> amount.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
  }

  /**
   * The VAT that an invoice shows.
   *
   * @param amount in the currency of the invoice
   */
  public record VatShown(Option<BigDecimal> amount) {}

  /**
   * The total that an invoice asks for.
   *
   * @param amount in the currency of the invoice
   */
  public record TotalDue(Option<BigDecimal> amount) {}
}
