package pl.latarnik.domain.correction;

/** In which form a correction is issued. */
public enum CorrectionForm {
  /** As a structured invoice, or as offline24. */
  STRUCTURED_OR_OFFLINE24,
  /** Electronically by the template, while KSeF is unavailable. */
  UNAVAILABILITY,
  /** In the emergency procedure. */
  EMERGENCY,
  /** On paper or in any electronic form, outside KSeF: a total failure. */
  OUTSIDE_KSEF,
  /** Not at all, before the original has its number. */
  NONE
}
