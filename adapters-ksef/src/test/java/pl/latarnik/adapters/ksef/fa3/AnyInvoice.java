package pl.latarnik.adapters.ksef.fa3;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import pl.latarnik.application.tck.TckFa3;

/**
 * An invented invoice that is right, its totals worked out the long way: by hand, as an accounting
 * program does it, and by none of the code that checks them.
 *
 * @param correction whether it is a KOR whose first line of two shows the state before
 * @param gross whether prices and values of lines are with tax
 * @param byLine whether tax is rounded for each line and then added, or the other way round
 */
record AnyInvoice(
    boolean correction, String currency, boolean gross, boolean byLine, List<Item> items) {

  /** The fields of totals and the rates that belong to them. */
  private static final List<String> RATES =
      List.of(
          "23", "22", "8", "7", "5", "4", "3", "0 KR", "0 WDT", "0 EX", "zw", "np I", "np II",
          "oo");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("23", "1"),
          Map.entry("22", "1"),
          Map.entry("8", "2"),
          Map.entry("7", "2"),
          Map.entry("5", "3"),
          Map.entry("4", "4"),
          Map.entry("3", "4"),
          Map.entry("0 KR", "6_1"),
          Map.entry("0 WDT", "6_2"),
          Map.entry("0 EX", "6_3"),
          Map.entry("zw", "7"),
          Map.entry("np I", "8"),
          Map.entry("np II", "9"),
          Map.entry("oo", "10"));

  private static final List<String> ORDER =
      List.of("1", "2", "3", "4", "6_1", "6_2", "6_3", "7", "8", "9", "10");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * One line.
   *
   * @param reduction the part of the price that is discounted
   */
  record Item(
      String rate, BigDecimal quantity, BigDecimal price, BigDecimal reduction, BigDecimal course) {

    BigDecimal discount() {
      return rounded(quantity.multiply(price).multiply(reduction));
    }

    BigDecimal value() {
      return rounded(quantity.multiply(price).subtract(discount()));
    }

    BigDecimal percent() {
      return isTaxed() ? new BigDecimal(rate) : BigDecimal.ZERO;
    }

    boolean isTaxed() {
      return rate.matches("[0-9]+");
    }

    String field() {
      return FIELDS.getOrDefault(rate, "");
    }
  }

  /** The totals of a field, exact where tax is rounded late. */
  private static final class Sum {
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal zloty = BigDecimal.ZERO;
  }

  static Arbitrary<AnyInvoice> any() {
    Arbitrary<Item> item =
        Combinators.combine(
                Arbitraries.of(RATES),
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("0.001"), new BigDecimal("5000"))
                    .ofScale(3),
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("0.01"), new BigDecimal("9999"))
                    .ofScale(4),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(2),
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("0.1"), new BigDecimal("9"))
                    .ofScale(4))
            .as(Item::new);
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of("PLN", "EUR", "USD"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            item.list().ofMinSize(1).ofMaxSize(15))
        .as(AnyInvoice::new);
  }

  boolean isForeign() {
    return !currency.equals("PLN");
  }

  String xml() {
    String file = correction ? TckFa3.correctionOf("FV/0") : TckFa3.invoice();
    String buyer =
        file.replace(TckFa3.DOMESTIC, TckFa3.FOREIGN).replace(">PLN<", ">" + currency + "<");
    return Pieces.lines(Pieces.totals(marked(buyer), totals()), lines());
  }

  private String marked(String file) {
    boolean exempt = items.stream().anyMatch(item -> item.rate().equals("zw"));
    boolean reverse = items.stream().anyMatch(item -> item.rate().matches("oo|np II"));
    return file.replace(
            "<P_19N>1</P_19N>",
            exempt ? "<P_19>1</P_19><P_19A>art. 43</P_19A>" : "<P_19N>1</P_19N>")
        .replace("<P_18>2", reverse ? "<P_18>1" : "<P_18>2");
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      lines.append("<FaWiersz><NrWierszaFa>").append(i + 1).append("</NrWierszaFa><P_7>x</P_7>");
      lines.append("<P_8B>").append(item.quantity()).append("</P_8B>");
      field(lines, gross ? "P_9B" : "P_9A", item.price());
      field(lines, "P_10", item.discount());
      field(lines, gross ? "P_11A" : "P_11", item.value());
      if (byLine && item.isTaxed()) {
        field(lines, "P_11Vat", rounded(tax(item)));
      }
      lines.append("<P_12>").append(item.rate()).append("</P_12>");
      if (isForeign()) {
        field(lines, "KursWaluty", item.course());
      }
      if (isBefore(i)) {
        lines.append("<StanPrzed>1</StanPrzed>");
      }
      lines.append("</FaWiersz>");
    }
    return lines.toString();
  }

  private static void field(StringBuilder xml, String name, BigDecimal value) {
    xml.append('<').append(name).append('>').append(value.toPlainString());
    xml.append("</").append(name).append('>');
  }

  private boolean isBefore(int index) {
    return correction && index % 2 == 0;
  }

  private BigDecimal tax(Item item) {
    BigDecimal whole = gross ? HUNDRED.add(item.percent()) : HUNDRED;
    return item.value().multiply(item.percent()).divide(whole, 15, RoundingMode.HALF_UP);
  }

  private String totals() {
    Map<String, Sum> sums = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Sum sum = sums.computeIfAbsent(item.field(), field -> new Sum());
      BigDecimal sign = isBefore(i) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      BigDecimal tax = byLine ? rounded(tax(item)) : tax(item);
      BigDecimal zloty = tax.multiply(item.course());
      sum.value = sum.value.add(item.value().multiply(sign));
      sum.tax = sum.tax.add(tax.multiply(sign));
      sum.zloty = sum.zloty.add((byLine ? rounded(zloty) : zloty).multiply(sign));
    }
    StringBuilder xml = new StringBuilder();
    BigDecimal total = BigDecimal.ZERO;
    for (String field : ORDER) {
      Sum sum = sums.get(field);
      if (sum != null) {
        BigDecimal tax = rounded(sum.tax);
        BigDecimal net = gross ? sum.value.subtract(tax) : sum.value;
        total = total.add(net).add(tax);
        field(xml, "P_13_" + field, net);
        if (field.length() == 1 && "1234".contains(field)) {
          field(xml, "P_14_" + field, tax);
          if (isForeign()) {
            field(xml, "P_14_" + field + "W", rounded(sum.zloty));
          }
        }
      }
    }
    field(xml, "P_15", total);
    return xml.toString();
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
