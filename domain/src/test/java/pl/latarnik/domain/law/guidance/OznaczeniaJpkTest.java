package pl.latarnik.domain.law.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.bookkeeping.JpkMarker;
import pl.latarnik.domain.bookkeeping.JpkMarking;
import pl.latarnik.domain.bookkeeping.JpkMarking.Correction;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;

@Tag("M20")
class OznaczeniaJpkTest {

  @ParameterizedTest
  @CsvSource({
    "OFFLINE24,        DI,  ONCE_NUMBERED",
    "DEEMED_OFFLINE24, DI,  ONCE_NUMBERED",
    "NIEDOSTEPNOSC,    DI,  ONCE_NUMBERED",
    "AWARIA,           OFF, NONE",
    "AWARIA_CALKOWITA, BFK, NONE"
  })
  void until_a_number_exists_the_procedure_gives_the_marker(
      IssuanceKind kind, JpkMarker marker, Correction correction) {
    JpkMarking marking = OznaczeniaJpk.waiting(kind);

    assertEquals(Option.some(marker), marking.marker());
    assertEquals(correction, marking.correction());
    assertEquals("oznaczenie " + marker.mark(), marking.basis().unit().text());
  }

  @Test
  void what_waits_to_be_sent_online_is_not_in_the_records_yet() {
    assertEquals(Option.none(), OznaczeniaJpk.waiting(IssuanceKind.ONLINE).marker());
  }

  @ParameterizedTest
  @EnumSource(IssuanceKind.class)
  void with_a_number_every_invoice_is_recorded_by_it(IssuanceKind kind) {
    assertEquals(Option.some(JpkMarker.NR_KSEF), OznaczeniaJpk.numbered(kind).marker());
  }

  @Test
  void records_with_di_are_corrected_once_the_number_is_there_and_no_others() {
    List<IssuanceKind> corrected =
        List.of(IssuanceKind.values())
            .filter(k -> OznaczeniaJpk.numbered(k).correction() == Correction.OF_EARLIER_DI);

    assertEquals(
        List.of(IssuanceKind.OFFLINE24, IssuanceKind.DEEMED_OFFLINE24, IssuanceKind.NIEDOSTEPNOSC),
        corrected);
  }

  @Test
  void what_a_total_failure_takes_out_of_sending_is_recorded_as_outside_ksef() {
    JpkMarking overtaken = OznaczeniaJpk.neverSent(IssuanceKind.OFFLINE24);

    assertEquals(Option.some(JpkMarker.BFK), overtaken.marker());
    assertEquals(Correction.NONE, overtaken.correction());
    assertEquals(Confidence.OWN_READING, overtaken.basis().confidence());
    assertEquals(
        Confidence.SECONDARY,
        OznaczeniaJpk.neverSent(IssuanceKind.AWARIA_CALKOWITA).basis().confidence());
  }

  @Test
  @Tag("M17")
  void each_offline_procedure_has_its_mark() {
    assertEquals(
        List.of("offline24", "offline-niedostępność", "offline-awaria"),
        List.of(IssuanceKind.values()).filter(IssuanceKind::isOffline).map(IssuanceKind::mark));
  }
}
