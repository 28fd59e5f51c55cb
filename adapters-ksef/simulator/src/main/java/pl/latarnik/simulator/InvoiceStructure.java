package pl.latarnik.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rule 8: the first element, the header and, by the official schema or own few rules, the rest. */
final class InvoiceStructure {
  private static final Pattern NIP = Pattern.compile("[1-9](?:\\d[1-9]|[1-9]\\d)\\d{7}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(?:\\.\\d{1,2})?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,10})?");

  /**
   * What is asked of a national structure without its schema.
   *
   * @param parts the elements below the first one, in their order
   * @param body the part that holds the invoice itself
   * @param fields what has to be in the body
   */
  private record National(
      List<String> parts, String body, List<String> fields, String gross, Set<String> kinds) {}

  private static final National FA =
      new National(
          List.of(
              "Naglowek",
              "Podmiot1",
              "Podmiot2",
              "Podmiot3",
              "PodmiotUpowazniony",
              "Fa",
              "Stopka",
              "Zalacznik"),
          "Fa",
          List.of("KodWaluty", "P_1", "P_2", "P_15", "Adnotacje", "RodzajFaktury"),
          "P_15",
          Set.of("VAT", "KOR", "ZAL", "ROZ", "UPR", "KOR_ZAL", "KOR_ROZ"));
  private static final National RR =
      new National(
          List.of("Naglowek", "Podmiot1", "Podmiot2", "Podmiot3", "FakturaRR", "Stopka"),
          "FakturaRR",
          List.of("KodWaluty", "P_4B", "P_4C", "P_11_1", "P_11_2", "P_12_1", "RodzajFaktury"),
          "P_12_1",
          Set.of("VAT_RR", "KOR_VAT_RR"));
  private static final List<String> REQUIRED =
      List.of(
          "Faktura/Naglowek/DataWytworzeniaFa",
          "Faktura/Podmiot1/DaneIdentyfikacyjne/NIP",
          "Faktura/Podmiot1/DaneIdentyfikacyjne/Nazwa",
          "Faktura/Podmiot1/Adres/KodKraju",
          "Faktura/Podmiot1/Adres/AdresL1",
          "Faktura/Podmiot2/DaneIdentyfikacyjne");
  private static final List<String> PEPPOL =
      List.of(
          "ID",
          "IssueDate",
          "AccountingSupplierParty",
          "AccountingCustomerParty",
          "LegalMonetaryTotal");

  private InvoiceStructure() {}

  /** Checks a file against the structure that its session was opened for. */
  static void check(
      byte[] plain, InvoiceFile file, FormCode form, Optional<OfficialSchemas> schemas)
      throws RejectedInvoice {
    if (!file.root().equals(form.root())) {
      throw RejectedInvoice.meaning(
          "Element główny " + file.root() + " zamiast " + form.root() + ".");
    }
    if (!form.peppol()) {
      String code = "Faktura/Naglowek/KodFormularza";
      require(file, code, form.value());
      require(file, code + "/@kodSystemowy", form.systemCode());
      require(file, code + "/@wersjaSchemy", form.schemaVersion());
      require(file, "Faktura/Naglowek/WariantFormularza", form.variant());
    }
    Optional<OfficialSchemas> official = schemas.filter(folder -> folder.holds(form));
    if (official.isPresent()) {
      official.get().validate(form, plain);
    } else if (form.peppol()) {
      peppol(file);
    } else {
      national(file, form == FormCode.FA_RR_1 ? RR : FA);
    }
  }

  private static void national(InvoiceFile file, National rules) throws RejectedInvoice {
    String body = "Faktura/" + rules.body() + "/";
    for (String path : REQUIRED) {
      requirePresent(file, path);
    }
    for (String field : rules.fields()) {
      requirePresent(file, body + field);
    }
    int last = 0;
    for (String part : file.parts()) {
      int place = rules.parts().indexOf(part);
      if (place < last) {
        throw RejectedInvoice.meaning("Element " + part + " jest nieznany albo w złym miejscu.");
      }
      last = place;
    }
    for (String single : List.of("Naglowek", "Podmiot1", "Podmiot2", rules.body())) {
      requireOnce(file, "Faktura/" + single);
    }
    for (String nip : List.of("Podmiot1", "Podmiot2")) {
      String path = "Faktura/" + nip + "/DaneIdentyfikacyjne/NIP";
      if (file.has(path) && !NIP.matcher(file.value(path).orElse("")).matches()) {
        throw RejectedInvoice.meaning("Wartość NIP w " + path + " jest niepoprawna.");
      }
    }
    if (!AMOUNT.matcher(file.value(body + rules.gross()).orElse("")).matches()) {
      throw RejectedInvoice.meaning("Wartość " + rules.gross() + " nie jest kwotą.");
    }
    if (!rules.kinds().contains(file.value(body + "RodzajFaktury").orElse(""))) {
      throw RejectedInvoice.meaning("Wartość RodzajFaktury nie jest dozwolona.");
    }
  }

  private static void peppol(InvoiceFile file) throws RejectedInvoice {
    String root = file.root().substring(file.root().indexOf('}') + 1);
    for (String single : PEPPOL) {
      requireOnce(file, root + "/" + single);
    }
    requirePresent(file, root + "/" + root + "Line");
    String total = root + "/LegalMonetaryTotal/PayableAmount";
    if (!DECIMAL.matcher(file.value(total).orElse("")).matches()) {
      throw RejectedInvoice.meaning("Wartość " + total + " nie jest kwotą.");
    }
  }

  private static void requirePresent(InvoiceFile file, String path) throws RejectedInvoice {
    if (!file.has(path)) {
      throw RejectedInvoice.meaning("Brak wymaganego elementu " + path + ".");
    }
  }

  private static void requireOnce(InvoiceFile file, String path) throws RejectedInvoice {
    if (file.count(path) != 1) {
      throw RejectedInvoice.meaning(
          "Element " + path.substring(path.indexOf('/') + 1) + " musi wystąpić dokładnie raz.");
    }
  }

  private static void require(InvoiceFile file, String path, String expected)
      throws RejectedInvoice {
    String actual = file.value(path).orElse("");
    if (!actual.equals(expected)) {
      throw RejectedInvoice.meaning(
          "Wartość '" + actual + "' w " + path + " zamiast '" + expected + "'.");
    }
  }
}
