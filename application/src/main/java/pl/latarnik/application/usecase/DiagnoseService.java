package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.Diagnose;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Observations;
import pl.latarnik.application.triage.SeenCall;
import pl.latarnik.application.triage.StatusSight;
import pl.latarnik.application.triage.Triage;
import pl.latarnik.application.watch.StatusStory;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.outage.OutageKind;

/** Gathers what can be observed now, and lets the triage judge it. */
public final class DiagnoseService implements Diagnose {

  private final KsefGateway gateway;
  private final Option<Service> service;
  private final NetworkProbe network;
  private final LawDesk law;
  private final MessageArchive archive;
  private final Environment environment;
  private final Clock clock;

  /**
   * The status service of the environment.
   *
   * @param watch its memory
   * @param sync what brings the ledger up to it, reading it through the watch
   */
  public record Service(StatusWatch watch, SyncOutages sync) {}

  /**
   * Takes what it works with.
   *
   * @param service the status service; none where the environment has none
   */
  public DiagnoseService(
      KsefGateway gateway,
      Option<Service> service,
      NetworkProbe network,
      LawDesk law,
      MessageArchive archive,
      Environment environment,
      Clock clock) {
    this.gateway = gateway;
    this.service = service;
    this.network = network;
    this.law = law;
    this.archive = archive;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Diagnosis diagnose(List<SeenCall> earlier) {
    List<SeenCall> calls = called(earlier);
    StatusSight status = status();
    NetworkProbe.Sight own =
        calls.lastOption().exists(SeenCall::isWithoutKsef)
            ? network.look()
            : NetworkProbe.Sight.NOT_KNOWN;
    Instant now = clock.instant();
    Set<OutageKind> announced = announced(now);
    return Triage.of(
        new Observations(
            now, environment, calls, status, own, announced, toldTotal(status, announced, now)));
  }

  /** Repeats a call that found no KSeF until it is certain that it was no slip. */
  private List<SeenCall> called(List<SeenCall> earlier) {
    List<SeenCall> calls = earlier.isEmpty() ? List.of(first()) : earlier;
    while (isWorthAnother(calls)) {
      calls = calls.append(reached());
    }
    return calls;
  }

  private static boolean isWorthAnother(List<SeenCall> calls) {
    SeenCall last = calls.last();
    return last.isWithoutKsef()
        && !last.isTimeout()
        && calls.reverse().takeWhile(SeenCall::isWithoutKsef).size()
            < Triage.FAILURES_BEFORE_OFFLINE24;
  }

  /** Whether KSeF answers at all needs no login; whether it lets us in does. */
  private SeenCall first() {
    SeenCall reached = reached();
    return reached.failure().isDefined() ? reached : seen(gateway.limits().swap().toOption());
  }

  private SeenCall reached() {
    return seen(gateway.reach().swap().toOption());
  }

  private SeenCall seen(Option<KsefFailure> failure) {
    return new SeenCall(clock.instant(), failure);
  }

  private StatusSight status() {
    return service
        .map(
            it -> {
              // Its outcome stands in the ledger and in the watch; a refusal is no fault of ours.
              var unused = it.sync().sync();
              return it.watch().sight();
            })
        .getOrElse(new StatusSight.NoService());
  }

  private Set<OutageKind> announced(Instant now) {
    return law.ledger()
        .counting()
        .map(notice -> notice.announcement())
        .filter(announcement -> announcement.covers(now))
        .map(announcement -> announcement.kind())
        .toSet();
  }

  private boolean toldTotal(StatusSight status, Set<OutageKind> announced, Instant now) {
    boolean shown =
        status instanceof StatusSight.Shows shows && shows.status() == Status.TOTAL_FAILURE;
    boolean told =
        StatusStory.of(archive.all())
            .events()
            .map(event -> event.announcement())
            .exists(it -> it.kind() == OutageKind.AWARIA_CALKOWITA && it.covers(now));
    return (shown || told) && !announced.contains(OutageKind.AWARIA_CALKOWITA);
  }
}
