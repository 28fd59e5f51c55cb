package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** When the buyer received the invoice. */
final class NaiveReceipt {

  private NaiveReceipt() {}

  /**
   * The day; none while it has not happened.
   *
   * @param caught whether a failure replaced the term
   */
  static Option<LocalDate> of(InvoiceCase facts, Mode mode, boolean caught) {
    Option<LocalDate> handedOver = facts.handedOver();
    Option<LocalDate> number = facts.numberAssigned().map(NaiveCalendar::dayOf);
    if (mode == Mode.TOTAL_FAILURE) { // art. 106ng: an invoice outside KSeF
      return handedOver;
    }
    // Art. 106na ust. 4, 106nda ust. 11, 106nf ust. 10: served outside KSeF, art. 106gb ust. 4.
    if (facts.buyer() != BuyerCategory.KRAJOWY && facts.channel() == AgreedChannel.OUTSIDE_KSEF) {
      return handedOver;
    }
    if (followsFailure(mode, caught)) { // art. 106nf ust. 10: the earlier of the two
      if (handedOver.isEmpty()) {
        return number;
      }
      boolean numberFirst = number.isDefined() && number.get().isBefore(handedOver.get());
      return numberFirst ? number : handedOver;
    }
    return number; // art. 106na ust. 3, art. 106nda ust. 11, through art. 106nh ust. 4
  }

  /** Art. 106nf ust. 10; art. 106nha takes it over, art. 106nh ust. 3 pkt 1 does not. */
  private static boolean followsFailure(Mode mode, boolean caught) {
    return mode == Mode.EMERGENCY || mode == Mode.OFFLINE24 && caught;
  }

  /** Art. 106nf ust. 10, through art. 106nha, against art. 106nda ust. 11. */
  static boolean isInConflict(InvoiceCase facts, Mode mode, boolean caught) {
    return mode == Mode.OFFLINE24
        && caught
        && facts.buyer() == BuyerCategory.KRAJOWY
        && facts.handedOver().isDefined()
        && (facts.numberAssigned().isEmpty()
            || facts
                .handedOver()
                .get()
                .isBefore(NaiveCalendar.dayOf(facts.numberAssigned().get())));
  }
}
