package pl.latarnik.domain.correction;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** The parts of an FA(3) file, as far as it matters who may change them. */
public enum InvoicePart {
  /** Which form it is, when and by which program the file was made. */
  HEADER,
  /** The seller, Podmiot1. */
  SELLER,
  /** The buyer, Podmiot2. */
  BUYER,
  /** Third parties and the authorized party. */
  OTHER_PARTY,
  /** The day of issue, P_1. */
  ISSUE_DATE,
  /** The seller's number, P_2. */
  NUMBER,
  /** Sums, rates and currency. */
  AMOUNTS,
  /** Lines of the invoice and of the order. */
  LINES,
  /** How it is paid and settled. */
  PAYMENT,
  /** The attachment. */
  ATTACHMENT,
  /** Everything else that it says. */
  OTHER;

  private static final String ROOT = "Faktura/";

  /** The fields of the header; anything else in there is none of FA(3). */
  private static final Set<String> HEADER_FIELDS =
      HashSet.of(
          "Naglowek/KodFormularza",
          "Naglowek/KodFormularza/@kodSystemowy",
          "Naglowek/KodFormularza/@wersjaSchemy",
          "Naglowek/WariantFormularza",
          "Naglowek/DataWytworzeniaFa",
          "Naglowek/SystemInfo");

  private static final Map<String, InvoicePart> BY_GROUP =
      HashMap.of(
          "Podmiot1",
          SELLER,
          "Podmiot2",
          BUYER,
          "Podmiot3",
          OTHER_PARTY,
          "PodmiotUpowazniony",
          OTHER_PARTY,
          "Zalacznik",
          ATTACHMENT);

  private static final Map<String, InvoicePart> BY_FIELD =
      HashMap.of(
          "P_1",
          ISSUE_DATE,
          "P_2",
          NUMBER,
          "P_15",
          AMOUNTS,
          "KodWaluty",
          AMOUNTS,
          "KursWalutyZ",
          AMOUNTS,
          "FaWiersz",
          LINES,
          "Zamowienie",
          LINES,
          "Platnosc",
          PAYMENT,
          "Rozliczenie",
          PAYMENT);

  /** Returns the part to which a field belongs; a field that FA(3) lacks belongs to OTHER. */
  public static InvoicePart of(String path) {
    String inside = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    if (HEADER_FIELDS.contains(inside)) {
      return HEADER;
    }
    String group = head(inside);
    if (!group.equals("Fa") || group.length() == inside.length()) {
      return BY_GROUP.getOrElse(group, OTHER);
    }
    String field = head(inside.substring(group.length() + 1));
    Option<InvoicePart> known = BY_FIELD.get(field);
    return known.getOrElse(
        field.startsWith("P_13_") || field.startsWith("P_14_") ? AMOUNTS : OTHER);
  }

  private static String head(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
