package pl.latarnik.simulator;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who acts: a NIP, a PESEL, the fingerprint of a certificate, or a Peppol provider. */
record Subject(String type, String value) {
  static final String NIP = "Nip";
  static final String PESEL = "Pesel";
  static final String FINGERPRINT = "Fingerprint";
  static final String PEPPOL = "PeppolId";
  private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9A-F]{64}");

  /** Writes fingerprints in capitals, so that equal ones are equal. */
  Subject {
    value = type.equals(FINGERPRINT) ? value.toUpperCase(Locale.ROOT) : value;
  }

  static Subject nip(String nip) {
    return new Subject(NIP, nip);
  }

  boolean wellFormed() {
    return switch (type) {
      case NIP -> LoginRequest.Context.wellFormed("Nip", value);
      case PESEL -> ELEVEN_DIGITS.matcher(value).matches();
      case FINGERPRINT -> SHA_256.matcher(value).matches();
      case PEPPOL -> LoginRequest.Context.wellFormed(PEPPOL, value);
      default -> false;
    };
  }

  /** Finds out whom a signed request names; refuses who does not fit the context. */
  static Subject of(LoginRequest request, Holder holder) {
    boolean peppolContext = request.context().type().equals(PEPPOL);
    if (request.subjectIdentifierType().equals("certificateFingerprint")) {
      if (peppolContext) {
        throw unfit("Dostawca usług Peppol nie loguje się odciskiem palca certyfikatu.");
      }
      return new Subject(FINGERPRINT, holder.fingerprint());
    }
    if (peppolContext) {
      String provider =
          holder
              .peppolId()
              .orElseThrow(() -> unfit("Certyfikat nie zawiera identyfikatora dostawcy Peppol."));
      if (!provider.equals(request.context().value())) {
        throw unfit(
            "Certyfikat należy do dostawcy "
                + provider
                + ", a nie "
                + request.context().value()
                + ".");
      }
      return new Subject(PEPPOL, provider);
    }
    return holder
        .nip()
        .map(Subject::nip)
        .or(() -> holder.pesel().map(pesel -> new Subject(PESEL, pesel)))
        .orElseThrow(
            () ->
                ApiFailure.badRequest(
                    21115,
                    "Nieprawidłowy certyfikat.",
                    "Certyfikat nie zawiera numeru NIP ani PESEL."));
  }

  private static ApiFailure unfit(String detail) {
    return ApiFailure.badRequest(
        21117, "Nieprawidłowy identyfikator podmiotu dla wskazanego typu kontekstu.", detail);
  }
}
