package pl.latarnik.adapters.ksef.xsd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.Facet;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/** Values on both sides of every limit of a simple type. */
final class FacetValues {

  /** Values that only just have, or have not, the form of a type that a pattern limits. */
  private static final Map<String, List<String>> NEAR =
      Map.of(
          "Email",
          List.of("a@b", "@b", "a@", "a@" + "b".repeat(253), "a@" + "b".repeat(254), "ab", "a b@c"),
          "AdresPlatnosci",
          List.of(
              "https://a.pl/?IPKSeF=123abcdefGHIJ",
              "http://a.b.pl:80/c?d&IPKSeF=123abcdefGHIJ&e#f",
              "https://a.pl?IPKSeF=123abcdefGHIJ",
              "https://a/?IPKSeF=123abcdefGHIJ",
              "https://-a.pl/?IPKSeF=123abcdefGHIJ",
              "https://a.p/?IPKSeF=123abcdefGHIJ",
              "https://a.pl:123456/?IPKSeF=123abcdefGHIJ",
              "https://a.pl/?xIPKSeF=123abcdefGHIJ",
              "HTTPS://a.pl/?IPKSeF=123abcdefGHIJ",
              "https://a.pl/?IPKSeF=123abcdefGHIJ#" + "b".repeat(477),
              "https://a.pl/?IPKSeF=123abcdefGHIJ#" + "b".repeat(478)),
          "NumerKSeF",
          List.of(
              "M123456789-20230908-16B994-91C78B-3D",
              "ABC1234567-20230908-16B99491C78B-3D",
              "AB11234567-20230908-16B99491C78B-3D",
              "1111111111-20191231-16B99491C78B-3D",
              "1111111111-20200001-16B99491C78B-3D",
              "1111111111-20201301-16B99491C78B-3D",
              "1111111111-20201200-16B99491C78B-3D",
              "1111111111-20201232-16B99491C78B-3D",
              "1111111111-99991231-16B99491C78B-3D"),
          "Kwota",
          List.of("1234567890123456.12", "-1234567890123456.12", "12345678901234567", "0.123"),
          "Cena",
          List.of("12345678901234.12345678", "123456789012345", "0.123456789", "-0.00000001"),
          "Ilosc",
          List.of("1234567890123456.123456", "12345678901234567", "0.1234567", "-0.000001"),
          "Procent",
          List.of("99.1234567", "1000.123456", "1234567890", "100.0", "0.000000", "100.0000001"),
          "LiczbaPorzadkowa",
          List.of("99999999999999", "100000000000000", "00000000000000000001", "-0", "+1"));

  private static final String NIP = "1111111111-";

  /** Each is also tried with one character more and one less. */
  private static final List<String> EU_NUMBERS =
      List.of(
          ("ATU12345678 BE0123456789 BE1123456789 BG123456789 BG1234567890 CY12345678X "
                  + "CZ12345678 CZ123456789 CZ1234567890 DE123456789 DK12345678 EE123456789 "
                  + "EL123456789 ESX12345678 ES12345678X ESX1234567X FI12345678 FRXX123456789 "
                  + "HR12345678901 HU12345678 IE1234567WA IE1A23456B IE1+23456B IE1*23456B "
                  + "IT12345678901 LT123456789 LT123456789012 LU12345678 LV12345678901 MT12345678 "
                  + "NL123456789B01 NL+*ABCDEFGHIJ PT123456789 RO12 RO1234567890 SE123456789012 "
                  + "SI12345678 SK1234567890 XI123456789 XI123456789012 XIGD123 XIHA123 "
                  + "AT12345678 BE2123456789 CY123456789 PL1234567890 GB123456789 LT1234567890 "
                  + "RO1 RO12345678901 XIGX123 NL123456789b01 ES123456789 IE1@23456B "
                  + "FR12345678901X")
              .split(" "));

  /** A value and the limit that it lies close to. */
  record Near(String facet, String value) {}

  private FacetValues() {}

  /** Returns what names a limit in a whole schema. */
  static String key(SimpleType type, Facet facet) {
    return type.name()
        + " "
        + facet.kind()
        + (facet.kind().equals("enumeration") ? " " + facet.value() : "");
  }

  /** Returns values for all limits of a type, not escaped. */
  static List<Near> of(SimpleType type) {
    List<Near> all = new ArrayList<>();
    for (Facet facet : type.facets()) {
      String key = key(type, facet);
      values(type, facet).forEach(value -> all.add(new Near(key, value)));
      NEAR.getOrDefault(type.name(), List.of()).forEach(value -> all.add(new Near(key, value)));
      all.add(new Near(key, new SampleValues().next(type, "x")));
      if (type.name().equals("NipVatUe")) {
        for (String number : EU_NUMBERS) {
          all.add(new Near(key, NIP + number));
          all.add(new Near(key, NIP + number + "1"));
          all.add(new Near(key, NIP + number.substring(0, number.length() - 1)));
        }
      }
    }
    return all;
  }

