package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import pl.latarnik.application.port.in.AnnounceOutage.Position;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.Notice.Standing;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * Whatever versions of whatever notices are recorded, in whatever order: in the end every invoice
 * has the procedure and the term that the rules give it by the ledger alone.
 */
@Tag("O-01")
@Tag("D10")
class LedgerProperties {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final Duration HOUR = Duration.ofHours(1);

  /** Two days after the issue, some days of terms, and the notices that may come in them. */
  private static final int HOURS = 24 * 16;

  /** Of each invoice the day and hour of issue, in hours after Friday noon. */
  private static final List<Integer> ISSUED = List.of(0, 7, 30, 75);

  private final Rulings rulings = Rulings.polish();

  // --- the order has no meaning

  @Property(tries = 400)
  void in_whatever_order_versions_are_recorded_the_terms_are_those_of_the_ledger(
      @ForAll("ledgers") java.util.List<Notice> recorded) {
    Office office = busyOffice();

    recorded.forEach(office::record);

    assertEquals(byTheRules(office, recorded), positions(office));
  }

  @Property(tries = 200)
  void another_order_gives_the_same_terms_and_the_same_procedures(
      @ForAll("ledgers") java.util.List<Notice> recorded) {
    Office one = busyOffice();
    Office other = busyOffice();

    recorded.forEach(one::record);
    List.ofAll(recorded).sortBy(n -> n.id().text() + n.version()).forEach(other::record);

    assertEquals(positions(one), positions(other));
    assertEquals(justifying(one), justifying(other));
  }

  @Property(tries = 200)
  void recording_what_is_recorded_once_more_in_new_versions_and_back_changes_nothing(
      @ForAll("ledgers") java.util.List<Notice> recorded) {
    Office office = busyOffice();
    recorded.forEach(office::record);
    Map<InvoiceId, Position> before = positions(office);

    for (Notice notice : office.desk().outages().current()) {
      Notice other = notice.withdrawn("omyłka");
      office.record(other);
      office.record(
          new Notice(
              notice.id(),
              other.version() + 1,
              notice.announcement(),
              notice.source(),
              notice.evidence(),
              notice.standing()));
    }

    assertEquals(before, positions(office));
  }

  // --- the journal

  @Property(tries = 200)
  void the_journal_leads_from_the_first_position_to_the_last_without_a_gap(
      @ForAll("ledgers") java.util.List<Notice> recorded) {
    Office office = busyOffice();
    Map<InvoiceId, Particulars> first =
        office.all().toMap(s -> s.invoice().id(), this::particulars);

    recorded.forEach(office::record);

    for (InvoiceId id : first.keySet()) {
      String position = JournalWords.of(first.get(id).get());
      for (String change : changes(office, id)) {
        String[] sides = change.substring(0, change.indexOf(" BY NOTICE ")).split(" -> ", -1);
        assertEquals(position, sides[0], change);
        position = sides[1];
      }
      assertEquals(JournalWords.of(office.invoice(id).particulars()), position);
    }
  }

  @Property(tries = 200)
  void no_entry_is_written_where_nothing_changed(
      @ForAll("ledgers") java.util.List<Notice> recorded) {
    Office office = busyOffice();

    for (Notice notice : recorded) {
      Map<InvoiceId, Particulars> before =
          office.all().toMap(s -> s.invoice().id(), this::particulars);
      Map<InvoiceId, Integer> entries =
          before.map((id, p) -> entry(id, changes(office, id).size()));
      office.record(notice);
      for (InvoiceId id : before.keySet()) {
        int written = changes(office, id).size() - entries.get(id).get();
        Particulars now = office.invoice(id).particulars();
        if (written == 0) {
          assertEquals(before.get(id).get(), now);
        } else {
          assertEquals(1, written);
          assertNotEquals(before.get(id).get(), now);
        }
      }
    }
  }

  // --- an office with one invoice of every way

  /** Waiting ones of four moments, one of them sent since, and one of a total failure. */
  private Office busyOffice() {
    Office office = new Office();
    office.cutOff();
    int sample = 1;
    for (int hours : ISSUED) {
      office.itIs(FRIDAY_NOON.plus(HOUR.multipliedBy(hours)));
      office.issue(sample++);
    }
    office.connect();
    InvoiceId sent = office.issue(sample++).stored().invoice().id();
    office.cutOff();
    InvoiceId late = office.issue(sample++).stored().invoice().id();
    office.connect();
    office.itIs(FRIDAY_NOON.plus(HOUR.multipliedBy(80)));
    office.sendAll(sent);
    office.sendAll(late);
    office.cutOff();
    office.itIs(FRIDAY_NOON.plus(HOUR.multipliedBy(90)));
    Notice total =
        new Notice(
            NoticeId.of("N0"),
            1,
            Announcement.begun(OutageKind.AWARIA_CALKOWITA, office.now()),
            AnnouncementSource.MEDIA,
            "");
    office.record(total);
    office.issue(sample);
    office.record(total.withdrawn(""));
    office.itIs(FRIDAY_NOON.plus(HOUR.multipliedBy(HOURS)));
    return office;
  }

  private Particulars particulars(pl.latarnik.application.port.out.StoredInvoice stored) {
    return stored.invoice().particulars();
  }

  private static Map<InvoiceId, Position> positions(Office office) {
    return office
        .all()
        .map(s -> s.invoice())
        .toMap(
            Invoice::id,
            i -> new Position(i.particulars().issuance().kind(), i.particulars().duty()));
  }

