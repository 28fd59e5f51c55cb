package pl.latarnik.adapters.persistence;

/** The store was written by a newer version of the program. Nothing was changed. */
public final class NewerStore extends StoreException {

  private static final long serialVersionUID = 1L;

  NewerStore(String location, String found, String known) {
    super(
        "The store %s has layout %s, written by a newer version of the program; this one knows layouts up to %s. Use the newer version; the older one could lose what it does not know."
            .formatted(location, found, known),
        "Magazyn %s ma układ %s, zapisany przez nowszą wersję programu; ta wersja zna układy do %s. Użyj nowszej wersji; starsza mogłaby zgubić to, czego nie zna."
            .formatted(location, found, known),
        null);
  }
}
