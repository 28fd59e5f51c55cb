package pl.latarnik.adapters.ksef.fa3;

import java.util.HashMap;
import java.util.Map;

/**
 * Says in words what form a value must have, where the schema says it in a regular expression.
 *
 * @param polish in Polish
 * @param english in English
 */
record ExpectedForm(String polish, String english) {

  private static final Map<String, ExpectedForm> BY_TYPE = byType();

  /**
   * Returns the words for a type, of the project's schema or the official one; else the pattern.
   */
  static ExpectedForm of(String type, String pattern) {
    return BY_TYPE.getOrDefault(type, new ExpectedForm(pattern, pattern));
  }

  private static Map<String, ExpectedForm> byType() {
    Map<String, ExpectedForm> forms = new HashMap<>();
    ExpectedForm amount =
        new ExpectedForm(
            "kwota z kropką i najwyżej 2 miejscami po niej, np. 1234.50",
            "an amount with a point and at most 2 decimals, like 1234.50");
    forms.put("Kwota", amount);
    forms.put("TKwotowy", amount);
    ExpectedForm price =
        new ExpectedForm(
            "cena z kropką i najwyżej 8 miejscami po niej, np. 12.3456",
            "a price with a point and at most 8 decimals, like 12.3456");
    forms.put("Cena", price);
    forms.put("TKwotowy2", price);
    ExpectedForm quantity =
        new ExpectedForm(
            "liczba z kropką i najwyżej 6 miejscami po niej, np. 1.5",
            "a number with a point and at most 6 decimals, like 1.5");
    forms.put("Ilosc", quantity);
    forms.put("TIlosci", quantity);
    ExpectedForm day =
        new ExpectedForm(
            "data RRRR-MM-DD bez strefy, np. 2026-05-15",
            "a date YYYY-MM-DD without a zone, like 2026-05-15");
    for (String type :
        new String[] {"DataFaktury", "DataPlatnosci", "DataUmowy", "TData", "TDataT", "TDataU"}) {
      forms.put(type, day);
    }
    ExpectedForm nip =
        new ExpectedForm(
            "NIP: 10 cyfr bez kresek i odstępów", "a NIP: 10 digits without dashes or spaces");
    forms.put("NumerNIP", nip);
    forms.put("TNrNIP", nip);
    ExpectedForm euNumber =
        new ExpectedForm(
            "numer VAT UE bez prefiksu kraju: 1–12 cyfr, wielkich liter, + lub *",
            "an EU VAT number without its prefix: 1 to 12 digits, capitals, + or *");
    forms.put("NumerVatUE", euNumber);
    forms.put("TNrVatUE", euNumber);
    ExpectedForm ksefNumber =
        new ExpectedForm(
            "numer KSeF: NIP, data, 12 znaków 0–9 A–F, suma kontrolna, np. 1111111111-20260515-010040A1B2C3-64",
            "a KSeF number: NIP, date, 12 characters 0-9 A-F, check sum, like 1111111111-20260515-010040A1B2C3-64");
    forms.put("NumerKSeF", ksefNumber);
    forms.put("TNumerKSeF", ksefNumber);
    ExpectedForm email = new ExpectedForm("adres e-mail", "an e-mail address");
    forms.put("Email", email);
    forms.put("TAdresEmail", email);
    return Map.copyOf(forms);
  }
}
