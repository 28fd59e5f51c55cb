package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Citation of a provision. Only the packages below {@code domain.law} make one.
 *
 * @param act the act
 * @param unit the place in it
 * @param wording what it says, in our own words
 * @param confidence how well it is founded
 * @param verifiedOn when somebody last compared it with the source
 */
public record LegalBasis(
    LegalAct act, LegalUnit unit, Wording wording, Confidence confidence, LocalDate verifiedOn) {

  public LegalBasis {
    requireNonNull(act, "act");
    requireNonNull(unit, "unit");
    requireNonNull(wording, "wording");
    requireNonNull(confidence, "confidence");
    requireNonNull(verifiedOn, "verifiedOn");
  }

  /** Returns the citation as an auditor writes it: {@code art. 106nda ust. 2 ustawy o VAT}. */
  public String citation() {
    return act == LegalAct.WYKLADNIA_PROGRAMU ? "wykładnia " + unit : unit + " " + act.genitive();
  }
}
