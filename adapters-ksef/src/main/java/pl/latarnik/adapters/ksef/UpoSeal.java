package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.Environment;

/**
 * What is asked of the signature under a UPO; one that is there must be right in any case.
 *
 * @param required whether a UPO without a signature is refused, as it must be in production
 * @param certificates ids of the certificates that may have sealed it, each the Base64 of the
 *     SHA-256 of the certificate; empty takes any
 * @param environment whose name the UPO must bear; none takes any
 */
public record UpoSeal(boolean required, Set<String> certificates, Option<Environment> environment) {

  /** A UPO must be signed, by whomever. */
  public static final UpoSeal REQUIRED = new UpoSeal(true, HashSet.empty(), Option.none());

  /** A UPO may come without a signature, as from a simulator. */
  public static final UpoSeal OPTIONAL = new UpoSeal(false, HashSet.empty(), Option.none());

  /** The ministry's seal on its test and demo environments. */
  private static final String OF_TEST_AND_DEMO = "IFnqTIVQHeVNK0sYY9kn/o3hT2FGIV6U7keiW0zj/Ig=";

  /** The ministry's seal in production. */
  private static final String OF_PRODUCTION = "a4GS6b68qUZeYk2HUPduYGTXCpRgnFLtAL7Z3rcKLTk=";

  public UpoSeal {
    requireNonNull(certificates, "certificates");
    requireNonNull(environment, "environment");
  }

  /** Returns what the ministry puts under the UPO of one of its environments. */
  public static UpoSeal of(Environment environment) {
    return new UpoSeal(
        true,
        HashSet.of(environment == Environment.PRODUCTION ? OF_PRODUCTION : OF_TEST_AND_DEMO),
        Option.some(environment));
  }

  /** Returns the same, required and from one of these certificates alone. */
  public UpoSeal by(Set<String> ids) {
    return new UpoSeal(true, ids, environment);
  }
}
