package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.invoice.Nip;

/**
 * By which number a party is known: the choice that FA(3) leaves in DaneIdentyfikacyjne.
 *
 * <p>Five variants, so callers switch over {@link #kind()}.
 */
public sealed interface PartyIdentity {

  /** The variants, for a switch without default. */
  enum Kind {
    /** {@link PolishNip}. */
    POLISH_NIP,
    /** {@link InternalId}. */
    INTERNAL_ID,
    /** {@link EuVatNumber}. */
    EU_VAT_NUMBER,
    /** {@link OtherNumber}. */
    OTHER_NUMBER,
    /** {@link NoNumber}. */
    NO_NUMBER
  }

  /** Names the variant. */
  Kind kind();

  /** Returns the number as a reader expects it, with its country in front; empty for none. */
  String text();

  /** NIP: a number of the Polish tax office. */
  record PolishNip(Nip nip) implements PartyIdentity {
    public PolishNip {
      requireNonNull(nip, "nip");
    }

    @Override
    public Kind kind() {
      return Kind.POLISH_NIP;
    }

    @Override
    public String text() {
      return nip.digits();
    }
  }

  /**
   * IDWew: a unit inside a taxpayer, third parties only.
   *
   * @param id NIP, dash and five digits
   */
  record InternalId(String id) implements PartyIdentity {
    public InternalId {
      requireNonNull(id, "id");
    }

    @Override
    public Kind kind() {
      return Kind.INTERNAL_ID;
    }

    @Override
    public String text() {
      return id;
    }
  }

  /**
   * KodUE and NrVatUE: a VAT number of the European Union.
   *
   * @param country prefix, two letters, {@code EL} for Greece and {@code XI} for Northern Ireland
   * @param number the number without its prefix
   */
  record EuVatNumber(String country, String number) implements PartyIdentity {
    public EuVatNumber {
      requireNonNull(country, "country");
      requireNonNull(number, "number");
    }

    @Override
    public Kind kind() {
      return Kind.EU_VAT_NUMBER;
    }

    @Override
    public String text() {
      return country + number;
    }
  }

  /**
   * NrID: any other tax number.
   *
   * @param country KodKraju, the country that gave it, where the file says so
   * @param number the number
   */
  record OtherNumber(Option<String> country, String number) implements PartyIdentity {
    public OtherNumber {
      requireNonNull(country, "country");
      requireNonNull(number, "number");
    }

    @Override
    public Kind kind() {
      return Kind.OTHER_NUMBER;
    }

    @Override
    public String text() {
      return country.map(code -> code + " ").getOrElse("") + number;
    }
  }

  /** BrakID: has none, or it is not on the invoice. */
  record NoNumber() implements PartyIdentity {
    @Override
    public Kind kind() {
      return Kind.NO_NUMBER;
    }

    @Override
    public String text() {
      return "";
    }
  }
}
