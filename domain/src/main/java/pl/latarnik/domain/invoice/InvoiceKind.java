package pl.latarnik.domain.invoice;

/** RodzajFaktury, the kind of an invoice; the names are those of FA(3). */
public enum InvoiceKind {
  /** Ordinary invoice. */
  VAT,
  /** Correcting invoice. */
  KOR,
  /** Advance invoice. */
  ZAL,
  /** Settlement of advances. */
  ROZ,
  /** Simplified invoice. */
  UPR,
  /** Correction of an advance invoice. */
  KOR_ZAL,
  /** Correction of a settlement. */
  KOR_ROZ;

  /** Says whether an invoice of this kind corrects another one. */
  public boolean isCorrection() {
    return this == KOR || this == KOR_ZAL || this == KOR_ROZ;
  }
}
