package pl.latarnik.adapters.ksef.fa3.meaning;

import java.math.BigDecimal;

/**
 * Says whether the amounts of a line fit each other. Tolerant of every way of rounding that the law
 * allows, since a right line must never be named.
 */
final class LineArithmetic {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWO = new BigDecimal(2);

  /** Prices of power and the like are for 10, 100 or 1000 of the unit that is counted. */
  private static final int MOST_ZEROS = 3;

  /** Places that a price has at least, however many of them are written. */
  private static final int PLACES_OF_PRICE = 2;

  private LineArithmetic() {}

  /**
   * Says whether a value is quantity times price less the discount, which may be one for the whole
   * line, one for each piece, or in the price already. Of no quantity nothing can be said. Allowed
   * is one unit of the currency, and what half of the last place of the price and of a fractional
   * quantity amount to.
   */
  static boolean isProduct(
      BigDecimal value,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal discount,
      BigDecimal unit) {
    return discount.signum() == 0 && quantity.multiply(price).compareTo(value) == 0
        || isNearProduct(value, quantity, price, discount, unit);
  }

  private static boolean isNearProduct(
      BigDecimal value,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal discount,
      BigDecimal unit) {
    BigDecimal allowed =
        unit.add(quantity.abs().multiply(halfOfLast(Math.max(price.scale(), PLACES_OF_PRICE))));
    if (quantity.stripTrailingZeros().scale() > 0) {
      allowed = allowed.add(price.abs().multiply(halfOfLast(quantity.scale())));
    }
    BigDecimal product = quantity.multiply(price);
    BigDecimal lessEach = quantity.multiply(price.subtract(discount));
    for (int zeros = 0; zeros <= MOST_ZEROS; zeros++) {
      BigDecimal each = BigDecimal.ONE.movePointLeft(zeros);
      if (!Decimals.differ(product.multiply(each).subtract(discount), value, allowed)
          || !Decimals.differ(lessEach.multiply(each), value, allowed)
          || !Decimals.differ(product.multiply(each), value, allowed)) {
        return true;
      }
    }
    return quantity.signum() == 0;
  }

  private static BigDecimal halfOfLast(int scale) {
    return HALF.movePointLeft(scale);
  }

  /** Says whether a tax is the percentage of a net value, give or take two units. */
  static boolean isTaxOfNet(BigDecimal tax, BigDecimal net, BigDecimal percent, BigDecimal unit) {
    return !Decimals.differ(
        tax.multiply(HUNDRED), net.multiply(percent), unit.multiply(TWO).multiply(HUNDRED));
  }

  /** Says whether a tax is what a gross value holds of it, give or take two units. */
  static boolean isTaxOfGross(
      BigDecimal tax, BigDecimal gross, BigDecimal percent, BigDecimal unit) {
    BigDecimal whole = HUNDRED.add(percent);
    return !Decimals.differ(
        tax.multiply(whole), gross.multiply(percent), unit.multiply(TWO).multiply(whole));
  }
}
