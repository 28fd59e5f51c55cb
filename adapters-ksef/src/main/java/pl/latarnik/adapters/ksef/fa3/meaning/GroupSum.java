package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Adds up the lines of one group; lines that show a state before a correction count negative. */
final class GroupSum {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int PLACES = 12;

  private Option<Field> first = Option.none();
  private int count;
  private boolean incomplete;
  private boolean netOfAll = true;
  private boolean taxOfAll = true;
  private boolean courseOfAll = true;
  private BigDecimal net = BigDecimal.ZERO;
  private BigDecimal gross = BigDecimal.ZERO;
  private BigDecimal tax = BigDecimal.ZERO;
  private BigDecimal taxByRate = BigDecimal.ZERO;
  private BigDecimal zloty = BigDecimal.ZERO;
  private BigDecimal zlotyAllowed = CENT;

  /** Notes a line that belongs here and has no value, so that nothing can be said of the sums. */
  void addIncomplete() {
    incomplete = true;
  }

  /** Adds a line. */
  void add(LineAmounts line) {
    first = first.orElse(Option.some(line.field()));
    count++;
    BigDecimal sign = line.before() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    netOfAll &= line.net().isDefined();
    line.net().forEach(value -> net = net.add(value.multiply(sign)));
    gross = gross.add(grossOf(line).multiply(sign));
    BigDecimal lineTax = taxOf(line);
    taxByRate = taxByRate.add(lineTax.multiply(sign));
    taxOfAll &= line.tax().isDefined();
    line.tax().forEach(value -> tax = tax.add(value.multiply(sign)));
    courseOfAll &= line.course().isDefined();
    line.course().forEach(course -> addZloty(line.tax().getOrElse(lineTax), course, sign));
  }

  private static BigDecimal grossOf(LineAmounts line) {
    return line.net()
        .map(value -> value.multiply(HUNDRED.add(line.percent())).movePointLeft(2))
        .orElse(line.gross())
        .getOrElse(BigDecimal.ZERO);
  }

  private void addZloty(BigDecimal lineTax, BigDecimal course, BigDecimal sign) {
    zloty = zloty.add(lineTax.multiply(course).multiply(sign));
    zlotyAllowed = zlotyAllowed.add(CENT).add(CENT.multiply(course.abs()));
  }

  private static BigDecimal taxOf(LineAmounts line) {
    return line.net()
        .map(value -> value.multiply(line.percent()).movePointLeft(2))
        .getOrElse(
            () ->
                line.gross()
                    .getOrElse(BigDecimal.ZERO)
                    .multiply(line.percent())
                    .divide(HUNDRED.add(line.percent()), PLACES, RoundingMode.HALF_EVEN));
  }

  /** Returns a field of its first line with a value. */
  Option<Field> first() {
    return first;
  }

  int count() {
    return count;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /** Says whether each line has a net value. */
  boolean hasNetOfAll() {
    return netOfAll;
  }

  /** Says whether each line has its own tax. */
  boolean hasTaxOfAll() {
    return count > 0 && taxOfAll;
  }

  /** Says whether each line has a rate of exchange. */
  boolean hasCourseOfAll() {
    return count > 0 && courseOfAll;
  }

  BigDecimal net() {
    return net;
  }

  /** Returns the gross value; of lines that have the net value alone, that and its tax. */
  BigDecimal gross() {
    return gross;
  }

  BigDecimal tax() {
    return tax;
  }

  /** Returns what the rate of each line makes of its value, not rounded. */
  BigDecimal taxByRate() {
    return taxByRate;
  }

  /** Returns the tax in złoty at the rate of each line. */
  BigDecimal zloty() {
    return zloty;
  }

  /** Returns how far off the tax in złoty may be: a grosz, and for each line one and its rate. */
  BigDecimal zlotyAllowed() {
    return zlotyAllowed;
  }
}
