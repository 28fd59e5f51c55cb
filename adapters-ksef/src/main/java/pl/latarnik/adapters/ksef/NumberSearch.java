package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Acceptance;

/** Asks KSeF's register of invoices for one by its number: it tells the hash of its bytes, too. */
final class NumberSearch {

  /** The register lists what is stored for good, which comes some time after the number. */
  private static final int DAYS_UNTIL_LISTED = 1;

  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final Supplier<Instant> time;

  NumberSearch(AuthorizedCalls calls, ApiAddress api, Supplier<Instant> time) {
    this.calls = calls;
    this.api = api;
    this.time = time;
  }

  private record DateRange(String dateType, String from, String to) {}

  private record Filters(String subjectType, DateRange dateRange, String ksefNumber) {}

  private record Line(
      @Nullable String ksefNumber,
      @Nullable String invoiceHash,
      @Nullable String invoicingDate,
      @Nullable String acquisitionDate,
      @Nullable String invoicingMode) {

    boolean isNamed(KsefNumber number) {
      return number.text().equals(ksefNumber);
    }

    boolean isOf(KsefNumber number, InvoiceHash hash) {
      return isNamed(number)
          && invoiceHash != null
          && InvoiceHash.parse(invoiceHash).fold(e -> false, hash::equals);
    }

    Option<Acceptance> acceptance(KsefNumber number) {
      return Json.instant(invoicingDate)
          .flatMap(
              sent ->
                  Json.instant(acquisitionDate)
                      .map(
                          assigned ->
                              new Acceptance(
                                  number, sent, assigned, InvoiceStatus.modeOf(invoicingMode))));
    }
  }

  private record Found(java.util.@Nullable List<Line> invoices) {

    List<Line> lines() {
      return invoices == null ? List.empty() : List.ofAll(invoices);
    }
  }

  /**
   * Returns KSeF's word on the invoice if it has these bytes; not ready while the number is so new
   * that the register need not list it yet.
   */
  Either<KsefFailure, Option<Acceptance>> find(KsefNumber number, InvoiceHash hash) {
    return calls
        .ask(
            Call.post(api.of("/invoices/query/metadata?pageOffset=0&pageSize=10"))
                .withBody("application/json", Json.write(filters(number))))
        .flatMap(
            answer ->
                Json.read(answer, Found.class)
                    .filter(found -> found.invoices() != null)
                    .toEither(() -> KsefErrors.notKsef(answer, "no list of invoices"))
                    .flatMap(found -> acceptance(found, number, hash, answer)));
  }

  private Either<KsefFailure, Option<Acceptance>> acceptance(
      Found found, KsefNumber number, InvoiceHash hash, Answer answer) {
    LocalDate listed = number.acceptanceDay().plusDays(DAYS_UNTIL_LISTED);
    boolean fresh = !PolishTime.dayOf(time.get()).isAfter(listed);
    if (fresh && !found.lines().exists(line -> line.isNamed(number))) {
      return Either.left(new KsefFailure.NotReady("the register does not list " + number + " yet"));
    }
    Option<Line> same = found.lines().find(line -> line.isOf(number, hash));
    Option<Acceptance> acceptance = same.flatMap(line -> line.acceptance(number));
    return same.isDefined() && acceptance.isEmpty()
        ? Either.left(KsefErrors.notKsef(answer, "dates of " + number))
        : Either.right(acceptance);
  }

  /** The number says the day; a range KSeF wants in any case. */
  private static Filters filters(KsefNumber number) {
    return new Filters(
        "Subject1",
        new DateRange(
            "Invoicing",
            PolishTime.startOfDay(number.acceptanceDay().minusDays(2)).toString(),
            PolishTime.startOfDay(number.acceptanceDay().plusDays(2)).toString()),
        number.text());
  }
}
