package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Adds up the lines of an order as they pass; keeps sums and a few places, never a line. */
public final class OrderLines {

  private static final String QUANTITY = Keys.ORDER_LINE + "/P_8BZ";
  private static final String PRICE = Keys.ORDER_LINE + "/P_9AZ";
  private static final String NET = Keys.ORDER_LINE + "/P_11NettoZ";
  private static final String TAX = Keys.ORDER_LINE + "/P_11VatZ";
  private static final String RATE = Keys.ORDER_LINE + "/P_12Z";
  private static final String OTHER_RATE = Keys.ORDER_LINE + "/P_12Z_XII";
  private static final String BEFORE = Keys.ORDER_LINE + "/StanPrzedZ";

  /** The fields of a line that are worth handing over, by their names from the root. */
  public static final List<String> FIELDS =
      List.of(QUANTITY, PRICE, NET, TAX, RATE, OTHER_RATE, BEFORE);

  private final Document document;
  private final LineBuffer current = new LineBuffer();
  private final Defects defects = new Defects();
  private Option<Field> stateBefore = Option.none();
  private BigDecimal sum = BigDecimal.ZERO;
  private boolean incomplete;

  /** Makes sums of the order of a document. */
  public OrderLines(Document document) {
    this.document = document;
  }

  /** Takes a field of the current line. */
  public void field(String key, Field field) {
    current.put(key, field);
  }

  /** Ends the current line. */
  public void endLine() {
    stateBefore = stateBefore.orElse(current.mark(BEFORE));
    Option<Group> group = current.field(RATE).flatMap(rate -> Group.of(rate.collapsed()));
    Option<BigDecimal> net = current.number(NET);
    Option<BigDecimal> tax = current.number(TAX);
    boolean untaxed = group.exists(g -> !g.isTaxed());
    incomplete |= net.isEmpty() || (tax.isEmpty() && !untaxed);
    sum = sum.add(net.getOrElse(BigDecimal.ZERO)).add(tax.getOrElse(BigDecimal.ZERO));
    checkProduct();
    checkTax(group);
    current.next();
  }

  private void checkProduct() {
    Option<BigDecimal> quantity = current.number(QUANTITY);
    Option<BigDecimal> price = current.number(PRICE);
    Option<BigDecimal> net = current.number(NET);
    if (quantity.isDefined()
        && price.isDefined()
        && net.isDefined()
        && !LineArithmetic.isProduct(
            net.get(), quantity.get(), price.get(), BigDecimal.ZERO, unit())) {
      defects.add(
          Defect.of(
              MeaningKind.MEANING_LINE_NOT_PRODUCT,
              current.field(NET).get(),
              "P_11NettoZ",
              Decimals.shown(net.get()),
              quantity.get().toPlainString(),
              Decimals.shown(price.get()),
              Decimals.shown(BigDecimal.ZERO)));
    }
  }

  private void checkTax(Option<Group> group) {
    Option<BigDecimal> net = current.number(NET);
    Option<BigDecimal> tax = current.number(TAX);
    Option<BigDecimal> percent =
        current.number(OTHER_RATE).orElse(() -> group.map(this::percentOf));
    if (net.isDefined()
        && tax.isDefined()
        && percent.exists(p -> !LineArithmetic.isTaxOfNet(tax.get(), net.get(), p, unit()))) {
      defects.add(
          Defect.of(
              MeaningKind.MEANING_LINE_TAX_NOT_RATE,
              current.field(TAX).get(),
              "P_11VatZ",
              Decimals.shown(tax.get()),
              percent.get().toPlainString(),
              Decimals.shown(net.get())));
    }
  }

  private BigDecimal percentOf(Group group) {
    return group.isTaxed() ? current.number(RATE).getOrElse(BigDecimal.ZERO) : BigDecimal.ZERO;
  }

  private BigDecimal unit() {
    return Currencies.unit(document.first(Keys.CURRENCY).map(Field::collapsed));
  }

  int count() {
    return current.passed();
  }

  /** Returns the value of all lines with tax. */
  BigDecimal sum() {
    return sum;
  }

  /** Says whether a line lacks its value or its tax, so that nothing can be said of the sum. */
  boolean isIncomplete() {
    return incomplete;
  }

  Defects defects() {
    return defects;
  }

  /** Returns the first mark of a state before a correction. */
  Option<Field> stateBefore() {
    return stateBefore;
  }
}
