package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** The totals of FA(3): which rates of lines belong to which fields. */
enum Group {
  STANDARD("1", true, "23", "22"),
  FIRST_REDUCED("2", true, "8", "7"),
  SECOND_REDUCED("3", true, "5"),
  TAXI("4", true, "4", "3"),
  OTHER_STATE("5", true),
  ZERO_DOMESTIC("6_1", false, "0 KR"),
  ZERO_UNION("6_2", false, "0 WDT"),
  ZERO_EXPORT("6_3", false, "0 EX"),
  EXEMPT("7", false, "zw"),
  ABROAD("8", false, "np I"),
  UNION_SERVICES("9", false, "np II"),
  REVERSE_CHARGE("10", false, "oo"),
  MARGIN("11", false);

  private static final Map<String, Group> BY_RATE =
      List.of(values())
          .foldLeft(
              HashMap.empty(),
              (all, group) -> group.rates.foldLeft(all, (map, rate) -> map.put(rate, group)));

  /** The keys of all totals. */
  static final List<String> TOTALS =
      List.of(values()).flatMap(group -> List.of(group.netKey()).appendAll(group.taxKey()));

  private final String suffix;
  private final boolean taxed;
  private final List<String> rates;
  private final String netKey;
  private final Option<String> taxKey;

  Group(String suffix, boolean taxed, String... rates) {
    this.suffix = suffix;
    this.taxed = taxed;
    this.rates = List.of(rates);
    this.netKey = Keys.FA + "P_13_" + suffix;
    this.taxKey = Option.when(taxed, Keys.FA + "P_14_" + suffix);
  }

  /** Returns the group of a value of P_12. */
  static Option<Group> of(String rate) {
    return BY_RATE.get(rate);
  }

  /** Returns the rates as they stand in P_12. */
  List<String> rates() {
    return rates;
  }

  /**
   * Returns the percentages that P_12 may name, none where no tax is due or each state has its own.
   */
  List<BigDecimal> percentages() {
    return taxed ? rates.map(BigDecimal::new) : List.empty();
  }

  boolean isTaxed() {
    return taxed;
  }

  /** Returns the name of the field of the value, for example {@code P_13_1}. */
  String netName() {
    return "P_13_" + suffix;
  }

  /** Returns the name of the field of the tax. */
  String taxName() {
    return "P_14_" + suffix;
  }

  String netKey() {
    return netKey;
  }

  Option<String> taxKey() {
    return taxKey;
  }

  /** Returns the key of the tax in złoty; the tax of another state has none. */
  Option<String> zlotyKey() {
    return taxKey().filter(key -> this != OTHER_STATE).map(key -> key + "W");
  }
}
