package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pl.latarnik.adapters.ksef.fa3.meaning.Document;
import pl.latarnik.adapters.ksef.fa3.meaning.InvoiceLines;
import pl.latarnik.adapters.ksef.fa3.meaning.Keys;
import pl.latarnik.adapters.ksef.fa3.meaning.OrderLines;

/**
 * Keeps what the rules and the checks of meaning need of a document, as it was written, right or
 * wrong. Everything else passes by and takes no memory.
 */
final class Draft implements Document {

  static final String SELLER_NIP = "Faktura/Podmiot1/DaneIdentyfikacyjne/NIP";
  static final String BUYER = "Faktura/Podmiot2/DaneIdentyfikacyjne/";
  static final String BUYER_NIP = BUYER + "NIP";
  static final String BUYER_EORI = "Faktura/Podmiot2/NrEORI";
  static final String BUYER_COUNTRY = "Faktura/Podmiot2/Adres/KodKraju";
  static final String BUYER_JST = "Faktura/Podmiot2/JST";
  static final String BUYER_GV = "Faktura/Podmiot2/GV";
  static final String THIRD_NIP = "Faktura/Podmiot3/DaneIdentyfikacyjne/NIP";
  static final String THIRD_INTERNAL_ID = "Faktura/Podmiot3/DaneIdentyfikacyjne/IDWew";
  static final String AUTHORIZED_NIP = "Faktura/PodmiotUpowazniony/DaneIdentyfikacyjne/NIP";
  static final String SELLER_BEFORE_NIP = "Faktura/Fa/Podmiot1K/DaneIdentyfikacyjne/NIP";
  static final String BUYER_BEFORE_NIP = "Faktura/Fa/Podmiot2K/DaneIdentyfikacyjne/NIP";
  static final String CARRIER_NIP =
      "Faktura/Fa/WarunkiTransakcji/Transport/Przewoznik/DaneIdentyfikacyjne/NIP";
  static final String CURRENCY = "Faktura/Fa/KodWaluty";
  static final String P_1 = "Faktura/Fa/P_1";
  static final String P_2 = "Faktura/Fa/P_2";
  static final String P_15 = "Faktura/Fa/P_15";
  static final String KIND = "Faktura/Fa/RodzajFaktury";
  static final String ATTACHMENT = "Faktura/Zalacznik";
  static final String ORIGINAL = "Faktura/Fa/DaneFaKorygowanej/";
  static final String ORIGINAL_NUMBER = ORIGINAL + "NrFaKorygowanej";

  /** P_14_1 to P_14_5, with the złoty of the first four. */
  static final List<String> VAT = List.rangeClosed(1, 5).map(i -> "Faktura/Fa/P_14_" + i);

  /** What the rules need. */
  static final List<String> FACTS =
      List.of(
              SELLER_NIP,
              BUYER_NIP,
              BUYER + "KodUE",
              BUYER + "NrVatUE",
              BUYER + "KodKraju",
              BUYER + "NrID",
              BUYER + "BrakID",
              BUYER + "Nazwa",
              BUYER_EORI,
              BUYER_COUNTRY,
              BUYER_JST,
              BUYER_GV,
              CURRENCY,
              P_1,
              P_2,
              P_15,
              KIND,
              ORIGINAL + "DataWystFaKorygowanej",
              ORIGINAL_NUMBER,
              ORIGINAL + "NrKSeFFaKorygowanej",
              ORIGINAL + "NrKSeFN")
          .appendAll(VAT);

  private static final Set<String> WANTED =
      FACTS
          .appendAll(
              List.of(
                  THIRD_NIP,
                  THIRD_INTERNAL_ID,
                  AUTHORIZED_NIP,
                  SELLER_BEFORE_NIP,
                  BUYER_BEFORE_NIP,
                  CARRIER_NIP))
          .appendAll(VAT.map(field -> field + "W"))
          .appendAll(Keys.FIELDS)
          .appendAll(InvoiceLines.FIELDS)
          .appendAll(OrderLines.FIELDS)
          .toJavaSet();

  private static final String IN_LINE = Keys.LINE + "/";
  private static final String IN_ORDER_LINE = Keys.ORDER_LINE + "/";

  private final Map<String, java.util.List<Leaf>> leaves = new HashMap<>();
  private final Set<String> parts = new HashSet<>();
  private final InvoiceLines lines = new InvoiceLines(this);
  private final OrderLines orderLines = new OrderLines(this);
  private boolean attachment;
  private boolean whole;

  /** Says whether an element of this key is worth keeping. */
  static boolean wants(String key) {
    return WANTED.contains(key);
  }

  void add(Leaf leaf) {
    String key = leaf.key();
    if (key.startsWith(IN_LINE)) {
      lines.field(key, leaf);
    } else if (key.startsWith(IN_ORDER_LINE)) {
      orderLines.field(key, leaf);
    } else {
      leaves.computeIfAbsent(key, any -> new ArrayList<>()).add(leaf);
    }
  }

  /** Notes the end of an element with other elements in it. */
  void leave(String key) {
    if (key.equals(Keys.LINE)) {
      lines.endLine();
    } else if (key.equals(Keys.ORDER_LINE)) {
      orderLines.endLine();
    } else if (Keys.PARTS.contains(key)) {
      parts.add(key);
    }
  }

  @Override
  public boolean hasPart(String key) {
    return parts.contains(key);
  }

  @Override
  public InvoiceLines lines() {
    return lines;
  }

  @Override
  public OrderLines orderLines() {
    return orderLines;
  }

  /** Returns the first element of this key. */
  @Override
  public Option<Leaf> first(String key) {
    java.util.List<Leaf> found = leaves.get(key);
    return found == null ? Option.none() : Option.some(found.get(0));
  }

  /** Returns all elements of this key in their order. */
  @Override
  public List<Leaf> all(String key) {
    java.util.List<Leaf> found = leaves.get(key);
    return found == null ? List.empty() : List.ofAll(found);
  }

  /** Notes that the document was read to its end. */
  void noteEnd() {
    whole = true;
  }

  /** Says whether the document was read to its end, so that what is not here is missing in it. */
  boolean isWhole() {
    return whole;
  }

  void noteAttachment() {
    attachment = true;
  }

  /** Says whether the document has an attachment, for which KSeF allows a larger file. */
  boolean hasAttachment() {
    return attachment;
  }
}
