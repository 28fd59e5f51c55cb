package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Stopka: what stands at the foot.
 *
 * @param notes StopkaFaktury of each Informacje, up to three; an Informacje may be empty
 * @param registers Rejestry
 */
public record Footer(List<Option<String>> notes, List<RegistryEntry> registers) {

  public Footer {
    requireNonNull(notes, "notes");
    requireNonNull(registers, "registers");
  }
}
