package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.Invoice;

/** Counts the waiting invoices by the last day of their term and warns while there is time. */
public final class Countdown {

  private final SortedMap<LocalDate, Integer> byDay;

  private Countdown(SortedMap<LocalDate, Integer> byDay) {
    this.byDay = byDay;
  }

  /** Counts what is still to be sent; all others do not count. */
  public static Countdown of(List<InvoiceView> views) {
    SortedMap<LocalDate, Integer> byDay = TreeMap.empty();
    for (InvoiceView view : views) {
      Invoice invoice = view.stored().invoice();
      if (!InvoiceLines.isToBeSent(invoice)) {
        continue;
      }
      SortedMap<LocalDate, Integer> sofar = byDay;
      byDay =
          invoice
              .particulars()
              .duty()
              .fold(
                  due -> sofar.put(due.day(), 1, Integer::sum),
                  waits -> sofar,
                  none -> sofar,
                  not -> sofar);
    }
    return new Countdown(byDay);
  }

  /** Returns one sentence for every last day that is over or lies within so many days. */
  public List<String> warnings(Messages messages, LocalDate today, int withinDays) {
    return byDay
        .toList()
        .filter(entry -> ChronoUnit.DAYS.between(today, entry._1()) <= withinDays)
        .map(entry -> sentence(messages, ChronoUnit.DAYS.between(today, entry._1()), entry._2()));
  }

  private static String sentence(Messages messages, long days, int invoices) {
    String what = messages.text("countdown.invoices." + Plurals.of(messages, invoices), invoices);
    if (days < 0) {
      return messages.text("countdown.overdue", what);
    }
    if (days == 0) {
      return messages.text("countdown.today", what);
    }
    return messages.text("countdown.days." + Plurals.of(messages, days), days, what);
  }
}