  private static List<String> values(SimpleType type, Facet facet) {
    String value = facet.value();
    return switch (facet.kind()) {
      case "enumeration" -> listed(type, value);
      case "minLength", "maxLength" -> lengths(Integer.parseInt(value));
      case "length" -> lengths(Integer.parseInt(value));
      case "pattern" -> shapes(type);
      case "totalDigits", "fractionDigits" -> digits(Integer.parseInt(value));
      case "minInclusive", "maxInclusive", "minExclusive" -> edges(type, value);
      default -> throw new IllegalStateException(type.name() + ": " + facet);
    };
  }

  private static List<String> listed(SimpleType type, String value) {
    boolean number = !type.base().equals("xs:token") && value.chars().allMatch(Character::isDigit);
    return number
        ? List.of(
            value,
            value + "77",
            value + "7",
            "0",
            "-" + value,
            "+" + value,
            " " + value,
            value + ".0",
            value + "x")
        : List.of(
            value,
            value + "X",
            value.toLowerCase(Locale.ROOT),
            value.toUpperCase(Locale.ROOT),
            " " + value + " ",
            value.substring(1));
  }

  private static List<String> lengths(int length) {
    List<String> all = new ArrayList<>();
    for (int n = Math.max(length - 1, 0); n <= length + 1; n++) {
      all.add("a".repeat(n));
      all.add("ż".repeat(n));
      all.add(" ".repeat(3) + "1".repeat(n) + "\n");
      all.add("😀".repeat(n / 2) + (n % 2 == 0 ? "" : "b"));
    }
    return all;
  }

  /** Returns valid values, and each with one character dropped, added, doubled or replaced. */
  private static List<String> shapes(SimpleType type) {
    SampleValues samples = new SampleValues();
    List<String> all = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> all.add(samples.next(type, "x")));
    String base = all.get(0);
    String other = all.get(3);
    for (int i = 0; i < base.length(); i++) {
      String before = base.substring(0, i);
      String after = base.substring(i + 1);
      all.add(before + after);
      all.add(before + (i % 2 == 0 ? "x" : "0") + after);
      if (i < other.length()) {
        all.add(other.substring(0, i) + (i % 2 == 0 ? "9" : "-") + other.substring(i + 1));
      }
    }
    all.addAll(
        List.of(base + "0", "0" + base, base + "X", base + base, " " + base + " ", base + "\n"));
    all.addAll(List.of(base + "Z", base + "+02:00", "-" + base));
    all.add(base.toLowerCase(Locale.ROOT));
    all.add(base.toUpperCase(Locale.ROOT));
    return all;
  }

  private static List<String> digits(int count) {
    List<String> all = new ArrayList<>();
    for (int n = Math.max(count - 1, 0); n <= count + 1; n++) {
      all.add("1".repeat(Math.max(n, 1)));
      all.add("0." + "1".repeat(Math.max(n, 1)));
      all.add("7." + "0".repeat(Math.max(n, 1)));
      all.add("-" + "9".repeat(Math.max(n, 1)));
    }
    return all;
  }

  private static List<String> edges(SimpleType type, String edge) {
    return switch (type.base()) {
      case "xs:date" -> {
        LocalDate day = LocalDate.parse(edge);
        yield List.of(
            edge,
            day.minusDays(1).toString(),
            day.plusDays(1).toString(),
            edge + "Z",
            edge + "+14:00",
            edge + "-14:00",
            " " + edge);
      }
      case "xs:dateTime" -> {
        OffsetDateTime time = OffsetDateTime.parse(edge);
        String local = edge.replace("Z", "");
        yield List.of(
            edge,
            time.minusSeconds(1).toString(),
            time.plusSeconds(1).toString(),
            local,
            local + "+00:00",
            local + ".000",
            local + "+02:00",
            local + "-02:00",
            local + "+14:00",
            local + "-14:00",
            local + "+14:01",
            time.minusHours(15).toString().replace("Z", ":00"),
            time.plusHours(15).toString().replace("Z", ":00"));
      }
      default -> {
        BigDecimal number = new BigDecimal(edge);
        yield List.of(
            edge,
            number.subtract(BigDecimal.ONE).toPlainString(),
            number.add(BigDecimal.ONE).toPlainString(),
            number.subtract(new BigDecimal("0.000001")).toPlainString(),
            number.add(new BigDecimal("0.000001")).toPlainString());
      }
    };
  }
}
