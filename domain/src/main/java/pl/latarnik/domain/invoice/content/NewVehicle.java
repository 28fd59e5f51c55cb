package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * NowySrodekTransportu: one new means of transport.
 *
 * @param firstUse P_22A, when it was first allowed into use
 * @param line P_NrWierszaNST, the line of the invoice that sells it
 * @param make P_22BMK
 * @param model P_22BMD
 * @param colour P_22BK
 * @param registration P_22BNR
 * @param year P_22BRP, year of make
 * @param type by land, water or air
 * @param usage P_22B kilometres, P_22C or P_22D working hours, in the words of the seller
 * @param idKind which number identifies it; none where the file gives no number
 * @param id that number: P_22B1 to P_22B4, P_22C1 or P_22D1
 * @param landType P_22BT, kind of vehicle, by land only
 */
public record NewVehicle(
    LocalDate firstUse,
    BigInteger line,
    Option<String> make,
    Option<String> model,
    Option<String> colour,
    Option<String> registration,
    Option<String> year,
    Type type,
    String usage,
    Option<IdKind> idKind,
    Option<String> id,
    Option<String> landType) {

  /** Where it moves. */
  public enum Type {
    /** P_22B: by land. */
    LAND,
    /** P_22C: by water. */
    WATER,
    /** P_22D: by air. */
    AIR
  }

  /** What its number is the number of. */
  public enum IdKind {
    /** P_22B1. */
    VIN,
    /** P_22B2. */
    NADWOZIE,
    /** P_22B3. */
    PODWOZIE,
    /** P_22B4. */
    RAMA,
    /** P_22C1. */
    KADLUB,
    /** P_22D1. */
    NUMER_FABRYCZNY
  }

  public NewVehicle {
    requireNonNull(firstUse, "firstUse");
    requireNonNull(line, "line");
    requireNonNull(make, "make");
    requireNonNull(model, "model");
    requireNonNull(colour, "colour");
    requireNonNull(registration, "registration");
    requireNonNull(year, "year");
    requireNonNull(type, "type");
    requireNonNull(usage, "usage");
    requireNonNull(idKind, "idKind");
    requireNonNull(id, "id");
    requireNonNull(landType, "landType");
  }
}
