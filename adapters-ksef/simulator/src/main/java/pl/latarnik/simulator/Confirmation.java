package pl.latarnik.simulator;

import java.util.Optional;
import java.util.function.Supplier;

/** A confirmation, written and sealed when first asked for: ten thousand seals take long. */
final class Confirmation {
  private Supplier<byte[]> writing;
  private Optional<byte[]> content = Optional.empty();

  Confirmation(Supplier<byte[]> writing) {
    this.writing = writing;
  }

  /** Returns the same bytes each time. */
  synchronized byte[] content() {
    byte[] bytes = content.orElseGet(writing);
    content = Optional.of(bytes);
    // Lets go of all that was needed to write it.
    writing = () -> bytes;
    return bytes;
  }
}
