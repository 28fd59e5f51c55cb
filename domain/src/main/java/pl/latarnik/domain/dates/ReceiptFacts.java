package pl.latarnik.domain.dates;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.IssuanceOutcome;

/**
 * What decides when the buyer received an invoice, and which codes it must carry.
 *
 * @param outcome the procedure
 * @param caughtByFailure whether a failure announced within its term replaced that term
 * @param buyer the buyer's category
 * @param channel the agreed way of delivery
 * @param numberDay day of the KSeF number
 * @param handedOver day on which the buyer got it outside KSeF
 */
public record ReceiptFacts(
    IssuanceOutcome outcome,
    boolean caughtByFailure,
    BuyerCategory buyer,
    AgreedChannel channel,
    Option<LocalDate> numberDay,
    Option<LocalDate> handedOver) {

  public ReceiptFacts {
    requireNonNull(outcome, "outcome");
    requireNonNull(buyer, "buyer");
    requireNonNull(channel, "channel");
    requireNonNull(numberDay, "numberDay");
    requireNonNull(handedOver, "handedOver");
  }

  /** Says whether the buyer is one of art. 106gb ust. 4 who agreed to receive outside KSeF. */
  public boolean isServedOutside() {
    return buyer.isOfArt106gbUst4() && channel == AgreedChannel.OUTSIDE_KSEF;
  }

  /** Returns the earlier of hand-over and number, as far as they have happened. */
  public Option<LocalDate> earlier() {
    if (numberDay.isEmpty() || handedOver.isEmpty()) {
      return handedOver.orElse(numberDay);
    }
    return handedOver.get().isBefore(numberDay.get()) ? handedOver : numberDay;
  }
}
