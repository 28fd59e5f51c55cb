package pl.latarnik.domain.law;

/** Kinds of sources, strongest first. */
public enum LegalSource {
  /** An act of parliament. */
  USTAWA,
  /** A regulation. */
  ROZPORZADZENIE,
  /** Explanations of the ministry. */
  OBJASNIENIA_MF,
  /** Technical documentation of the KSeF API. */
  DOKUMENTACJA_API,
  /** A reading that this program adopts where the law is silent. */
  PRZYJETA_WYKLADNIA
}