  private static Map<InvoiceId, Option<NoticeId>> justifying(Office office) {
    return office
        .all()
        .map(s -> s.invoice())
        .toMap(Invoice::id, i -> i.particulars().issuance().notice());
  }

  private static io.vavr.Tuple2<InvoiceId, Integer> entry(InvoiceId id, int count) {
    return io.vavr.Tuple.of(id, count);
  }

  private static List<String> changes(Office office, InvoiceId id) {
    return office
        .desk()
        .journal()
        .historyOf(id)
        .filter(
            event ->
                event.kind() == Kind.DUTY_MOVED
                    || event.kind() == Kind.INVOICE_WITHDRAWN
                    || event.kind() == Kind.INVOICE_RESTORED)
        .map(DomainEvent::detail)
        .filter(detail -> detail.contains(" BY NOTICE ") && !detail.contains(" BY NOTICE N0 "));
  }

  // --- from scratch

  /** Asks the rules directly, by what the highest versions say, not through the desk. */
  private Map<InvoiceId, Position> byTheRules(Office office, java.util.List<Notice> recorded) {
    Map<NoticeId, Notice> highest = HashMap.empty();
    for (Notice notice : recorded) {
      highest = highest.put(notice.id(), notice, (a, b) -> a.version() > b.version() ? a : b);
    }
    List<Notice> standing = highest.values().filter(n -> n.standing() == Standing.STANDS).toList();
    OutageTimeline outages =
        OutageTimeline.of(
            standing.reject(n -> isContradicted(n, standing)).map(Notice::announcement));
    return office.all().toMap(s -> s.invoice().id(), s -> byTheRules(s.invoice(), outages));
  }

  /** Is there one of the same kind from the right place, and does one begin within the other? */
  private static boolean isContradicted(Notice notice, List<Notice> standing) {
    return !isInItsPlace(notice)
        && standing.exists(
            other ->
                isInItsPlace(other)
                    && other.announcement().kind() == notice.announcement().kind()
                    && share(other.announcement(), notice.announcement()));
  }

  private static boolean isInItsPlace(Notice notice) {
    return notice.source()
        == (notice.announcement().kind() == OutageKind.AWARIA_CALKOWITA
            ? AnnouncementSource.MEDIA
            : AnnouncementSource.BIP);
  }

  private static boolean share(Announcement one, Announcement other) {
    return one.start().equals(other.start())
        || one.covers(other.start())
        || other.covers(one.start());
  }

  private Position byTheRules(Invoice invoice, OutageTimeline outages) {
    Particulars p = invoice.particulars();
    if (p.issuance().kind() == IssuanceKind.ONLINE
        || p.issuance().kind() == IssuanceKind.DEEMED_OFFLINE24) {
      return new Position(p.issuance().kind(), p.duty()); // no notice concerns it
    }
    InvoiceCase facts = InvoiceCase.of(p.facts().issueDate(), p.issuance().at()).with(outages);
    InvoiceCase known =
        invoice instanceof Invoice.Accepted accepted
            ? facts
                .withSent(accepted.acceptance().sentAt())
                .withNumber(accepted.acceptance().numberAssignedAt())
            : facts;
    InvoiceRuling ruling = rulings.rule(known, Rulings.adoptedReadings()).get();
    return new Position(ruling.outcome().procedure().get(), ruling.duty());
  }

  // --- notices

  /** Up to four notices with up to four versions each, all versions in any order. */
  @Provide
  Arbitrary<java.util.List<Notice>> ledgers() {
    Arbitrary<java.util.List<Notice>> all =
        Combinators.combine(versions("N1"), versions("N2"), versions("N3"), versions("N4"))
            .as((a, b, c, d) -> List.of(a, b, c, d).flatMap(List::ofAll).asJava());
    return all.flatMap(Arbitraries::shuffle);
  }

  private static Arbitrary<java.util.List<Notice>> versions(String id) {
    Arbitrary<Notice> content =
        Combinators.combine(
                Arbitraries.of(OutageKind.class),
                Arbitraries.integers().between(-48, HOURS),
                Arbitraries.integers().between(0, 24 * 5).injectNull(0.4).map(Option::of),
                Arbitraries.integers().between(-24, 24 * 4),
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(4, Arbitraries.just(Standing.STANDS)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.just(Standing.WITHDRAWN))),
                Arbitraries.of(AnnouncementSource.class))
            .as(
                (kind, start, lasts, announced, standing, source) ->
                    notice(id, kind, start, lasts, announced, standing, source));
    return content
        .list()
        .ofMaxSize(4)
        .map(
            contents ->
                List.ofAll(contents)
                    .zipWithIndex((notice, place) -> numbered(notice, place + 1))
                    .asJava());
  }

  private static Notice notice(
      String id,
      OutageKind kind,
      int start,
      Option<Integer> lasts,
      int announced,
      Standing standing,
      AnnouncementSource source) {
    Instant from = FRIDAY_NOON.plus(HOUR.multipliedBy(start));
    Option<Instant> end = lasts.map(hours -> from.plus(HOUR.multipliedBy(hours)));
    return new Notice(
        NoticeId.of(id),
        1,
        new Announcement(kind, from, end, from.plus(HOUR.multipliedBy(announced)), end),
        source,
        "",
        standing);
  }

  private static Notice numbered(Notice notice, int version) {
    return new Notice(
        notice.id(),
        version,
        notice.announcement(),
        notice.source(),
        notice.evidence(),
        notice.standing());
  }
}
