package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;

/** The fields that the checks look at, by their names from the root. */
public final class Keys {

  /** The lines of the invoice. */
  public static final String LINE = "Faktura/Fa/FaWiersz";

  /** The lines of an order. */
  public static final String ORDER_LINE = "Faktura/Fa/Zamowienie/ZamowienieWiersz";

  static final String SELLER_NIP = "Faktura/Podmiot1/DaneIdentyfikacyjne/NIP";
  static final String BUYER = "Faktura/Podmiot2/DaneIdentyfikacyjne/";
  static final String BUYER_NIP = BUYER + "NIP";
  static final String JST = "Faktura/Podmiot2/JST";
  static final String GV = "Faktura/Podmiot2/GV";
  static final String THIRD = "Faktura/Podmiot3/";
  static final String THIRD_ID = THIRD + "DaneIdentyfikacyjne/";
  static final String AUTHORIZED_NIP = "Faktura/PodmiotUpowazniony/DaneIdentyfikacyjne/NIP";
  static final String SELLER_BEFORE_NIP = "Faktura/Fa/Podmiot1K/DaneIdentyfikacyjne/NIP";
  static final String BUYER_BEFORE_NIP = "Faktura/Fa/Podmiot2K/DaneIdentyfikacyjne/NIP";
  static final String CARRIER_NIP =
      "Faktura/Fa/WarunkiTransakcji/Transport/Przewoznik/DaneIdentyfikacyjne/NIP";

  static final String FA = "Faktura/Fa/";
  static final String CURRENCY = FA + "KodWaluty";
  static final String P_1 = FA + "P_1";
  static final String P_6 = FA + "P_6";
  static final String PERIOD_FROM = FA + "OkresFa/P_6_Od";
  static final String PERIOD_TO = FA + "OkresFa/P_6_Do";
  static final String P_15 = FA + "P_15";
  static final String COURSE = FA + "KursWalutyZ";
  static final String KIND = FA + "RodzajFaktury";

  static final String NOTES = FA + "Adnotacje/";
  static final String P_17 = NOTES + "P_17";
  static final String P_18 = NOTES + "P_18";
  static final String P_18A = NOTES + "P_18A";
  static final String NOT_EXEMPT = NOTES + "Zwolnienie/P_19N";
  static final String EXEMPT = NOTES + "Zwolnienie/P_19";
  static final String TRIANGLE = NOTES + "P_23";
  static final String NEW_TRANSPORT = NOTES + "NoweSrodkiTransportu/P_22";
  static final String MARGIN = NOTES + "PMarzy/P_PMarzy";
  static final String NO_MARGIN = NOTES + "PMarzy/P_PMarzyN";

  static final String ORIGINAL = FA + "DaneFaKorygowanej/";
  static final String ORIGINAL_DATE = ORIGINAL + "DataWystFaKorygowanej";
  static final String ORIGINAL_NUMBER = ORIGINAL + "NrFaKorygowanej";
  static final String ORIGINAL_KSEF = ORIGINAL + "NrKSeFFaKorygowanej";
  static final String BEFORE = FA + "P_15ZK";
  static final String ADVANCE_PART = FA + "ZaliczkaCzesciowa/P_15Z";
  static final String ADVANCE_PART_COURSE = FA + "ZaliczkaCzesciowa/KursWalutyZW";
  static final String ADVANCE = FA + "FakturaZaliczkowa";
  static final String ADVANCE_KSEF = ADVANCE + "/NrKSeFFaZaliczkowej";

  /** NrFaZaliczkowej. */
  public static final String ADVANCE_NUMBER = ADVANCE + "/NrFaZaliczkowej";

  static final String ORDER = FA + "Zamowienie";
  static final String ORDER_VALUE = ORDER + "/WartoscZamowienia";

  static final String CHARGE = FA + "Rozliczenie/Obciazenia/Kwota";
  static final String CHARGES = FA + "Rozliczenie/SumaObciazen";
  static final String DEDUCTION = FA + "Rozliczenie/Odliczenia/Kwota";
  static final String DEDUCTIONS = FA + "Rozliczenie/SumaOdliczen";
  static final String DUE = FA + "Rozliczenie/DoZaplaty";
  static final String OVERPAID = FA + "Rozliczenie/DoRozliczenia";
  static final String PAYMENT = FA + "Platnosc/";
  static final String PAID_ON = PAYMENT + "DataZaplaty";
  static final String PAID_PARTLY = PAYMENT + "ZnacznikZaplatyCzesciowej";
  static final String PART = PAYMENT + "ZaplataCzesciowa/KwotaZaplatyCzesciowej";
  static final String PART_ON = PAYMENT + "ZaplataCzesciowa/DataZaplatyCzesciowej";
  static final String ACCOUNT = PAYMENT + "RachunekBankowy/NrRB";
  static final String FACTOR_ACCOUNT = PAYMENT + "RachunekBankowyFaktora/NrRB";

  /** Elements of which it matters that they are there. */
  public static final List<String> PARTS = List.of(ORDER, ADVANCE);

  /** Every field that the checks look at, those of lines left out: {@link InvoiceLines#FIELDS}. */
  public static final List<String> FIELDS =
      List.of(
              SELLER_NIP,
              BUYER_NIP,
              BUYER + "KodUE",
              BUYER + "NrVatUE",
              BUYER + "KodKraju",
              BUYER + "NrID",
              BUYER + "BrakID",
              BUYER + "Nazwa",
              JST,
              GV,
              THIRD_ID + "NIP",
              THIRD_ID + "IDWew",
              THIRD_ID + "KodUE",
              THIRD_ID + "NrVatUE",
              THIRD + "Rola",
              THIRD + "Udzial",
              AUTHORIZED_NIP,
              SELLER_BEFORE_NIP,
              BUYER_BEFORE_NIP,
              CARRIER_NIP,
              CURRENCY,
              P_1,
              P_6,
              PERIOD_FROM,
              PERIOD_TO,
              P_15,
              COURSE,
              KIND)
          .appendAll(
              List.of(
                  P_17,
                  P_18,
                  P_18A,
                  NOT_EXEMPT,
                  EXEMPT,
                  TRIANGLE,
                  NEW_TRANSPORT,
                  MARGIN,
                  NO_MARGIN,
                  ORIGINAL_DATE,
                  ORIGINAL_NUMBER,
                  ORIGINAL_KSEF,
                  BEFORE,
                  ADVANCE_PART,
                  ADVANCE_PART_COURSE,
                  ADVANCE_KSEF,
                  ADVANCE_NUMBER,
                  ORDER_VALUE,
                  CHARGE,
                  CHARGES,
                  DEDUCTION,
                  DEDUCTIONS,
                  DUE,
                  OVERPAID,
                  PAID_ON,
                  PAID_PARTLY,
                  PART,
                  PART_ON,
                  ACCOUNT,
                  FACTOR_ACCOUNT))
          .appendAll(List.of(Group.values()).map(Group::netKey))
          .appendAll(List.of(Group.values()).flatMap(Group::taxKey))
          .appendAll(List.of(Group.values()).flatMap(Group::zlotyKey));

  private Keys() {}
}
