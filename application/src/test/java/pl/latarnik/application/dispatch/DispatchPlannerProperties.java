package pl.latarnik.application.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import pl.latarnik.application.dispatch.WaitingInvoice.Needs;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;

@Tag("K13")
class DispatchPlannerProperties {

  private static final LocalDate WED_2026_11_18 = LocalDate.of(2026, 11, 18);
  private static final DispatchPlanner PLANNER = new DispatchPlanner(new SessionLimits(20, 60_000));

  private static InvoiceId id(int number) {
    return InvoiceId.of("L-%012d".formatted(number));
  }

  private static WaitingInvoice offline(int number, LocalDate sendBy, InvoiceId... originals) {
    return new WaitingInvoice(
        id(number),
        SendingMode.OFFLINE,
        WED_2026_11_18,
        Option.some(sendBy),
        3_000,
        Needs.ANY_SESSION,
        HashSet.of(originals));
  }

  /** Corrections name earlier invoices, waiting or not, as in life. */
  @Provide
  Arbitrary<List<WaitingInvoice>> backlogs() {
    return Arbitraries.randomValue(
        random -> {
          int size = random.nextInt(120);
          return List.range(0, size)
              .map(
                  n ->
                      new WaitingInvoice(
                          id(n),
                          SendingMode.values()[random.nextInt(2)],
                          WED_2026_11_18.plusDays(random.nextInt(5)),
                          Option.when(
                              random.nextInt(6) > 0, WED_2026_11_18.plusDays(random.nextInt(9))),
                          1 + random.nextInt(9_000),
                          random.nextInt(5) > 0
                              ? Needs.ANY_SESSION
                              : Needs.values()[random.nextInt(3)],
                          n > 0 && random.nextInt(4) == 0
                              ? HashSet.of(id(random.nextInt(n)), id(500 + random.nextInt(9)))
                              : HashSet.empty()))
              .shuffle();
        });
  }

  @Property(tries = 500)
  void every_invoice_is_planned_once_or_held(
      @ForAll("backlogs") List<WaitingInvoice> backlog, @ForAll @IntRange(max = 40) int free) {
    DispatchPlan plan = PLANNER.plan(backlog, free);

    List<WaitingInvoice> all = plan.shipments().flatMap(Shipment::invoices).appendAll(plan.held());
    assertEquals(backlog.size(), all.size());
    assertEquals(backlog.toSet(), all.toSet());
  }

  @Property(tries = 500)
  void no_correction_is_planned_while_its_original_waits(
      @ForAll("backlogs") List<WaitingInvoice> backlog, @ForAll @IntRange(max = 40) int free) {
    DispatchPlan plan = PLANNER.plan(backlog, free);

    Set<InvoiceId> waiting = backlog.map(WaitingInvoice::id).toSet();
    plan.shipments()
        .flatMap(Shipment::invoices)
        .forEach(i -> assertFalse(i.originals().exists(waiting::contains), i::toString));
    plan.held().forEach(i -> assertTrue(i.originals().exists(waiting::contains), i::toString));
  }

  @Property(tries = 500)
  void each_session_is_of_one_mode_and_within_its_limits_and_of_a_kind_that_all_can_use(
      @ForAll("backlogs") List<WaitingInvoice> backlog, @ForAll @IntRange(max = 40) int free) {
    for (Shipment shipment : PLANNER.plan(backlog, free).shipments()) {
      boolean batch = shipment.kind() == Shipment.Kind.BATCH;
      Needs forbidden = batch ? Needs.INTERACTIVE : Needs.BATCH;
      assertTrue(shipment.invoices().forAll(i -> i.mode() == shipment.mode()));
      assertTrue(shipment.invoices().forAll(i -> i.needs() != forbidden));
      assertTrue(shipment.invoices().size() <= 20);
      assertTrue(
          !batch || shipment.invoices().map(WaitingInvoice::bytes).sum().intValue() <= 60_000);
    }
  }

  @Property(tries = 500)
  void what_may_be_sent_one_by_one_is_within_what_is_free_or_cannot_go_by_batch(
      @ForAll("backlogs") List<WaitingInvoice> backlog, @ForAll @IntRange(max = 40) int free) {
    List<WaitingInvoice> oneByOne =
        PLANNER
            .plan(backlog, free)
            .shipments()
            .filter(s -> s.kind() == Shipment.Kind.INTERACTIVE)
            .flatMap(Shipment::invoices);

    assertTrue(
        oneByOne.size() <= free || oneByOne.forAll(i -> i.needs() == Needs.INTERACTIVE),
        oneByOne::toString);
  }

  @Property(tries = 300)
  void sent_and_planned_again_everything_goes_in_the_end(
      @ForAll("backlogs") List<WaitingInvoice> backlog) {
    List<WaitingInvoice> left = backlog;
    int rounds = 0;
    while (!left.isEmpty()) {
      DispatchPlan plan = PLANNER.plan(left, 10);
      assertTrue(!plan.shipments().isEmpty(), "nothing goes while something waits");
      left = plan.held();
      rounds++;
    }
    assertTrue(rounds <= backlog.size());
  }

  @Property(tries = 300)
  @Tag("K09")
  void in_a_session_the_most_urgent_goes_first(@ForAll("backlogs") List<WaitingInvoice> backlog) {
    List<WaitingInvoice> originals = backlog.filter(i -> i.originals().isEmpty());
    for (Shipment shipment : PLANNER.plan(originals, 10).shipments()) {
      List<LocalDate> days = shipment.invoices().map(i -> i.sendBy().getOrElse(LocalDate.MAX));
      assertEquals(days.sorted(), days);
    }
  }

  @Example
  @Tag("K09")
  void an_original_is_as_urgent_as_its_correction() {
    WaitingInvoice other = offline(1, WED_2026_11_18.plusDays(3));
    WaitingInvoice original = offline(2, WED_2026_11_18.plusDays(9));
    WaitingInvoice correction = offline(3, WED_2026_11_18.plusDays(7), original.id());
    WaitingInvoice ofTheCorrection = offline(4, WED_2026_11_18.plusDays(1), correction.id());

    DispatchPlan plan = PLANNER.plan(List.of(other, original, correction, ofTheCorrection), 10);

    assertEquals(List.of(original, other), plan.shipments().flatMap(Shipment::invoices));
    assertEquals(List.of(correction, ofTheCorrection).toSet(), plan.held().toSet());
  }

  @Example
  @Tag("N-07")
  void ten_thousand_go_in_one_batch_and_ten_thousand_and_one_in_two() {
    DispatchPlanner planner = new DispatchPlanner(SessionLimits.PUBLISHED);
    List<WaitingInvoice> many =
        List.rangeClosed(1, 10_001).map(n -> offline(n, WED_2026_11_18.plusDays(7)));

    assertEquals(
        List.of(10_000), planner.plan(many.tail(), 30).shipments().map(s -> s.invoices().size()));
    assertEquals(
        List.of(10_000, 1), planner.plan(many, 30).shipments().map(s -> s.invoices().size()));
  }
}
