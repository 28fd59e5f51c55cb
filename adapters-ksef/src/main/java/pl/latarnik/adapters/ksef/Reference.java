package pl.latarnik.adapters.ksef;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** The answer to something that KSeF has opened or taken in. */
record Reference(@Nullable String referenceNumber) {

  Option<String> text() {
    return Option.of(referenceNumber).filter(text -> !text.isBlank());
  }
}
