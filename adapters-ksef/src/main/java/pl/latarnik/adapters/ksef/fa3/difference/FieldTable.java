package pl.latarnik.adapters.ksef.fa3.difference;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import pl.latarnik.domain.correction.FieldType;

/**
 * What each field of FA(3) holds, and what white space in it says. A name has one type wherever it
 * stands. What is not listed is a text whose white space says little.
 */
final class FieldTable {

  /** What white space in a value says. */
  enum Space {
    /** Nothing at the ends, one space inside. */
    COLLAPSED,
    /** Each character one space. */
    REPLACED,
    /** Everything. */
    KEPT
  }

  /** Decimals, whole numbers, and marks, which are whole numbers to the form. */
  private static final String[] NUMBERS = {
    "BrakID",
    "DoRozliczenia",
    "DoZaplaty",
    "FP",
    "FormaPlatnosci",
    "GV",
    "Ilosc",
    "JST",
    "KursUmowny",
    "KursWaluty",
    "KursWalutyZ",
    "KursWalutyZK",
    "KursWalutyZW",
    "Kwota",
    "KwotaAkcyzy",
    "KwotaAkcyzyZ",
    "KwotaZaplatyCzesciowej",
    "LadunekInny",
    "NrKSeF",
    "NrKSeFN",
    "NrKSeFZN",
    "NrWiersza",
    "NrWierszaFa",
    "NrWierszaZam",
    "OpisLadunku",
    "P_10",
    "P_11",
    "P_11A",
    "P_11NettoZ",
    "P_11Vat",
    "P_11VatZ",
    "P_12Z_XII",
    "P_12Z_Zal_15",
    "P_12_XII",
    "P_12_Zal_15",
    "P_13_1",
    "P_13_10",
    "P_13_11",
    "P_13_2",
    "P_13_3",
    "P_13_4",
    "P_13_5",
    "P_13_6_1",
    "P_13_6_2",
    "P_13_6_3",
    "P_13_7",
    "P_13_8",
    "P_13_9",
    "P_14_1",
    "P_14_1W",
    "P_14_2",
    "P_14_2W",
    "P_14_3",
    "P_14_3W",
    "P_14_4",
    "P_14_4W",
    "P_14_5",
    "P_15",
    "P_15Z",
    "P_15ZK",
    "P_16",
    "P_17",
    "P_18",
    "P_18A",
    "P_19",
    "P_19N",
    "P_22",
    "P_22N",
    "P_23",
    "P_42_5",
    "P_8B",
    "P_8BZ",
    "P_9A",
    "P_9AZ",
    "P_9B",
    "P_NrWierszaNST",
    "P_PMarzy",
    "P_PMarzyN",
    "P_PMarzy_2",
    "P_PMarzy_3_1",
    "P_PMarzy_3_2",
    "P_PMarzy_3_3",
    "PlatnoscInna",
    "PodmiotPosredniczacy",
    "RachunekWlasnyBanku",
    "RodzajTransportu",
    "Rola",
    "RolaInna",
    "RolaPU",
    "StanPrzed",
    "StanPrzedZ",
    "StatusInfoPodatnika",
    "SumaObciazen",
    "SumaOdliczen",
    "TP",
    "TransportInny",
    "TypKorekty",
    "Udzial",
    "WariantFormularza",
    "WartoscZamowienia",
    "Zaplacono",
    "ZnacznikZaplatyCzesciowej",
    "ZwrotAkcyzy"
  };

  private static final String[] DATES = {
    "DataUmowy",
    "DataWystFaKorygowanej",
    "DataZamowienia",
    "DataZaplaty",
    "DataZaplatyCzesciowej",
    "P_1",
    "P_22A",
    "P_6",
    "P_6A",
    "P_6Z",
    "P_6_Do",
    "P_6_Od",
    "Termin"
  };

  private static final String[] MOMENTS = {
    "DataGodzRozpTransportu", "DataGodzZakTransportu", "DataWytworzeniaFa"
  };

  private static final String[] CODES = {
    "GTU",
    "GTUZ",
    "IDWew",
    "KRS",
    "KodKraju",
    "KodUE",
    "KodWaluty",
    "NrKSeFFaKorygowanej",
    "NrKSeFFaZaliczkowej",
    "NrRB",
    "NrVatUE",
    "PrefiksPodatnika",
    "Procedura",
    "ProceduraZ",
    "REGON",
    "RodzajFaktury",
    "SWIFT",
    "WalutaUmowna"
  };

  private static final String[] WITH_SPACE_REPLACED = {
    "KodKraju", "KodUE", "KodWaluty", "NrID", "PrefiksPodatnika", "WalutaUmowna"
  };

  private static final String[] WITH_SPACE_KEPT = {
    "KRS", "KodFormularza", "NIP", "NrRB", "NrVatUE", "REGON", "SWIFT", "StopkaFaktury"
  };

  private static final Map<String, FieldType> TYPES = new HashMap<>();
  private static final Map<String, Space> SPACES = new HashMap<>();

  static {
    note(NUMBERS, FieldType.NUMBER);
    note(DATES, FieldType.DATE);
    note(MOMENTS, FieldType.MOMENT);
    note(CODES, FieldType.CODE);
    TYPES.put("NIP", FieldType.NIP);
    note(WITH_SPACE_REPLACED, Space.REPLACED);
    note(WITH_SPACE_KEPT, Space.KEPT);
  }

  private FieldTable() {}

  /** Returns what the field of this name holds. */
  static FieldType type(String name) {
    return TYPES.getOrDefault(name, FieldType.TEXT);
  }

  /** Returns what white space says in the field of this name. */
  static Space space(String name) {
    return SPACES.getOrDefault(name, Space.COLLAPSED);
  }

  /** Lists every field of the table. */
  static Stream<String> names() {
    return Stream.concat(TYPES.keySet().stream(), SPACES.keySet().stream());
  }

  private static void note(String[] names, FieldType type) {
    for (String name : names) {
      TYPES.put(name, type);
    }
  }

  private static void note(String[] names, Space space) {
    for (String name : names) {
      SPACES.put(name, space);
    }
  }
}
