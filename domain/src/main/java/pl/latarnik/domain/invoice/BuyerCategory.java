package pl.latarnik.domain.invoice;

/**
 * Who the buyer is in the eyes of art. 106gb ust. 4 of the VAT act: one who receives in KSeF, or
 * one of the six kinds who receive in the agreed way.
 *
 * @see "docs/slownik.md: nabywca z art. 106gb ust. 4"
 */
public enum BuyerCategory {
  /** A buyer with a Polish NIP, who receives in KSeF. */
  KRAJOWY,
  /** Pkt 1: the place of supply lies in another member state or a third country. */
  DOSTAWA_ZA_GRANICA,
  /** Pkt 2: no seat and no fixed establishment in Poland. */
  BEZ_SIEDZIBY_W_POLSCE,
  /** Pkt 3: no seat in Poland, and the Polish establishment takes no part in the purchase. */
  STALE_MIEJSCE_NIE_UCZESTNICZY,
  /** Pkt 4: uses the exemption of art. 113a ust. 1 (the EU procedure for small enterprises). */
  ZWOLNIENIE_113A,
  /** Pkt 5: has no tax identifier, and is none of pkt 1 to 3 and 6. */
  BEZ_IDENTYFIKATORA,
  /** Pkt 6: a natural person who runs no business. */
  KONSUMENT;

  /** Says whether the buyer is one of art. 106gb ust. 4, who may be served outside KSeF. */
  public boolean isOfArt106gbUst4() {
    return this != KRAJOWY;
  }
}
