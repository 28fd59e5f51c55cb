package pl.latarnik.adapters.persistence;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened: address, credentials, rights to its folder, or a damaged file. */
public final class StoreUnusable extends StoreException {

  private static final long serialVersionUID = 1L;

  StoreUnusable(String location, String english, String polish, @Nullable Throwable cause) {
    super(
        "The store %s cannot be opened: %s".formatted(location, english),
        "Nie można otworzyć magazynu %s: %s".formatted(location, polish),
        cause);
  }
}
