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
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.sanction.FineFacts;
import pl.latarnik.domain.sanction.SanctionFacts;

/** Art. 106ni: the fine for what was not sent in time. */
public final class Art106ni {

  /** First day on which ust. 1 to 3 and 5 to 7 apply, by art. 23 pkt 4 of the amending act. */
  public static final Parameter<LocalDate> PIERWSZY_DZIEN =
      Parameter.of(
          "pierwszy dzień stosowania kar",
          LocalDate.of(2027, 1, 1),
          Rule.KSEF_2_0,
          basis(
              "art. 106ni ust. 1",
              Confidence.PARAPHRASE,
              "ust. 1–3 i 5–7 stosuje się od 1.01.2027; projekt UD477 przesuwa to o rok",
              "ust. 1 to 3 and 5 to 7 apply from 1 January 2027; the draft UD477 adds a year"));

  /** The same day by the act as it stands. */
  public static final LocalDate W_MOCY_OD = PIERWSZY_DZIEN.latest();

  /** The same day by a draft that is no law (UD477); a configuration may choose it. */
  public static final Parameter<LocalDate> PIERWSZY_DZIEN_WEDLUG_PROJEKTU =
      Parameter.of(
          "pierwszy dzień stosowania kar według projektu UD477, który nie jest prawem",
          LocalDate.of(2028, 1, 1),
          Rule.KSEF_2_0,
          basis(
              "art. 106ni ust. 1",
              Confidence.SECONDARY,
              "projekt UD477, nieuchwalony, przesuwa stosowanie kar na 1.01.2028",
              "the draft UD477, not passed, moves the fines to 1 January 2028"));

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
          .reading(ObjasnieniaWykladnia.W_16)
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

  /** Ust. 1: the highest fine where VAT is shown. */
  public static final LegalRule<FineFacts, Option<BigDecimal>> UST_1_OD_VAT =
      Rule.of("vat/106ni/1/od-vat", KARA)
          .given("faktura wykazuje VAT", "the invoice shows VAT", FineFacts::showsVat)
          .then(facts -> facts.vat().map(vat -> fine(vat, UDZIAL_VAT.latest())));

  /** Ust. 1: the highest fine where no VAT is shown. */
  public static final LegalRule<FineFacts, Option<BigDecimal>> UST_1_OD_NALEZNOSCI =
      Rule.of("vat/106ni/1/od-naleznosci", KARA)
          .given(
              "faktura nie wykazuje VAT, znana jest należność",
              "the invoice shows no VAT, the total is known",
              (FineFacts f) -> !f.showsVat() && f.total().isDefined())
          .then(facts -> facts.total().map(total -> fine(total, UDZIAL_NALEZNOSCI.latest())));

  /** Ust. 1: without amounts nothing can be computed. */
  public static final LegalRule<FineFacts, Option<BigDecimal>> UST_1_BEZ_KWOT =
      Rule.of("vat/106ni/1/bez-kwot", KARA)
          .given(
              "nie podano kwot",
              "no amounts are given",
              (FineFacts f) -> !f.showsVat() && f.total().isEmpty())
          .then(facts -> Option.none());

  /** Ust. 4: no proceedings under the fiscal penal code for the same breach. */
  public static final LegalBasis UST_4 =
      basis(
          "art. 106ni ust. 4",
          Confidence.SECONDARY,
          "za to samo naruszenie nie wszczyna się postępowania karnego skarbowego",
          "the same breach starts no proceedings under the fiscal penal code");

  private Art106ni() {}

  /** To the grosz, half up; zero where a correction takes tax or total back. */
  private static BigDecimal fine(BigDecimal amount, BigDecimal share) {
    return amount.multiply(share).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
  }
}
