package pl.latarnik.domain.oracle;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Which codes the law orders outside KSeF, and whether a hand-over before the number is proper. */
final class NaiveCodes {

  private NaiveCodes() {}

  static List<CodeCaption> beforeNumber(InvoiceCase facts, Mode mode) {
    boolean both;
    switch (mode) {
      case EMERGENCY: // art. 106nf ust. 3: any buyer
        both = true;
        break;
      case OFFLINE24: // art. 106nda ust. 6
      case OFFLINE_UNAVAILABILITY: // art. 106nh ust. 4
        both = facts.buyer() != BuyerCategory.KRAJOWY;
        break;
      default: // nothing to hand over; art. 106nda ust. 16; art. 106ng
        both = false;
    }
    return both ? List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT) : List.empty();
  }

  /** Art. 106gb ust. 5, art. 106nda ust. 8, art. 106nf ust. 8, rozporządzenie § 9 ust. 1. */
  static List<CodeCaption> afterNumber(Mode mode) {
    return mode == Mode.TOTAL_FAILURE || mode == Mode.REJECTED
        ? List.empty()
        : List.of(CodeCaption.KSEF_NUMBER);
  }

  static HandOver beforeNumberIs(InvoiceCase facts, Mode mode) {
    switch (mode) {
      case EMERGENCY: // art. 106nf ust. 2: any buyer, in the agreed way
      case TOTAL_FAILURE: // art. 106ng: on paper or electronically
        return HandOver.PROPER;
      case OFFLINE24: // art. 106nda ust. 3 and 4
      case OFFLINE_UNAVAILABILITY: // art. 106nh ust. 4
        return facts.buyer() == BuyerCategory.KRAJOWY ? HandOver.NOT_PROPER : HandOver.PROPER;
      default: // not issued before it is sent, art. 106na ust. 1
        return HandOver.NOT_PROPER;
    }
  }
}
