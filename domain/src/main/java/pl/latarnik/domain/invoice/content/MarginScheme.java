package pl.latarnik.domain.invoice.content;

/** P_PMarzy: which procedure of margin applies. */
public enum MarginScheme {
  /** P_PMarzy_2: travel agencies. */
  BIURA_PODROZY,
  /** P_PMarzy_3_1: used goods. */
  TOWARY_UZYWANE,
  /** P_PMarzy_3_2: works of art. */
  DZIELA_SZTUKI,
  /** P_PMarzy_3_3: collectors' items and antiques. */
  PRZEDMIOTY_KOLEKCJONERSKIE
}
