package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Rejestry: where a company is registered; any part may be missing.
 *
 * @param name PelnaNazwa
 * @param krs KRS
 * @param regon REGON
 * @param bdo BDO
 */
public record RegistryEntry(
    Option<String> name, Option<String> krs, Option<String> regon, Option<String> bdo) {

  public RegistryEntry {
    requireNonNull(name, "name");
    requireNonNull(krs, "krs");
    requireNonNull(regon, "regon");
    requireNonNull(bdo, "bdo");
  }
}
