package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * TerminPlatnosci: until when to pay; either part may be missing, even both.
 *
 * @param day Termin
 * @param described TerminOpis
 */
public record DueTerm(Option<LocalDate> day, Option<DescribedTerm> described) {

  public DueTerm {
    requireNonNull(day, "day");
    requireNonNull(described, "described");
  }
}
