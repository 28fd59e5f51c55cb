package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** Whatever an invoice says, it comes back the same. */
@Tag("I-03")
class AnyInvoiceTest {

  private static final AtomicInteger FILES = new AtomicInteger();
  private static Option<Path> folder = Option.none();
  private static Option<Store> store = Option.none();

  @BeforeContainer
  static void open() throws IOException {
    folder = Option.some(Files.createTempDirectory("store"));
    store = folder.map(StoreFile::open);
  }

  @AfterContainer
  static void close() {
    store.forEach(Store::close);
    folder.forEach(
        f -> {
          for (File file : Option.of(f.toFile().listFiles()).getOrElse(new File[0])) {
            file.deleteOnExit();
          }
          f.toFile().deleteOnExit();
        });
  }

  @Property(tries = 300)
  void any_invoice_comes_back_as_it_was_added_and_as_it_was_updated(
      @ForAll("facts") InvoiceFacts says,
      @ForAll("issuances") Issuance issuance,
      @ForAll("duties") SubmissionDuty duty,
      @ForAll("texts") String text) {
    // Every try has bytes of its own, so that the store holds all of them side by side.
    ExactBytes file =
        ExactBytes.of((FILES.incrementAndGet() + text).getBytes(StandardCharsets.UTF_8));
    Particulars particulars =
        Particulars.of(withHash(says, InvoiceHash.from(file)), issuance, duty, Option.none());
    Invoice first = new Invoice.OutsideKsef(particulars);
    Invoice second =
        new Invoice.Rejected(particulars.withError(text), new Rejection(440, text, List.of(text)));

    StoredInvoice added = store.get().invoices().add(first, file).get();
    assertEquals(first, store.get().invoices().find(first.id()).get().invoice());
    assertEquals(file, store.get().invoices().file(first.id()));

    store.get().invoices().update(added, second);
    assertEquals(second, store.get().invoices().find(first.id()).get().invoice());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(128).withCharRange(' ', '\uD7FF'),
            Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(256)
                .withChars("ąćęłńóśźż'\";\\%_\t\n/."),
            Arbitraries.of("🦊", "👩‍🚒", "𝔘")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(l -> String.join("", l)))
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<InvoiceFacts> facts() {
    return Combinators.combine(
            texts(),
            days(),
            Arbitraries.of(InvoiceKind.class),
            Arbitraries.of(BuyerCategory.class),
            amounts().optional().map(Option::ofOptional),
            amounts(),
            originals().list().ofMaxSize(5).map(List::ofAll))
        .as(
            (text, day, kind, buyer, vat, total, corrects) ->
                new InvoiceFacts(
                    TckInvoices.facts(1).hash(),
                    TckInvoices.SELLER,
                    InvoiceNumber.of(text),
                    IssueDate.of(day),
                    kind,
                    buyer,
                    text,
                    vat,
                    total,
                    "PLN",
                    corrects))
        .flatMap(facts -> statements().map(stated -> stated.map(facts::with).getOrElse(facts)));
  }

  private Arbitrary<Option<StatedBuyer>> statements() {
    return Combinators.combine(Arbitraries.of(BuyerCategory.class), texts())
        .as(StatedBuyer::parse)
        .filter(Validation::isValid)
        .map(Validation::get)
        .optional()
        .map(Option::ofOptional);
  }

  @Provide
  Arbitrary<Issuance> issuances() {
    return Combinators.combine(
            instants(),
            Arbitraries.of(IssuanceKind.class),
            Arbitraries.of(Issuance.Cause.class),
            texts().map(NoticeId::of).optional().map(Option::ofOptional))
        .as(Issuance::new);
  }

  @Provide
  Arbitrary<SubmissionDuty> duties() {
    return Arbitraries.oneOf(
        Combinators.combine(days(), days()).as(SubmissionDuty.DueBy::new),
        Arbitraries.of(OutageKind.class).map(SubmissionDuty.WaitsForEnd::new),
        days().optional().map(day -> new SubmissionDuty.NoTerm(Option.ofOptional(day))),
        Arbitraries.just(new SubmissionDuty.NotRequired()));
  }

  private Arbitrary<CorrectedInvoice> originals() {
    return Combinators.combine(
            texts(),
            days(),
            Arbitraries.integers().between(1, 999),
            Arbitraries.integers().between(0, 2))
        .as(
            (text, day, n, where) ->
                new CorrectedInvoice(
                    InvoiceNumber.of(text),
                    IssueDate.of(day),
                    Option.when(where == 2, () -> TckInvoices.ksefNumber(n)),
                    where > 0));
  }

  private static Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2199, 12, 31));
  }

  private static Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2199-12-31T23:59:59Z"))
        .ofPrecision(java.time.temporal.ChronoUnit.NANOS);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-3, 10))
        .as(BigDecimal::new);
  }

  private static InvoiceFacts withHash(InvoiceFacts f, InvoiceHash hash) {
    return new InvoiceFacts(
        hash,
        f.seller(),
        f.number(),
        f.issueDate(),
        f.kind(),
        f.buyerByFile(),
        f.buyerName(),
        f.vat(),
        f.total(),
        f.currency(),
        f.corrects(),
        f.stated());
  }
}
