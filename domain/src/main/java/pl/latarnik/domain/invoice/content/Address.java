package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * An address as FA(3) has it: two free lines and a country.
 *
 * @param country KodKraju, two letters of FA(3)'s own list
 * @param line1 AdresL1
 * @param line2 AdresL2
 * @param gln GLN, the global location number
 */
public record Address(String country, String line1, Option<String> line2, Option<String> gln) {

  public Address {
    requireNonNull(country, "country");
    requireNonNull(line1, "line1");
    requireNonNull(line2, "line2");
    requireNonNull(gln, "gln");
  }
}
