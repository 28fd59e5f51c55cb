package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Invoice;

/** Keeps invoices in one table, a row an invoice, with its exact bytes. */
final class JdbcInvoiceStore implements InvoiceStore {

  static final String BY_ID = "WHERE id = ?";
  static final String BY_NUMBER = "WHERE invoice_number = ? ORDER BY seq";
  static final String BY_KSEF_NUMBER = "WHERE ksef_number = ?";
  static final String OPEN = "WHERE is_open = TRUE ORDER BY send_by NULLS LAST, correction, seq";

  static final String OUTSIDE = "WHERE state = 'OUTSIDE_KSEF' ORDER BY seq";
  static final String DONE_SINCE =
      "WHERE state = 'ACCEPTED' AND sent_at >= ? AND is_open = FALSE ORDER BY seq";

  private static final String INSERT =
      """
      INSERT INTO invoices (id, version, file, %s)
      VALUES (%s)
      """
          .formatted(
              InvoiceColumns.FACTS.appendAll(InvoiceColumns.STATE).mkString(", "),
              List.fill(3 + InvoiceColumns.FACTS.size() + InvoiceColumns.STATE.size(), "?")
                  .mkString(", "));

  private static final String UPDATE =
      """
      UPDATE invoices
      SET version = version + 1, %s
      WHERE id = ? AND version = ?
      """
          .formatted(InvoiceColumns.STATE.map(column -> column + " = ?").mkString(", "));

  private final Jdbc jdbc;

  JdbcInvoiceStore(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Either<StoredInvoice, StoredInvoice> add(Invoice invoice, ExactBytes file) {
    if (!InvoiceHash.from(file).equals(invoice.particulars().facts().hash())) {
      throw new IllegalArgumentException(
          "these bytes are not the file of " + invoice.id() + ": their hash is another one");
    }
    return jdbc.joined(() -> added(invoice, file));
  }

  private Either<StoredInvoice, StoredInvoice> added(Invoice invoice, ExactBytes file) {
    boolean inserted =
        jdbc.insertIfFree(
            INSERT,
            p -> {
              p.text(invoice.id()).number(1).bytes(file);
              InvoiceColumns.bindFacts(p, invoice.particulars().facts());
              InvoiceColumns.bindState(p, invoice);
            });
    return inserted
        ? Either.right(new StoredInvoice(invoice, 1))
        : Either.left(find(invoice.id()).getOrElseThrow(() -> takenNumber(invoice)));
  }

  @Override
  public Either<StaleVersion, StoredInvoice> update(StoredInvoice read, Invoice next) {
    if (!read.invoice().particulars().facts().equals(next.particulars().facts())) {
      throw new IllegalArgumentException(
          next.id() + " is no state of " + read.invoice().id() + ": its facts differ");
    }
    return jdbc.joined(
        () ->
            counted(
                read,
                jdbc.update(
                    UPDATE,
                    p -> {
                      InvoiceColumns.bindState(p, next);
                      p.text(next.id()).number(read.version());
                    }),
                new StoredInvoice(next, read.version() + 1)));
  }

  @Override
  public Either<StaleVersion, InvoiceId> drop(StoredInvoice read, Invoice.Prepared prepared) {
    if (!read.invoice().equals(prepared)) {
      throw new IllegalArgumentException(prepared.id() + " is not what was read");
    }
    return jdbc.joined(
        () -> {
          refuseIssued(read);
          return counted(
              read,
              jdbc.update(
                  """
                  DELETE FROM invoices
                  WHERE id = ? AND version = ? AND state = 'PREPARED'
                  """,
                  p -> p.text(prepared.id()).number(read.version())),
              prepared.id());
        });
  }

  /** Whatever the caller holds in its hands: the row itself must be that of a prepared one. */
  private void refuseIssued(StoredInvoice read) {
    find(read.invoice().id())
        .filter(now -> now.version() == read.version())
        .filter(now -> now.invoice().kind() != Invoice.Kind.PREPARED)
        .forEach(
            now -> {
              throw new IllegalArgumentException(
                  now.invoice().id() + " is " + now.invoice().kind() + " and cannot be dropped");
            });
  }

  private static <T> Either<StaleVersion, T> counted(StoredInvoice read, int rows, T result) {
    return switch (rows) {
      case 1 -> Either.right(result);
      case 0 -> Either.left(new StaleVersion(read.invoice().id(), read.version()));
      default -> throw new IllegalStateException(rows + " rows of " + read.invoice().id());
    };
  }

  private static IllegalStateException takenNumber(Invoice invoice) {
    return new IllegalStateException(
        "the hash or the KSeF number of " + invoice.id() + " belongs to another invoice already");
  }

  @Override
  public Option<StoredInvoice> find(InvoiceId id) {
    return select(BY_ID, p -> p.text(id)).headOption();
  }

  @Override
  public List<StoredInvoice> find(InvoiceNumber number) {
    return select(BY_NUMBER, p -> p.text(number));
  }

  @Override
  public Option<StoredInvoice> find(KsefNumber number) {
    return select(BY_KSEF_NUMBER, p -> p.text(number)).headOption();
  }

  @Override
  public List<StoredInvoice> open() {
    return select(OPEN, p -> {});
  }

  @Override
  public List<StoredInvoice> concernedSince(Instant moment) {
    return open()
        .appendAll(select(OUTSIDE, p -> {}))
        .appendAll(select(DONE_SINCE, p -> p.instant(moment)));
  }

  @Override
  public List<StoredInvoice> all() {
    return select("ORDER BY seq", p -> {});
  }

  private List<StoredInvoice> select(String which, Jdbc.Binding binding) {
    return jdbc.query(
        """
        SELECT %s FROM invoices %s
        """
            .formatted(InvoiceRow.COLUMNS, which),
        binding,
        InvoiceRow::read);
  }

  @Override
  public ExactBytes file(InvoiceId id) {
    return jdbc.query(
            "SELECT file, hash FROM invoices WHERE id = ?",
            p -> p.text(id),
            row -> unaltered(id, row.bytes("file"), row.text("hash")))
        .headOption()
        .getOrElseThrow(
            () -> new IllegalArgumentException("there is no invoice " + id + " in the store"));
  }

  @Override
  public int size(InvoiceId id) {
    return jdbc.query(
            "SELECT OCTET_LENGTH(file) AS size FROM invoices WHERE id = ?",
            p -> p.text(id),
            row -> row.number("size"))
        .headOption()
        .getOrElseThrow(
            () -> new IllegalArgumentException("there is no invoice " + id + " in the store"));
  }

  /** Checks the bytes against the hash beside them, and both against the id (S-06). */
  private static ExactBytes unaltered(InvoiceId id, ExactBytes file, String hash) {
    InvoiceHash actual = InvoiceHash.from(file);
    if (!actual.base64Url().equals(hash) || !InvoiceId.from(actual).equals(id)) {
      throw new AlteredInvoice(
          id,
          "its file has the hash " + actual + " instead of " + hash,
          "jej plik ma skrót " + actual + " zamiast " + hash,
          null);
    }
    return file;
  }
}
