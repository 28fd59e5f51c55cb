package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * Stopka: what stands at the foot.
 *
 * @param notes StopkaFaktury
 * @param registers Rejestry
 */
public record Footer(List<String> notes, List<RegistryEntry> registers) {

  public Footer {
    requireNonNull(notes, "notes");
    requireNonNull(registers, "registers");
  }
}
