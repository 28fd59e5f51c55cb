package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** A total failure: paper or PDF without codes, never sent (art. 106ng). */
final class TotalFailure {

  private static final Instant MONDAY = PolishTime.at(LocalDateTime.of(2026, 6, 1, 12, 0));
  private static final Instant TUESDAY = PolishTime.at(LocalDateTime.of(2026, 6, 2, 8, 0));

  private final Play play;

  TotalFailure(Play play) {
    this.play = play;
  }

  void play() {
    play.story().chapter("total");
    play.story().step("total-failure", this::issued);
  }

  private void issued(Checks checks) {
    play.stage().moveTo(MONDAY);
    NoticeId notice = announced();
    play.stage().control().connection("CUT");
    InvoiceNumber number = play.nextNumber();
    Played invoice = play.issue(Templates.invoice(2, number, play.stage().now()), number);
    play.printFirst(invoice);
    Invoice state = play.state(invoice);
    checks.equal(
        IssuanceKind.AWARIA_CALKOWITA,
        state.particulars().issuance().kind(),
        number + " procedure");
    checks.equal(new SubmissionDuty.NotRequired(), state.particulars().duty(), number + " term");
    checks.equal(
        List.empty(),
        CodeReading.links(play.played(invoice.id()).print().get()),
        number + " codes");
    ended(notice);
    refusedForGood(checks, invoice);
    play.story().tell("outside", number);
  }

  private NoticeId announced() {
    return play.stage()
        .desk()
        .announceOutage()
        .announce(
            new AnnounceOutage.Command(
                Announcement.begun(OutageKind.AWARIA_CALKOWITA, play.stage().now()),
                AnnouncementSource.MEDIA,
                "Polskie Radio, 12:00",
                Option.none()))
        .getOrElseThrow(refusal -> new IllegalStateException("not recorded: " + refusal))
        .notice()
        .id();
  }

  private void ended(NoticeId notice) {
    play.stage().moveTo(TUESDAY);
    play.stage().control().connection("UP");
    play.stage()
        .desk()
        .endOutage()
        .end(new EndOutage.Command(notice, play.stage().now(), play.stage().now()))
        .getOrElseThrow(refusal -> new IllegalStateException("not recorded: " + refusal));
  }

  /** Even with KSeF back it is not in the queue and cannot be sent. */
  private void refusedForGood(Checks checks, Played invoice) {
    checks.that(play.stage().desk().listDuties().duties().isEmpty(), "the queue is not empty");
    checks.equal(
        Option.some(new SubmitInvoice.Refusal.NotSendable(Invoice.Kind.OUTSIDE_KSEF)),
        play.stage().desk().submitInvoice().advance(invoice.id()).swap().toOption(),
        invoice.number() + " sent");
    checks.equal(0, play.timesHeld(invoice), invoice.number() + " in KSeF");
  }
}
