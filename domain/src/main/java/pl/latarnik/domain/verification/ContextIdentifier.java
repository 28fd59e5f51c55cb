package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.util.regex.Pattern;
import pl.latarnik.domain.invoice.FieldError;
import pl.latarnik.domain.invoice.FieldError.Problem;
import pl.latarnik.domain.invoice.Nip;

/**
 * In whose name one is logged in to KSeF; part of KOD II.
 *
 * @param type the kind of identifier, named as the API does
 * @param value the identifier
 */
public record ContextIdentifier(Type type, String value) {

  /** Kinds of context identifiers, with the names of the API. */
  public enum Type {
    /** A Polish NIP. */
    NIP("Nip", "[1-9][0-9]{9}"),
    /** A unit inside a taxpayer: NIP, dash, five digits. */
    INTERNAL_ID("InternalId", "[1-9][0-9]{9}-[0-9]{5}"),
    /** A Polish NIP with a VAT number of another member state. */
    NIP_VAT_UE("NipVatUe", "[1-9][0-9]{9}-[A-Z]{2}[A-Z0-9+*]{2,12}"),
    /** A provider of Peppol services. */
    PEPPOL_ID("PeppolId", "P[A-Z]{2}[0-9]{6}");

    private final String apiName;
    private final Pattern pattern;

    Type(String apiName, String pattern) {
      this.apiName = apiName;
      this.pattern = Pattern.compile(pattern);
    }

    /** Returns the name as the API and the links write it. */
    public String apiName() {
      return apiName;
    }
  }

  public ContextIdentifier {
    requireNonNull(type, "type");
    if (!type.pattern.matcher(requireNonNull(value, "value")).matches()) {
      throw new IllegalArgumentException("not a " + type.apiName + ": " + value);
    }
  }

  /** Returns the context of a taxpayer. */
  public static ContextIdentifier of(Nip nip) {
    return new ContextIdentifier(Type.NIP, nip.digits());
  }

  /** Parses {@code Nip:1111111111}, with the type named as the API does. */
  public static Validation<FieldError, ContextIdentifier> parse(String text) {
    int colon = text.indexOf(':');
    for (Type type : Type.values()) {
      if (colon > 0
          && type.apiName.equals(text.substring(0, colon))
          && type.pattern.matcher(text.substring(colon + 1)).matches()) {
        return Validation.valid(new ContextIdentifier(type, text.substring(colon + 1)));
      }
    }
    return Validation.invalid(new FieldError("context", text, Problem.WRONG_FORMAT));
  }

  /** Returns the text that {@link #parse} takes. */
  @Override
  public String toString() {
    return type.apiName + ":" + value;
  }
}
