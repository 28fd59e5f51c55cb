package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Answers what the checks ask of a document. */
final class Invoice {

  private static final String ZLOTY = "PLN";

  private final Document document;
  private final Kind kind;
  private final Option<String> currency;
  private final BigDecimal unit;
  private final List<Field> totals;

  Invoice(Document document) {
    this.document = document;
    this.kind = text(Keys.KIND).map(Kind::of).getOrElse(Kind.UNKNOWN);
    this.currency = text(Keys.CURRENCY).filter(Currencies::isCode);
    this.unit = Currencies.unit(currency);
    this.totals = Group.TOTALS.flatMap(this::first);
  }

  Kind kind() {
    return kind;
  }

  Option<Field> first(String key) {
    return Option.narrow(document.first(key));
  }

  List<Field> all(String key) {
    return List.narrow(document.all(key));
  }

  boolean hasPart(String key) {
    return document.hasPart(key);
  }

  InvoiceLines lines() {
    return document.lines();
  }

  OrderLines orderLines() {
    return document.orderLines();
  }

  Option<String> text(String key) {
    return document.first(key).map(Field::collapsed);
  }

  /** Says whether a field is there with this value. */
  boolean is(String key, String value) {
    return text(key).contains(value);
  }

  /** Returns the amount of a field, zero where it is missing or no amount. */
  BigDecimal amount(String key) {
    return number(key).getOrElse(BigDecimal.ZERO);
  }

  Option<BigDecimal> number(String key) {
    return text(key).flatMap(Decimals::parse);
  }

  /** Says whether a field holds an amount other than zero. */
  boolean hasAmount(String key) {
    return amount(key).signum() != 0;
  }

  Option<LocalDate> day(String key) {
    return text(key).flatMap(Days::parse);
  }

  /** Returns the code of the currency, none where there is no such code. */
  Option<String> currency() {
    return currency;
  }

  boolean isInZloty() {
    return currency().contains(ZLOTY);
  }

  /** Returns the least amount of its currency: a grosz, a cent, a yen. */
  BigDecimal unit() {
    return unit;
  }

  /** Returns how many originals and advances its totals may be made of. */
  int otherInvoices() {
    return all(Keys.ORIGINAL_NUMBER).size()
        + all(Keys.ADVANCE_KSEF).size()
        + all(Keys.ADVANCE_NUMBER).size()
        + all(Keys.ADVANCE_PART).size();
  }

  /** Returns the fields of totals that are there. */
  List<Field> totals() {
    return totals;
  }
}
