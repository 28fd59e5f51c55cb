package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import pl.latarnik.domain.invoice.FieldError.Problem;

/**
 * What the seller says of the buyer, where the file cannot tell or tells otherwise, and why. It is
 * kept with the invoice and counts instead of what was read off the file.
 *
 * @param category which buyer of art. 106gb ust. 4, or a domestic one
 * @param reason in the seller's own words, up to 500 characters; never blank
 */
public record StatedBuyer(BuyerCategory category, String reason) {

  private static final int LONGEST_REASON = 500;

  public StatedBuyer {
    requireNonNull(category, "category");
    if (!isReason(reason)) {
      throw new IllegalArgumentException("not a reason: " + reason);
    }
  }

  /** Makes a statement of what a person or another program gave as the reason. */
  public static Validation<FieldError, StatedBuyer> parse(BuyerCategory category, String reason) {
    return isReason(reason)
        ? Validation.valid(new StatedBuyer(category, reason))
        : Validation.invalid(
            new FieldError(
                "reason", reason, reason.isBlank() ? Problem.MISSING : Problem.WRONG_FORMAT));
  }

  private static boolean isReason(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_REASON
        && text.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Says whether the file speaks against it: a file with a Polish NIP is one of a domestic
   * business, one without is not. What no field tells (art. 106gb ust. 4 pkt 1, 3 and 4) can be
   * stated of any file.
   *
   * @param read the category read off the file
   */
  public boolean contradicts(BuyerCategory read) {
    return switch (category) {
      case KRAJOWY -> read != BuyerCategory.KRAJOWY;
      case KONSUMENT, BEZ_IDENTYFIKATORA, BEZ_SIEDZIBY_W_POLSCE -> read == BuyerCategory.KRAJOWY;
      case DOSTAWA_ZA_GRANICA, STALE_MIEJSCE_NIE_UCZESTNICZY, ZWOLNIENIE_113A -> false;
    };
  }
}
