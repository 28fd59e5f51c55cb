package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Adds up the lines of an invoice as they pass; keeps sums and a few places, never a line. */
public final class InvoiceLines {

  private static final String SUPPLIED = Keys.LINE + "/P_6A";
  private static final String QUANTITY = Keys.LINE + "/P_8B";
  private static final String NET_PRICE = Keys.LINE + "/P_9A";
  private static final String GROSS_PRICE = Keys.LINE + "/P_9B";
  private static final String DISCOUNT = Keys.LINE + "/P_10";
  private static final String NET = Keys.LINE + "/P_11";
  private static final String GROSS = Keys.LINE + "/P_11A";
  private static final String TAX = Keys.LINE + "/P_11Vat";
  private static final String RATE = Keys.LINE + "/P_12";
  private static final String OTHER_RATE = Keys.LINE + "/P_12_XII";
  private static final String ANNEX_15 = Keys.LINE + "/P_12_Zal_15";
  private static final String COURSE = Keys.LINE + "/KursWaluty";
  private static final String BEFORE = Keys.LINE + "/StanPrzed";

  /** The fields of a line that are worth handing over, by their names from the root. */
  public static final List<String> FIELDS =
      List.of(
          SUPPLIED,
          QUANTITY,
          NET_PRICE,
          GROSS_PRICE,
          DISCOUNT,
          NET,
          GROSS,
          TAX,
          RATE,
          OTHER_RATE,
          ANNEX_15,
          COURSE,
          BEFORE);

  private final Document document;
  private final LineBuffer current = new LineBuffer();
  private final Map<Group, GroupSum> sums = new EnumMap<>(Group.class);
  private final GroupSum unrated = new GroupSum();
  private final Defects defects = new Defects();
  private Option<Field> stateBefore = Option.none();
  private Option<Field> annex15 = Option.none();
  private Option<Field> course = Option.none();
  private Option<Field> latestSupply = Option.none();

  /** Makes sums of the lines of a document. */
  public InvoiceLines(Document document) {
    this.document = document;
  }

  /** Takes a field of the current line. */
  public void field(String key, Field field) {
    current.put(key, field);
  }

  /** Ends the current line. */
  public void endLine() {
    stateBefore = stateBefore.orElse(current.mark(BEFORE));
    annex15 = annex15.orElse(current.mark(ANNEX_15));
    course = course.orElse(foreignCourse());
    current.field(SUPPLIED).forEach(this::noteSupply);
    addUp();
    current.next();
  }

  /** Returns a rate of exchange other than one. */
  private Option<Field> foreignCourse() {
    return current
        .field(COURSE)
        .filter(field -> Decimals.of(field).exists(rate -> rate.compareTo(BigDecimal.ONE) != 0));
  }

  private void noteSupply(Field supply) {
    // Days as FA(3) writes them sort as texts do.
    if (Days.parse(supply.collapsed()).isDefined()
        && latestSupply.forAll(so -> so.collapsed().compareTo(supply.collapsed()) < 0)) {
      latestSupply = Option.some(supply);
    }
  }

  private void addUp() {
    Option<Group> group =
        current.has(OTHER_RATE)
            ? Option.some(Group.OTHER_STATE)
            : current.field(RATE).flatMap(rate -> Group.of(rate.collapsed()));
    GroupSum sum =
        group.map(g -> sums.computeIfAbsent(g, any -> new GroupSum())).getOrElse(unrated);
    Option<Field> value = current.field(NET).orElse(current.field(GROSS));
    if (value.isEmpty()) {
      if (group.isDefined() || current.has(NET_PRICE) || current.has(GROSS_PRICE)) {
        sum.addIncomplete();
      }
      return;
    }
    if (isUnreadable(NET) || isUnreadable(GROSS) || isUnreadable(TAX)) {
      // Named already by the schema.
      sum.addIncomplete();
      return;
    }
    LineAmounts line =
        new LineAmounts(
            value.get(),
            percent(group),
            current.number(NET),
            current.number(GROSS),
            current.number(TAX),
            current.number(COURSE),
            current.mark(BEFORE).isDefined());
    sum.add(line);
    checkProducts();
    if (group.isDefined()) {
      checkTax(line);
    }
  }

  private boolean isUnreadable(String name) {
    return current.has(name) && current.number(name).isEmpty();
  }

  private BigDecimal percent(Option<Group> group) {
    return current
        .number(OTHER_RATE)
        .orElse(() -> group.filter(Group::isTaxed).flatMap(g -> current.number(RATE)))
        .getOrElse(BigDecimal.ZERO);
  }

  private void checkProducts() {
    BigDecimal discount = current.number(DISCOUNT).getOrElse(BigDecimal.ZERO);
    checkProduct(NET, NET_PRICE, discount);
    checkProduct(GROSS, GROSS_PRICE, discount);
  }

  private void checkProduct(String value, String price, BigDecimal discount) {
    Option<BigDecimal> quantity = current.number(QUANTITY);
    if (quantity.isEmpty() || current.number(price).isEmpty()) {
      return;
    }
    current
        .field(value)
        .filter(
            field ->
                !LineArithmetic.isProduct(
                    Decimals.of(field).get(),
                    quantity.get(),
                    current.number(price).get(),
                    discount,
                    unit()))
        .forEach(
            field ->
                defects.add(
                    Defect.of(
                        MeaningKind.MEANING_LINE_NOT_PRODUCT,
                        field,
                        field.name(),
                        Decimals.shown(Decimals.of(field).get()),
                        quantity.get().toPlainString(),
                        Decimals.shown(current.number(price).get()),
                        Decimals.shown(discount))));
  }

  private void checkTax(LineAmounts line) {
    BigDecimal percent = line.percent();
    line.tax()
        .filter(
            tax ->
                !line.net().exists(net -> LineArithmetic.isTaxOfNet(tax, net, percent, unit()))
                    && !line.gross()
                        .exists(gross -> LineArithmetic.isTaxOfGross(tax, gross, percent, unit())))
        .forEach(
            tax ->
                defects.add(
                    Defect.of(
                        MeaningKind.MEANING_LINE_TAX_NOT_RATE,
                        current.field(TAX).get(),
                        "P_11Vat",
                        Decimals.shown(tax),
                        percent.toPlainString(),
                        Decimals.shown(line.net().orElse(line.gross()).get()))));
  }

  private BigDecimal unit() {
    return Currencies.unit(document.first(Keys.CURRENCY).map(Field::collapsed));
  }

  int count() {
    return current.passed();
  }

  /** Returns the sums of a group, empty ones where there is no line of it. */
  GroupSum of(Group group) {
    return sums.getOrDefault(group, new GroupSum());
  }

  /** Returns the sums of the lines that name no rate. */
  GroupSum unrated() {
    return unrated;
  }

  /** Says whether a line has this rate, with or without a value. */
  boolean has(Group group) {
    return sums.containsKey(group);
  }

  /** Returns how many lines have a value. */
  int valued() {
    return unrated.count() + sums.values().stream().mapToInt(GroupSum::count).sum();
  }

  Defects defects() {
    return defects;
  }

  /** Returns the first mark of a state before a correction. */
  Option<Field> stateBefore() {
    return stateBefore;
  }

  /** Returns the first mark of goods or services of annex 15. */
  Option<Field> annex15() {
    return annex15;
  }

  /** Returns the first rate of exchange other than one. */
  Option<Field> course() {
    return course;
  }

  /** Returns the latest P_6A. */
  Option<Field> latestSupply() {
    return latestSupply;
  }
}
