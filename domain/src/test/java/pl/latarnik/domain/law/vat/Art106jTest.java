package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.over;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106jTest {

  private static final LocalDate TUE_2026_10_13 = LocalDate.of(2026, 10, 13);
  private static final Option<Instant> NO_NUMBER = Option.none();
  private static final Option<Instant> NUMBERED = Option.some(at("2026-10-07T08:00"));

  /** A correction written on Monday 12 October 2026. */
  private static InvoiceCase correction(Option<IssuanceKind> original, Option<Instant> number) {
    return offline("2026-10-12T12:00").withOriginal(new CorrectedOriginal(original, number));
  }

  private static InvoiceCase correction(IssuanceKind original, Option<Instant> number) {
    return correction(Option.some(original), number);
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuanceKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "AWARIA_CALKOWITA")
  @Tag("R01")
  void ust_2_pkt_2a_an_original_with_a_number_is_named_by_it(IssuanceKind original) {
    InvoiceRuling ruling = ruling(correction(original, NUMBERED));

    assertEquals(Option.some(CorrectionPermit.ALLOWED_NR_KSEF), ruling.correction());
    assertEquals("vat/106j/2/2a", decides("may-issue", ruling));
  }

  @Test
  @Tag("R01")
  void ust_2_pkt_2a_a_number_given_after_the_correction_was_written_comes_too_late() {
    Option<Instant> nextMorning = Option.some(at("2026-10-13T08:00"));

    InvoiceRuling ruling = ruling(correction(IssuanceKind.OFFLINE24, nextMorning));

    assertEquals(Option.some(CorrectionPermit.BLOCKED), ruling.correction());
  }

  @Test
  @Tag("R05")
  void ust_2_pkt_2a_an_original_outside_ksef_is_marked_and_never_waits() {
    InvoiceRuling paper = ruling(correction(Option.none(), NO_NUMBER));
    InvoiceRuling totalFailure = ruling(correction(IssuanceKind.AWARIA_CALKOWITA, NO_NUMBER));

    assertEquals(Option.some(CorrectionPermit.ALLOWED_NR_KSEF_N), paper.correction());
    assertEquals(Option.some(CorrectionPermit.ALLOWED_NR_KSEF_N), totalFailure.correction());
    assertEquals("vat/106j/2/2a/poza", decides("may-issue", paper));
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE, vat/106j/2/2a/bez-numeru",
    "OFFLINE24, vat/106nda/12",
    "DEEMED_OFFLINE24, vat/106nda/12",
    "NIEDOSTEPNOSC, vat/106nda/12",
    "AWARIA, vat/106nf/11"
  })
  @Tag("R01")
  @Tag("R04")
  void ust_2_pkt_2a_without_a_number_the_correction_waits(IssuanceKind original, String rule) {
    InvoiceRuling ruling = ruling(correction(original, NO_NUMBER));

    assertEquals(Option.some(CorrectionPermit.BLOCKED), ruling.correction());
    assertEquals(rule, decides("may-issue", ruling));
    assertEquals(Option.some(CorrectionForm.NONE), ruling.correctionForm());
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE, vat/106j/4",
    "AWARIA, vat/106j/4",
    "OFFLINE24, vat/106nda/13",
    "DEEMED_OFFLINE24, vat/106nda/13",
    "NIEDOSTEPNOSC, vat/106nda/13"
  })
  void ust_4_in_ordinary_times_it_is_structured_or_offline24(IssuanceKind original, String rule) {
    InvoiceRuling ruling = ruling(correction(original, NUMBERED));

    assertEquals(Option.some(CorrectionForm.STRUCTURED_OR_OFFLINE24), ruling.correctionForm());
    assertEquals(rule, decides("correction-form", ruling));
  }

  @ParameterizedTest
  @CsvSource({
    "NIEDOSTEPNOSC, UNAVAILABILITY, vat/106nh/1/korekta",
    "AWARIA, EMERGENCY, vat/106nf/12",
    "AWARIA_CALKOWITA, OUTSIDE_KSEF, vat/106ng/korekta"
  })
  void ust_4_while_an_outage_lasts_its_article_gives_the_form(
      OutageKind outage, CorrectionForm form, String rule) {
    InvoiceRuling ruling =
        ruling(
            correction(IssuanceKind.ONLINE, NUMBERED)
                .with(announced(over(outage, "2026-10-12T08:00", "2026-10-12T20:00"))));

    assertEquals(Option.some(form), ruling.correctionForm());
    assertEquals(rule, decides("correction-form", ruling));
  }

  @Test
  @Tag("R01")
  void ust_4_an_outage_does_not_free_a_correction_that_waits() {
    InvoiceRuling ruling =
        ruling(
            correction(IssuanceKind.AWARIA, NO_NUMBER)
                .with(announced(over(OutageKind.AWARIA, "2026-10-12T08:00", "2026-10-12T20:00"))));

    assertEquals(Option.some(CorrectionPermit.BLOCKED), ruling.correction());
    assertEquals("vat/106j/4/zablokowana", decides("correction-form", ruling));
  }

  @Test
  @Tag("R03")
  void a_correction_has_a_term_of_its_own() {
    InvoiceRuling ruling = ruling(correction(IssuanceKind.OFFLINE24, NUMBERED));

    assertEquals(new SubmissionDuty.DueBy(TUE_2026_10_13, TUE_2026_10_13), ruling.duty());
  }
}
