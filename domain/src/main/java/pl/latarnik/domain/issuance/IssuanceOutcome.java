package pl.latarnik.domain.issuance;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/** In which procedure an invoice was issued, or that it was not issued at all. */
public sealed interface IssuanceOutcome {

  /**
   * Issued.
   *
   * @param kind the procedure
   */
  record Issued(IssuanceKind kind) implements IssuanceOutcome {
    public Issued {
      requireNonNull(kind, "kind");
    }
  }

  /** KSeF refuses it, so it was not issued. */
  record Rejected() implements IssuanceOutcome {}

  /** Returns the procedure, none where the invoice was refused. */
  default Option<IssuanceKind> procedure() {
    return this instanceof Issued issued ? Option.some(issued.kind()) : Option.none();
  }
}
