package pl.latarnik.adapters.persistence;

/** Another process has the store open; only one can. Nothing was read or changed. */
public final class StoreInUse extends StoreException {

  private static final long serialVersionUID = 1L;

  StoreInUse(String location, Holder.Description holder, Throwable cause) {
    super(
        "The store "
            + location
            + " is open in "
            + holder.english()
            + "; only one process can use it. Wait until that one has ended, or end it.",
        "Magazyn "
            + location
            + " jest otwarty przez "
            + holder.polish()
            + "; może z niego korzystać tylko jeden. Poczekaj, aż tamten się skończy, albo go zakończ.",
        cause);
  }
}
