package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * The parts of the distinguished name that a request for a certificate must have, and no others.
 *
 * @param commonName CN
 * @param countryName C
 * @param givenName of a person
 * @param surname of a person
 * @param serialNumber {@code TINPL-…} or {@code PNOPL-…}
 * @param uniqueIdentifier fingerprint, where KSeF knows no number
 * @param organizationName of a company
 * @param organizationIdentifier {@code VATPL-…}
 */
public record RequestData(
    String commonName,
    String countryName,
    Option<String> givenName,
    Option<String> surname,
    Option<String> serialNumber,
    Option<String> uniqueIdentifier,
    Option<String> organizationName,
    Option<String> organizationIdentifier) {

  public RequestData {
    requireNonNull(commonName, "commonName");
    requireNonNull(countryName, "countryName");
    requireNonNull(givenName, "givenName");
    requireNonNull(surname, "surname");
    requireNonNull(serialNumber, "serialNumber");
    requireNonNull(uniqueIdentifier, "uniqueIdentifier");
    requireNonNull(organizationName, "organizationName");
    requireNonNull(organizationIdentifier, "organizationIdentifier");
  }
}
