package pl.latarnik.domain.outage;

/**
 * The three states of KSeF that art. 106ne lets the ministry announce.
 *
 * @see "docs/slownik.md: niedostępność"
 * @see "docs/slownik.md: awaria"
 * @see "docs/slownik.md: awaria całkowita"
 */
public enum OutageKind {
  /** Art. 106ne ust. 4: unavailability, announced in BIP. */
  NIEDOSTEPNOSC,
  /** Art. 106ne ust. 1: failure, announced in BIP and by interface software. */
  AWARIA,
  /** Art. 106ne ust. 3: failure announced in the mass media, because BIP cannot be used. */
  AWARIA_CALKOWITA
}
