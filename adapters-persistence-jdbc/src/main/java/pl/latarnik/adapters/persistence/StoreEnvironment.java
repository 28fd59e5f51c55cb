package pl.latarnik.adapters.persistence;

import io.vavr.control.Either;
import io.vavr.control.Option;

/** Remembers which KSeF the invoices of a store belong to. */
final class StoreEnvironment {

  private final Jdbc jdbc;

  StoreEnvironment(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the KSeF that the invoices belong to where it is not this one, else binds them. */
  Option<String> other(String environment) {
    Option<String> bound =
        jdbc.query("SELECT name FROM store_environment", p -> {}, row -> row.text("name"))
            .headOption();
    if (bound.contains(environment)) {
      return Option.none();
    }
    if (bound.isDefined() && holdsInvoices()) {
      return bound;
    }
    jdbc.joined(
        () -> {
          jdbc.update("DELETE FROM store_environment", p -> {});
          jdbc.insert("INSERT INTO store_environment (name) VALUES (?)", p -> p.text(environment));
          return Either.right(environment);
        });
    return Option.none();
  }

  private boolean holdsInvoices() {
    return jdbc.query(
            "SELECT id FROM invoices FETCH FIRST 1 ROW ONLY", p -> {}, row -> row.text("id"))
        .nonEmpty();
  }
}
