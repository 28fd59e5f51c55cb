package pl.latarnik.adapters.ksef.xsd;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.latarnik.adapters.ksef.xsd.SchemaModel.SimpleType;

/**
 * Gives valid values of the simple types, another one with each call, so that values that change
 * places are seen. Numbers of taxpayers have right check digits.
 */
public final class SampleValues {

  private static final LocalDate WED_2025_01_01 = LocalDate.of(2025, 1, 1);
  private static final List<String> ZONES = List.of("Z", "", "+02:00", ".25Z");
  private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};
  private static final int[] REGON_WEIGHTS = {8, 9, 2, 3, 4, 5, 6, 7};
  private static final int[] REGON_14_WEIGHTS = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};

  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * Returns a valid value.
   *
   * @param name the name of the element, which texts begin with
   */
  public String next(SimpleType type, String name) {
    int n = counts.merge(type.name(), 1, Integer::sum);
    List<String> listed = type.all("enumeration");
    if (!listed.isEmpty()) {
      return listed.get((n - 1) % listed.size());
    }
    return switch (type.name()) {
      case "NumerNIP", "Nip" -> nip(n);
      case "NumerWewnetrzny", "IdWewnetrzny", "InternalId" -> nip(n) + "-%05d".formatted(n);
      case "NumerVatUE" -> "%09d".formatted(100_000_000 + n) + (n % 3 == 0 ? "+*A" : "");
      case "NipVatUe" -> nip(n) + "-DE%09d".formatted(n);
      case "PeppolId" -> "PPL%06d".formatted(n);
      case "NumerKSeF", "NumerKSeFDokumentu" -> ksef(n);
      case "NumerReferencyjny" -> "20260515-EE-%010X-%010X-0A".formatted(n, n * 7);
      case "SkrotDokumentu" -> "%043d=".formatted(n);
      case "ChallengeText" -> "20260515-CR-%010X-%010X-0A".formatted(n, n * 7);
      case "Ipv4Address" -> "10.%d.2.%d".formatted(n % 256, n % 250);
      case "Ipv4Range" -> "10.%d.2.1-10.%d.2.%d".formatted(n % 256, n % 256, n % 250);
      case "Ipv4Mask" -> "10.%d.2.0/%d".formatted(n % 256, n % 33);
      case "NumerKRS" -> "%010d".formatted(n);
      case "NumerREGON" -> n % 2 == 0 ? regon(n) : regon14(n);
      case "NumerRachunku" -> "PL" + "%026d".formatted(n);
      case "KodSWIFT" -> n % 2 == 0 ? "ABCDPLPW" : "ABCDPLPWXXX";
      case "AdresPlatnosci" ->
          "https://placimy.example/a?b=c&IPKSeF=" + payment(n) + "&d=%d".formatted(n);
      case "IdentyfikatorPlatnosci" -> payment(n);
      case "Email" -> "osoba%d@żółw.example".formatted(n);
      case "NumerGLN" -> "%013d".formatted(n);
      default -> byBase(type, name, n);
    };
  }

  private static String byBase(SimpleType type, String name, int n) {
    return switch (type.base()) {
      case "xs:date" -> WED_2025_01_01.plusDays(n).toString();
      case "xs:dateTime" ->
          WED_2025_01_01.plusYears(1).plusDays(n)
              + "T%02d:%02d:%02d".formatted(n % 24, n % 60, n % 59)
              + ZONES.get(n % 4);
      case "xs:decimal" -> decimal(type, n);
      case "xs:integer", "xs:nonNegativeInteger", "xs:positiveInteger" -> String.valueOf(n);
      case "xs:token", "xs:string", "xs:normalizedString" -> text(type, name, n);
      default -> throw new IllegalStateException("no values of " + type);
    };
  }

  private static String decimal(SimpleType type, int n) {
    int places = Integer.parseInt(type.one("fractionDigits").orElseThrow());
    boolean percent = type.one("maxInclusive").isPresent();
    String whole = String.valueOf(percent ? n % 100 : n * 37);
    String sign = !percent && n % 7 == 0 ? "-" : "";
    int shown = n % (places + 1);
    String digits = String.valueOf(1_234_567_890L + n * 11L);
    return sign + whole + (shown == 0 ? "" : "." + digits.substring(digits.length() - shown));
  }

  private static String text(SimpleType type, String name, int n) {
    int most = Integer.parseInt(type.one("maxLength").orElse("240"));
    String whole = n + " " + name + (n % 5 == 0 ? " \"zażółć\" & <gęślą> 'jaźń'" : "");
    String cut = whole.length() > most ? whole.substring(0, most) : whole;
    return cut.strip();
  }

  private static String payment(int n) {
    return "123%010X".formatted(n).toLowerCase(Locale.ROOT);
  }

  /** Returns the number of a taxpayer that does not exist, with a right check digit. */
  static String nip(int n) {
    for (int i = n * 13; ; i++) {
      String nine = "9%08d".formatted(i % 100_000_000);
      int check = weighted(nine, NIP_WEIGHTS) % 11;
      if (check < 10 && !nine.startsWith("900")) {
        return nine + check;
      }
      i = i < 10_000_000 ? i + 11_000_000 : i;
    }
  }

  private static String regon(int n) {
    String eight = "%08d".formatted(n);
    return eight + weighted(eight, REGON_WEIGHTS) % 11 % 10;
  }

  private static String regon14(int n) {
    String thirteen = regon(n) + "%04d".formatted(n);
    return thirteen + weighted(thirteen, REGON_14_WEIGHTS) % 11 % 10;
  }

  private static int weighted(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  private static String ksef(int n) {
    String start =
        nip(n)
            + "-"
            + WED_2025_01_01.plusYears(1).plusDays(n).toString().replace("-", "")
            + "-%012X".formatted(n * 4_099L);
    int crc = 0;
    for (char c : start.toCharArray()) {
      crc ^= c;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x80) != 0 ? (crc << 1 ^ 0x07) & 0xFF : crc << 1;
      }
    }
    return start + "-%02X".formatted(crc);
  }
}
