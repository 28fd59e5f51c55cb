package pl.latarnik.domain.invoice;

/** How an invoice is declared to KSeF when it is sent, and how KSeF says it took it. */
public enum SendingMode {
  /** {@code offlineMode=false}. */
  ONLINE,
  /** {@code offlineMode=true}: any of the offline procedures; KSeF does not tell them apart. */
  OFFLINE,
  /** KSeF says nothing, or a word that is not known here: nothing is ever declared so. */
  UNKNOWN
}
