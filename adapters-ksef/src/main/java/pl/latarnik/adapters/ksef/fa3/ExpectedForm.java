package pl.latarnik.adapters.ksef.fa3;

import java.util.HashMap;
import java.util.Map;

/**
 * Says in words what form a value must have, where the schema says it in a regular expression or by
 * the name of a type.
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

  /** Returns the words for a type that XML Schema itself has; else its name. */
  static ExpectedForm ofBuiltIn(String type) {
    return of(type, type);
  }

  /** Returns the words for a lower bound of a length. */
  static ExpectedForm atLeast(String bound) {
    return new ExpectedForm("najmniej " + bound, "at least " + bound);
  }

  /** Returns the words for an upper bound of a length. */
  static ExpectedForm atMost(String bound) {
    return new ExpectedForm("najwyżej " + bound, "at most " + bound);
  }

  /** Returns the words for an upper bound of digits. */
  static ExpectedForm digitsInAll(String bound) {
    return new ExpectedForm(bound + " razem", bound + " in all");
  }

  /** Returns the words for an upper bound of decimals. */
  static ExpectedForm decimals(String bound) {
    return new ExpectedForm(bound + " po kropce", bound + " after the point");
  }

  private static Map<String, ExpectedForm> byType() {
    Map<String, ExpectedForm> forms = new HashMap<>();
    put(
        forms,
        "kwota z kropką i najwyżej 2 miejscami po niej, np. 1234.50",
        "an amount with a point and at most 2 decimals, like 1234.50",
        "Kwota",
        "TKwotowy");
    put(
        forms,
        "cena z kropką i najwyżej 8 miejscami po niej, np. 12.3456",
        "a price with a point and at most 8 decimals, like 12.3456",
        "Cena",
        "TKwotowy2");
    put(
        forms,
        "liczba z kropką i najwyżej 6 miejscami po niej, np. 1.5",
        "a number with a point and at most 6 decimals, like 1.5",
        "Ilosc",
        "TIlosci");
    put(
        forms,
        "data RRRR-MM-DD bez strefy, np. 2026-05-15",
        "a date YYYY-MM-DD without a zone, like 2026-05-15",
        "DataFaktury",
        "DataPlatnosci",
        "DataUmowy",
        "TData",
        "TDataT",
        "TDataU");
    put(
        forms,
        "dzień z kalendarza, RRRR-MM-DD, np. 2026-05-15",
        "a day of the calendar, YYYY-MM-DD, like 2026-05-15",
        "date");
    put(
        forms,
        "data i godzina z literą T między nimi, np. 2026-05-15T10:11:12Z",
        "a date and a time with the letter T between them, like 2026-05-15T10:11:12Z",
        "dateTime");
    put(forms, "liczba całkowita, np. 2", "a whole number, like 2", "integer", "byte");
    put(forms, "liczba z kropką, np. 12.5", "a number with a point, like 12.5", "decimal");
    putNumbers(forms);
    return Map.copyOf(forms);
  }

  private static void putNumbers(Map<String, ExpectedForm> forms) {
    put(
        forms,
        "NIP: 10 cyfr bez kresek i odstępów",
        "a NIP: 10 digits without dashes or spaces",
        "NumerNIP",
        "TNrNIP");
    put(
        forms,
        "NIP, kreska i 5 cyfr, np. 1111111111-00012",
        "a NIP, a dash and 5 digits, like 1111111111-00012",
        "NumerWewnetrzny",
        "TNIPIdWew");
    put(
        forms,
        "numer VAT UE bez prefiksu kraju: 1–12 cyfr, wielkich liter, + lub *",
        "an EU VAT number without its prefix: 1 to 12 digits, capitals, + or *",
        "NumerVatUE",
        "TNrVatUE");
    put(
        forms,
        "numer KSeF: NIP, data, 12 znaków 0–9 A–F, suma kontrolna, np. 1111111111-20260515-010040A1B2C3-64",
        "a KSeF number: NIP, date, 12 characters 0-9 A-F, check sum, like 1111111111-20260515-010040A1B2C3-64",
        "NumerKSeF",
        "TNumerKSeF");
    put(forms, "numer KRS: 10 cyfr", "a KRS number: 10 digits", "NumerKRS", "TNrKRS");
    put(forms, "REGON: 9 albo 14 cyfr", "a REGON: 9 or 14 digits", "NumerREGON", "TNrREGON");
    put(
        forms,
        "kod SWIFT: 8 albo 11 wielkich liter i cyfr, najpierw 6 liter, np. ABCDPLPW",
        "a SWIFT code: 8 or 11 capitals and digits, 6 letters first, like ABCDPLPW",
        "KodSWIFT",
        "SWIFT_Type");
    put(
        forms,
        "adres http albo https z parametrem IPKSeF, np. https://bank.example/?IPKSeF=123abcDEF4567",
        "an http or https address with a parameter IPKSeF, like https://bank.example/?IPKSeF=123abcDEF4567",
        "AdresPlatnosci");
    put(
        forms,
        "identyfikator płatności: 3 cyfry i 10 liter lub cyfr, np. 123abcDEF4567",
        "an id of payment: 3 digits and 10 letters or digits, like 123abcDEF4567",
        "IdentyfikatorPlatnosci");
    put(forms, "adres e-mail", "an e-mail address", "Email", "TAdresEmail");
  }

  private static void put(
      Map<String, ExpectedForm> forms, String polish, String english, String... types) {
    ExpectedForm form = new ExpectedForm(polish, english);
    for (String type : types) {
      forms.put(type, form);
    }
  }
}
