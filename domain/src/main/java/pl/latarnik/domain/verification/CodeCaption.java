package pl.latarnik.domain.verification;

/** The captions under the codes. */
public enum CodeCaption {
  /** Under KOD I before the number. */
  OFFLINE,
  /** Under KOD II. */
  CERTYFIKAT,
  /** The KSeF number itself, under KOD I after it was assigned. */
  KSEF_NUMBER
}
