package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;
import pl.latarnik.application.port.out.SystemWarnings.Heard;

/** What every implementation of {@link SystemWarnings} must do. */
@Tag("F-33")
public interface SystemWarningsContract {

  /** KSeF's own words come without diacritics; nobody promises that they always will. */
  SystemWarning XML = new SystemWarning("xml-002", "Znak spoza zakresu; 'ż' \u2028 \"U+0081\"");

  SystemWarning SIGNATURE = new SystemWarning("sig-001", "Profil podpisu");

  /** Returns the warnings under test, none at the start of a test. */
  SystemWarnings warnings();

  @Test
  default void required_SW1_a_code_is_one_line_with_its_last_words() {
    Instant noon = TckInvoices.FRIDAY_NOON;
    SystemWarning otherWords = new SystemWarning("xml-002", "Inne slowa");
    warnings().hear(XML, noon);
    warnings().hear(SIGNATURE, noon.plusNanos(1));
    warnings().hear(otherWords, noon.plusSeconds(60));

    assertEquals(
        List.of(
            new Heard(otherWords, noon, noon.plusSeconds(60)),
            new Heard(SIGNATURE, noon.plusNanos(1), noon.plusNanos(1))),
        warnings().all());
  }

  @Test
  default void required_SW2_a_code_is_told_once() {
    Instant noon = TckInvoices.FRIDAY_NOON;
    warnings().hear(XML, noon);
    warnings().hear(SIGNATURE, noon);
    assertEquals(List.of(XML, SIGNATURE), warnings().untold().map(Heard::warning));

    warnings().told("xml-002", noon.plusSeconds(1));
    warnings().told("unknown", noon.plusSeconds(1));
    warnings().hear(XML, noon.plusSeconds(2));

    assertEquals(List.of(SIGNATURE), warnings().untold().map(Heard::warning));
    assertEquals(2, warnings().all().size());
  }
}
