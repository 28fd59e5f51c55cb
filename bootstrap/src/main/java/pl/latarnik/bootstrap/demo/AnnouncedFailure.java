package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import pl.latarnik.adapters.cli.Countdown;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** A failure is announced and ended: seven business days from its end (art. 106nf ust. 4). */
final class AnnouncedFailure {

  private static final Instant TUESDAY = PolishTime.at(LocalDateTime.of(2026, 5, 19, 9, 0));
  private static final Instant WEDNESDAY = PolishTime.at(LocalDateTime.of(2026, 5, 20, 16, 0));
  private static final Instant NEXT_WEDNESDAY = PolishTime.at(LocalDateTime.of(2026, 5, 27, 9, 0));

  /** Friday 29 May 2026, the seventh business day after Wednesday 20 May. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 29);

  private static final int WARNING_DAYS = 3;

  private final Play play;
  private Option<NoticeId> notice = Option.none();
  private Option<Played> issued = Option.none();

  AnnouncedFailure(Play play) {
    this.play = play;
  }

  void play() {
    Story story = play.story();
    story.chapter("failure");
    story.step("failure-announced", this::announced);
    story.step("issued-in-failure", this::issuedInFailure);
    story.step("failure-ended", this::ended);
    story.step("sent-after-failure", this::sent);
  }

  private void announced(Checks checks) {
    play.stage().moveTo(TUESDAY);
    play.stage().control().publish("FAILURE_START", "Awaria KSeF");
    Message message = latest("FAILURE_START");
    AnnounceOutage.Recorded recorded =
        play.stage()
            .desk()
            .announceOutage()
            .announce(
                new AnnounceOutage.Command(
                    new Announcement(
                        OutageKind.AWARIA,
                        message.start(),
                        Option.none(),
                        message.published(),
                        Option.none()),
                    AnnouncementSource.SOFTWARE,
                    play.stage().statusServiceUrl() + " " + message.title(),
                    Option.some(NoticeId.of(message.id()))))
            .getOrElseThrow(refusal -> new IllegalStateException("not recorded: " + refusal));
    notice = Option.some(recorded.notice().id());
    play.stage().control().connection("HTTP_503");
    checks.that(play.stage().gateway().reach().isLeft(), "KSeF still answers");
    play.story().tell("announced", message.id());
  }

  private void issuedInFailure(Checks checks) {
    InvoiceNumber number = play.nextNumber();
    Played invoice = play.issue(Templates.invoice(0, number, play.stage().now()), number);
    Invoice state = play.state(invoice);
    checks.equal(IssuanceKind.AWARIA, state.particulars().issuance().kind(), number + " procedure");
    checks.equal(notice, state.particulars().issuance().notice(), number + " notice");
    checks.equal(
        new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA),
        state.particulars().duty(),
        number + " term");
    play.printFirst(invoice);
    issued = Option.some(play.played(invoice.id()));
    checks.problems(CodeCheck.offline(play, issued.get()));
    play.story().tell("open", number);
  }

  private void ended(Checks checks) {
    play.stage().control().connection("UP");
    play.stage().moveTo(WEDNESDAY);
    play.stage().control().publish("FAILURE_END", "Koniec awarii KSeF");
    Message message = latest("FAILURE_END");
    play.stage()
        .desk()
        .endOutage()
        .end(
            new EndOutage.Command(
                notice.get(), message.end().getOrElse(message.published()), message.published()))
        .getOrElseThrow(refusal -> new IllegalStateException("not recorded: " + refusal));
    SubmissionDuty duty = play.state(issued.get()).particulars().duty();
    checks.that(
        duty instanceof SubmissionDuty.DueBy due && due.day().equals(LAST_DAY),
        "term " + duty + " ≠ " + LAST_DAY);
    play.story().tell("seven-days", issued.get().number(), LAST_DAY);
  }

  private void sent(Checks checks) {
    play.stage().moveTo(NEXT_WEDNESDAY);
    List<String> warnings =
        Countdown.of(play.stage().desk().listDuties().duties())
            .warnings(play.story().messages(), PolishTime.dayOf(play.stage().now()), WARNING_DAYS);
    checks.equal(1, warnings.size(), "warnings");
    warnings.forEach(warning -> play.story().line("    " + warning));
    play.dispatch();
    Played invoice = play.played(issued.get().id());
    checks.equal(Invoice.Kind.ACCEPTED, play.state(invoice).kind(), invoice.number() + " state");
    checks.that(invoice.upo().isDefined(), invoice.number() + ": no UPO");
    checks.equal(1, play.timesHeld(invoice), invoice.number() + " in KSeF");
    checks.equal(
        Timeliness.ON_TIME, play.view(invoice).ruling().timeliness(), invoice.number().text());
    play.printLater(invoice);
    checks.problems(CodeCheck.withNumber(play, play.played(invoice.id())));
  }

  private Message latest(String type) {
    return play.stage()
        .statusService()
        .read()
        .getOrElseThrow(why -> new IllegalStateException("the status service: " + why))
        .messages()
        .filter(message -> message.type().equals(type))
        .head();
  }
}
