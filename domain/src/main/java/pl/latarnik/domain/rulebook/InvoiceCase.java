package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.outage.OutageTimeline;

/**
 * All facts of one invoice that the law asks for.
 *
 * @param issueDate P_1
 * @param issued when the document came to be
 * @param intent how it is declared to KSeF
 * @param buyer the buyer's category
 * @param channel the agreed way of delivery
 * @param handedOver day on which the buyer really got it outside KSeF
 * @param sent when KSeF took it in; of a batch the opening of the session
 * @param uploaded of a batch, when the package was uploaded
 * @param numberAssigned when the KSeF number was assigned
 * @param outages everything announced
 * @param supply day of supply or payment
 * @param vat the VAT shown
 * @param total the total due
 * @param corrects the original, where this is a correction
 * @param asOf the moment from which "not sent yet" is judged; none takes the latest instant given
 */
public record InvoiceCase(
    IssueDate issueDate,
    Instant issued,
    Intent intent,
    BuyerCategory buyer,
    AgreedChannel channel,
    Option<LocalDate> handedOver,
    Option<Instant> sent,
    Option<Instant> uploaded,
    Option<Instant> numberAssigned,
    OutageTimeline outages,
    Option<LocalDate> supply,
    Option<BigDecimal> vat,
    Option<BigDecimal> total,
    Option<CorrectedOriginal> corrects,
    Option<Instant> asOf) {

  public InvoiceCase {
    requireNonNull(issueDate, "issueDate");
    requireNonNull(issued, "issued");
    requireNonNull(intent, "intent");
    requireNonNull(buyer, "buyer");
    requireNonNull(channel, "channel");
    requireNonNull(handedOver, "handedOver");
    requireNonNull(sent, "sent");
    requireNonNull(uploaded, "uploaded");
    requireNonNull(numberAssigned, "numberAssigned");
    requireNonNull(outages, "outages");
    requireNonNull(supply, "supply");
    requireNonNull(vat, "vat");
    requireNonNull(total, "total");
    requireNonNull(corrects, "corrects");
    requireNonNull(asOf, "asOf");
  }

  /**
   * Returns the case of a domestic invoice declared offline and not sent, issued at noon of P_1.
   */
  public static InvoiceCase of(IssueDate issueDate) {
    return of(issueDate, PolishTime.at(issueDate.day().atTime(LocalTime.NOON)));
  }

  /** Returns the case of a domestic invoice declared offline and not sent. */
  public static InvoiceCase of(IssueDate issueDate, Instant issued) {
    return new InvoiceCase(
        issueDate,
        issued,
        Intent.OFFLINE,
        BuyerCategory.KRAJOWY,
        AgreedChannel.KSEF,
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        OutageTimeline.empty(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none());
  }

  /** Returns the same case declared in another way. */
  public InvoiceCase with(Intent other) {
    return new InvoiceCase(
        issueDate,
        issued,
        other,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /**
   * Returns the same case for another buyer, who receives where buyers of this category usually do.
   */
  public InvoiceCase with(BuyerCategory other) {
    AgreedChannel usual =
        other.isOfArt106gbUst4() ? AgreedChannel.OUTSIDE_KSEF : AgreedChannel.KSEF;
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        other,
        usual,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case with another agreed way of delivery. */
  public InvoiceCase with(AgreedChannel other) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        other,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case with these outages announced. */
  public InvoiceCase with(OutageTimeline other) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        other,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case handed over outside KSeF on a day. */
  public InvoiceCase withHandOver(LocalDate day) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        Option.some(day),
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case taken in by KSeF at a moment. */
  public InvoiceCase withSent(Instant at) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        Option.some(at),
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case sent in a batch whose package was uploaded at a moment. */
  public InvoiceCase withUploaded(Instant at) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        Option.some(at),
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case with a number assigned at a moment. */
  public InvoiceCase withNumber(Instant at) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        Option.some(at),
        outages,
        supply,
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case with the day of supply or payment. */
  public InvoiceCase withSupply(LocalDate day) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        Option.some(day),
        vat,
        total,
        corrects,
        asOf);
  }

  /** Returns the same case with the amounts that the invoice shows. */
  public InvoiceCase withAmounts(Option<BigDecimal> vatShown, Option<BigDecimal> totalDue) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vatShown,
        totalDue,
        corrects,
        asOf);
  }

  /** Returns the same case as a correction of an original. */
  public InvoiceCase withOriginal(CorrectedOriginal original) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        Option.some(original),
        asOf);
  }

  /** Returns the same case judged at a moment. */
  public InvoiceCase asOf(Instant moment) {
    return new InvoiceCase(
        issueDate,
        issued,
        intent,
        buyer,
        channel,
        handedOver,
        sent,
        uploaded,
        numberAssigned,
        outages,
        supply,
        vat,
        total,
        corrects,
        Option.some(moment));
  }

  /**
   * Returns the moment from which it is judged: the one given, or the latest instant of the facts.
   */
  public Instant judgedAt() {
    return asOf.getOrElse(
        () ->
            List.of(issued)
                .appendAll(sent)
                .appendAll(uploaded)
                .appendAll(numberAssigned)
                .appendAll(corrects.flatMap(CorrectedOriginal::numberAssigned))
                .appendAll(outages.last())
                .max()
                .get());
  }
}
