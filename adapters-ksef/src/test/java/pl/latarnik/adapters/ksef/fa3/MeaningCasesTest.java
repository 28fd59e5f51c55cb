package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.fa3.Pieces.advance;
import static pl.latarnik.adapters.ksef.fa3.Pieces.atEnd;
import static pl.latarnik.adapters.ksef.fa3.Pieces.before;
import static pl.latarnik.adapters.ksef.fa3.Pieces.correctionOf;
import static pl.latarnik.adapters.ksef.fa3.Pieces.euro;
import static pl.latarnik.adapters.ksef.fa3.Pieces.line;
import static pl.latarnik.adapters.ksef.fa3.Pieces.lines;
import static pl.latarnik.adapters.ksef.fa3.Pieces.settlement;
import static pl.latarnik.adapters.ksef.fa3.Pieces.simplified;
import static pl.latarnik.adapters.ksef.fa3.Pieces.third;
import static pl.latarnik.adapters.ksef.fa3.Pieces.totals;

import io.vavr.collection.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningKind;
import pl.latarnik.adapters.ksef.fa3.meaning.MeaningKind.Weight;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Layer;
import pl.latarnik.application.port.out.Finding.Severity;
import pl.latarnik.application.tck.TckFa3;
import pl.latarnik.domain.invoice.Environment;

/** One right file and one wrong one for each code of the layer of meaning. */
@Tag("I-02")
@Tag("M19")
class MeaningCasesTest {

  private static final String VAT = TckFa3.invoice();
  private static final String OLD_NUMBER = "1111111111-20260514-16B994-91C78B-3D";

  /** Where, what is wrong with the one file, and the other that is right. */
  private record Case(MeaningKind kind, String xpath, String wrong, String right) {
    @Override
    public String toString() {
      return kind.name() + " " + xpath;
    }
  }

  private static Case of(MeaningKind kind, String xpath, String wrong, String right) {
    return new Case(kind, xpath, wrong, right);
  }

  static Stream<Case> cases() {
    return Stream.of(
            parties(), days(), corrections(), currencies(), amounts(), kinds(), marks(), payment())
        .flatMap(part -> part);
  }

  private static Stream<Case> parties() {
    String jst = VAT.replace("<JST>2", "<JST>1");
    String wdt =
        lines(
            totals(
                TckFa3.invoiceTo(TckFa3.FOREIGN), "<P_13_6_2>90.00</P_13_6_2><P_15>90.00</P_15>"),
            line("<P_11>90.00</P_11><P_12>0 WDT</P_12>"));
    return Stream.of(
        of(
            MeaningKind.MEANING_NIP_CHECK_DIGIT,
            "/Faktura/Podmiot2/DaneIdentyfikacyjne/NIP",
            VAT.replace("<NIP>2222222222", "<NIP>2222222223"),
            VAT),
        of(
            MeaningKind.MEANING_BUYER_WITH_POLISH_EU_NUMBER,
            "/Faktura/Podmiot2/DaneIdentyfikacyjne/KodUE",
            TckFa3.invoiceTo("<KodUE>PL</KodUE><NrVatUE>2222222222</NrVatUE>"),
            TckFa3.invoiceTo(TckFa3.FOREIGN)),
        of(
            MeaningKind.MEANING_THIRD_PARTY_WITH_POLISH_EU_NUMBER,
            "/Faktura/Podmiot3[1]/DaneIdentyfikacyjne/KodUE",
            third(VAT, "<KodUE>PL</KodUE><NrVatUE>3333333333</NrVatUE>", "<Rola>6</Rola>"),
            third(VAT, TckFa3.FOREIGN, "<Rola>6</Rola>")),
        of(
            MeaningKind.MEANING_NIP_IN_OTHER_FIELD,
            "/Faktura/Podmiot2/DaneIdentyfikacyjne/NrID",
            TckFa3.invoiceTo("<KodKraju>PL</KodKraju><NrID>2222222222</NrID>"),
            TckFa3.invoiceTo("<KodKraju>US</KodKraju><NrID>2222222222</NrID>")),
        of(
            MeaningKind.MEANING_SELLER_IS_BUYER,
            "/Faktura/Podmiot2/DaneIdentyfikacyjne/NIP",
            TckFa3.invoiceTo("<NIP>1111111111</NIP>"),
            third(
                TckFa3.invoiceTo("<NIP>1111111111</NIP>").replace("<JST>2", "<JST>1"),
                "<NIP>3333333333</NIP>",
                "<Rola>8</Rola>")),
        of(
            MeaningKind.MEANING_BUYER_WITHOUT_NAME,
            "/Faktura/Podmiot2/DaneIdentyfikacyjne/NIP",
            VAT.replace("<Nazwa>Nabywca Wyśniony</Nazwa>", ""),
            simplified().replace("<Nazwa>Nabywca Wyśniony</Nazwa>", "")),
        of(
            MeaningKind.MEANING_UNIT_MISSING,
            "/Faktura/Podmiot2/JST",
            jst,
            third(jst, "<IDWew>2222222222-12345</IDWew>", "<Rola>8</Rola>")),
        of(
            MeaningKind.MEANING_UNIT_UNMARKED,
            "/Faktura/Podmiot3[1]/Rola",
            third(VAT, "<NIP>3333333333</NIP>", "<Rola>10</Rola>"),
            third(VAT.replace("<GV>2", "<GV>1"), "<NIP>3333333333</NIP>", "<Rola>10</Rola>")),
        of(
            MeaningKind.MEANING_UNIT_WITHOUT_NUMBER,
            "/Faktura/Podmiot3[1]/Rola",
            third(jst, "<BrakID>1</BrakID>", "<Rola>8</Rola>"),
            third(jst, "<NIP>3333333333</NIP>", "<Rola>8</Rola>")),
        of(
            MeaningKind.MEANING_SHARES_ABOVE_100,
            "/Faktura/Podmiot3[1]/Udzial",
            third(
                third(VAT, "<NIP>3333333333</NIP>", "<Rola>4</Rola><Udzial>60</Udzial>"),
                "<NIP>4444444444</NIP>",
                "<Rola>4</Rola><Udzial>40.5</Udzial>"),
            third(
                third(VAT, "<NIP>3333333333</NIP>", "<Rola>4</Rola><Udzial>60</Udzial>"),
                "<NIP>4444444444</NIP>",
                "<Rola>4</Rola><Udzial>40</Udzial>")),
        of(
            MeaningKind.MEANING_ISSUER_IS_BUYER,
            "/Faktura/Podmiot3[1]/DaneIdentyfikacyjne/NIP",
            third(VAT, "<NIP>2222222222</NIP>", "<Rola>5</Rola>"),
            third(VAT, "<NIP>3333333333</NIP>", "<Rola>5</Rola>")),
        of(
            MeaningKind.MEANING_WDT_WITHOUT_EU_NUMBER,
            "/Faktura/Fa/P_13_6_2",
            wdt.replace(TckFa3.FOREIGN, TckFa3.DOMESTIC),
            wdt));
  }

  private static Stream<Case> days() {
    String paid =
        "<Platnosc><Zaplacono>1</Zaplacono><DataZaplaty>2026-05-15</DataZaplaty></Platnosc>";
    String period = "<OkresFa><P_6_Od>2026-04-01</P_6_Od><P_6_Do>2026-04-30</P_6_Do></OkresFa>";
    return Stream.of(
        of(
            MeaningKind.MEANING_P1_IN_FUTURE,
            "/Faktura/Fa/P_1",
            VAT.replace("<P_1>2026-05-15", "<P_1>2026-05-16"),
            VAT),
        of(
            MeaningKind.MEANING_PERIOD_REVERSED,
            "/Faktura/Fa/OkresFa/P_6_Od",
            before(VAT, "P_13_1", period.replace("2026-04-30", "2026-03-31")),
            before(VAT, "P_13_1", period)),
        of(
            MeaningKind.MEANING_SUPPLY_TOO_FAR,
            "/Faktura/Fa/P_6",
            before(VAT, "P_13_1", "<P_6>2026-07-15</P_6>"),
            before(VAT, "P_13_1", "<P_6>2026-07-14</P_6>")),
        of(
            MeaningKind.MEANING_SUPPLY_TOO_FAR,
            "/Faktura/Fa/FaWiersz[2]/P_6A",
            VAT.replace("<P_7>Śpiewnik", "<P_6A>2027-01-01</P_6A><P_7>Śpiewnik"),
            before(
                VAT.replace("<P_7>Śpiewnik", "<P_6A>2027-01-01</P_6A><P_7>Śpiewnik"),
                "P_13_1",
                period)),
        of(
            MeaningKind.MEANING_PAID_IN_FUTURE,
            "/Faktura/Fa/Platnosc/DataZaplaty",
            atEnd(VAT, paid.replace("05-15", "05-16")),
            atEnd(VAT, paid)));
  }

  private static Stream<Case> corrections() {
    String kor = TckFa3.correctionOf("FV/0");
    String two =
        kor.replace(
            "<DaneFaKorygowanej>",
            "<DaneFaKorygowanej><DataWystFaKorygowanej>2026-05-14</DataWystFaKorygowanej>"
                + "<NrFaKorygowanej>FV/9</NrFaKorygowanej><NrKSeFN>1</NrKSeFN>"
                + "</DaneFaKorygowanej><DaneFaKorygowanej>");
    String parties =
        kor.replace(
            "</DaneFaKorygowanej>",
            "</DaneFaKorygowanej><Podmiot2K><DaneIdentyfikacyjne><NIP>2222222222</NIP>"
                + "<Nazwa>Dawna</Nazwa></DaneIdentyfikacyjne></Podmiot2K>");
    String known = TckFa3.correctionOf("FV/0", OLD_NUMBER);
    return Stream.of(
        of(
            MeaningKind.MEANING_CORRECTION_WITHOUT_ORIGINAL,
            "/Faktura/Fa/RodzajFaktury",
            VAT.replace(">VAT<", ">KOR<"),
            kor),
        of(
            MeaningKind.MEANING_ORIGINAL_WITHOUT_CORRECTION,
            "/Faktura/Fa/DaneFaKorygowanej[1]/NrFaKorygowanej",
            kor.replace(">KOR<", ">VAT<"),
            kor),
        of(
            MeaningKind.MEANING_ORIGINAL_AFTER_CORRECTION,
            "/Faktura/Fa/DaneFaKorygowanej[1]/DataWystFaKorygowanej",
            kor.replace("2026-05-14", "2026-05-16"),
            kor.replace("2026-05-14", "2026-05-15")),
        of(
            MeaningKind.MEANING_ORIGINAL_TWICE,
            "/Faktura/Fa/DaneFaKorygowanej[2]/NrFaKorygowanej",
            two.replace("FV/9", "FV/0"),
            two),
        of(
            MeaningKind.MEANING_KSEF_NUMBER_CHECKSUM,
            "/Faktura/Fa/DaneFaKorygowanej[1]/NrKSeFFaKorygowanej",
            TckFa3.correctionOf("FV/0", "1111111111-20260514-16B99491C78B-3D"),
            known),
        of(
            MeaningKind.MEANING_KSEF_NUMBER_OF_OTHER_SELLER,
            "/Faktura/Fa/DaneFaKorygowanej[1]/NrKSeFFaKorygowanej",
            known.replace("1111111111-2026", "3333333333-2026"),
            third(
                known.replace("1111111111-2026", "3333333333-2026"),
                "<NIP>3333333333</NIP>",
                "<Rola>3</Rola>")),
        of(
            MeaningKind.MEANING_KSEF_NUMBER_BEFORE_ISSUE,
            "/Faktura/Fa/DaneFaKorygowanej[1]/NrKSeFFaKorygowanej",
            known.replace("-20260514-", "-20260513-"),
            known),
        of(
            MeaningKind.MEANING_CORRECTED_NIP,
            "/Faktura/Fa/Podmiot2K[1]/DaneIdentyfikacyjne/NIP",
            parties.replace("<NIP>2222222222</NIP><Nazwa>D", "<NIP>3333333333</NIP><Nazwa>D"),
            parties),
        of(
            MeaningKind.MEANING_STATE_BEFORE_WITHOUT_CORRECTION,
            "/Faktura/Fa/FaWiersz[1]/StanPrzed",
            lines(
                totals(VAT, "<P_13_1>0</P_13_1><P_14_1>0</P_14_1><P_15>0</P_15>"),
                line("<P_11>9</P_11><P_12>23</P_12><StanPrzed>1</StanPrzed>")
                    + line("<P_11>9</P_11><P_12>23</P_12>")),
            lines(
                totals(kor, "<P_13_1>0</P_13_1><P_14_1>0</P_14_1><P_15>0</P_15>"),
                line("<P_11>9</P_11><P_12>23</P_12><StanPrzed>1</StanPrzed>")
                    + line("<P_11>9</P_11><P_12>23</P_12>"))));
  }

  private static Stream<Case> currencies() {
    String course =
        VAT.replaceFirst("<P_12>23</P_12>", "<P_12>23</P_12><KursWaluty>4</KursWaluty>");
    return Stream.of(
        of(
            MeaningKind.MEANING_VAT_IN_PLN_MISSING,
            "/Faktura/Fa/P_14_1",
            euro().replace("<P_14_1W>92.00</P_14_1W>", ""),
            euro()),
        of(
            MeaningKind.MEANING_VAT_IN_PLN_NEEDLESS,
            "/Faktura/Fa/P_14_1W",
            VAT.replace("</P_14_1>", "</P_14_1><P_14_1W>23.00</P_14_1W>"),
            VAT),
        of(
            MeaningKind.MEANING_VAT_IN_PLN_NOT_COURSE,
            "/Faktura/Fa/P_14_1W",
            euro().replace("<P_14_1W>92.00", "<P_14_1W>92.10"),
            euro().replace("<P_14_1W>92.00", "<P_14_1W>92.03")),
        of(
            MeaningKind.MEANING_VAT_IN_PLN_NOT_COURSE,
            "/Faktura/Fa/P_14_1W",
            currencyOfAdvance().replace("<P_14_1W>92.00", "<P_14_1W>23.00"),
            currencyOfAdvance()),
        of(
            MeaningKind.MEANING_COURSE_IN_PLN,
            "/Faktura/Fa/FaWiersz[1]/KursWaluty",
            course,
            course.replace("<KursWaluty>4", "<KursWaluty>1.0000")));
  }

  private static String currencyOfAdvance() {
    return advance()
        .replace(">PLN<", ">EUR<")
        .replace("</P_14_1>", "</P_14_1><P_14_1W>92.00</P_14_1W>")
        .replace("</P_15>", "</P_15><KursWalutyZ>4.0000</KursWalutyZ>");
  }

  private static Stream<Case> amounts() {
    String priced = line("<P_8B>2</P_8B><P_9A>50.00</P_9A><P_11>100.00</P_11><P_12>23</P_12>");
    String single = totals(VAT, "<P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_15>123.00</P_15>");
    String taxed = line("<P_11>100.00</P_11><P_11Vat>23.00</P_11Vat><P_12>23</P_12>");
    String negative = "<P_13_1>-100.00</P_13_1><P_14_1>-23.00</P_14_1><P_15>-123.00</P_15>";
    String returned = line("<P_11>-100.00</P_11><P_12>23</P_12>");
    return Stream.of(
        of(
            MeaningKind.MEANING_TOTAL_NOT_SUM,
            "/Faktura/Fa/P_15",
            VAT.replace(">144.00<", ">144.07<"),
            VAT.replace(">144.00<", ">144.06<")),
        of(
            MeaningKind.MEANING_NEGATIVE_TOTAL,
            "/Faktura/Fa/P_15",
            lines(totals(VAT, negative), returned),
            lines(totals(TckFa3.correctionOf("FV/0"), negative), returned)),
        of(
            MeaningKind.MEANING_TAX_NOT_RATE,
            "/Faktura/Fa/P_14_1",
            VAT.replace(">23.00<", ">8.00<").replace(">144.00<", ">129.00<"),
            VAT.replace(">23.00<", ">22.98<")),
        of(
            MeaningKind.MEANING_LINES_NOT_TOTAL,
            "/Faktura/Fa/P_13_3",
            VAT.replace("<P_11>20.00", "<P_11>21.00"),
            VAT.replace("<P_11>20.00", "<P_11>20.01")),
        of(
            MeaningKind.MEANING_LINES_NOT_TAX,
            "/Faktura/Fa/P_14_1",
            lines(single.replace("<P_14_1>23.00", "<P_14_1>23.03"), taxed),
            lines(single, taxed)),
        of(
            MeaningKind.MEANING_LINE_NOT_PRODUCT,
            "/Faktura/Fa/FaWiersz[1]/P_11",
            lines(single, priced.replace("<P_8B>2", "<P_8B>3")),
            lines(single, priced)),
        of(
            MeaningKind.MEANING_LINE_TAX_NOT_RATE,
            "/Faktura/Fa/FaWiersz[1]/P_11Vat",
            lines(
                totals(VAT, "<P_13_1>400.00</P_13_1><P_14_1>92.00</P_14_1><P_15>492.00</P_15>"),
                taxed.replace(">23.00<", ">23.03<") + taxed.repeat(3)),
            lines(single, taxed)),
        of(MeaningKind.MEANING_NO_LINES, "/Faktura/Fa/RodzajFaktury", lines(VAT, ""), VAT));
  }

  private static Stream<Case> kinds() {
    String part =
        "<ZaliczkaCzesciowa><P_6Z>2026-05-14</P_6Z><P_15Z>123.00</P_15Z></ZaliczkaCzesciowa>";
    String order = "(?s)<Zamowienie>.*</Zamowienie>";
    String parts = advance().replace("</RodzajFaktury>", "</RodzajFaktury>" + part);
    return Stream.of(
        of(
            MeaningKind.MEANING_ADVANCE_WITHOUT_ORDER,
            "/Faktura/Fa/RodzajFaktury",
            advance().replaceFirst(order, ""),
            advance()),
        of(
            MeaningKind.MEANING_ADVANCE_ABOVE_ORDER,
            "/Faktura/Fa/P_15",
            totals(advance(), "<P_13_1>300.00</P_13_1><P_14_1>69.00</P_14_1><P_15>369.00</P_15>"),
            totals(advance(), "<P_13_1>200.00</P_13_1><P_14_1>46.00</P_14_1><P_15>246.00</P_15>")),
        of(
            MeaningKind.MEANING_ADVANCE_PARTS_NOT_SUM,
            "/Faktura/Fa/ZaliczkaCzesciowa[1]/P_15Z",
            parts.replace("<P_15Z>123", "<P_15Z>120"),
            parts),
        of(
            MeaningKind.MEANING_ORDER_NOT_SUM,
            "/Faktura/Fa/Zamowienie/WartoscZamowienia",
            advance().replace(">246.00<", ">264.00<"),
            advance()),
        of(
            MeaningKind.MEANING_LINE_NOT_PRODUCT,
            "/Faktura/Fa/Zamowienie/ZamowienieWiersz[1]/P_11NettoZ",
            advance().replace("<P_8BZ>4", "<P_8BZ>5"),
            advance()),
        of(
            MeaningKind.MEANING_ORDER_IN_OTHER_KIND,
            "/Faktura/Fa/RodzajFaktury",
            atEnd(VAT, advance().replaceFirst("(?s).*(<Zamowienie>.*</Zamowienie>).*", "$1")),
            advance()),
        of(
            MeaningKind.MEANING_SETTLEMENT_WITHOUT_ADVANCE,
            "/Faktura/Fa/RodzajFaktury",
            settlement().replaceFirst("(?s)<FakturaZaliczkowa>.*</FakturaZaliczkowa>", ""),
            settlement()),
        of(
            MeaningKind.MEANING_SETTLEMENT_ABOVE_LINES,
            "/Faktura/Fa/P_13_1",
            totals(
                settlement(), "<P_13_1>300.00</P_13_1><P_14_1>69.00</P_14_1><P_15>369.00</P_15>"),
            settlement()),
        of(
            MeaningKind.MEANING_ADVANCE_IN_OTHER_KIND,
            "/Faktura/Fa/RodzajFaktury",
            lines(settlement().replace(">ROZ<", ">VAT<"), line("<P_11>100</P_11><P_12>23</P_12>")),
            settlement()),
        of(
            MeaningKind.MEANING_BEFORE_MISSING,
            "/Faktura/Fa/RodzajFaktury",
            correctionOf("KOR_ROZ").replace("<P_15ZK>246.00</P_15ZK>", ""),
            correctionOf("KOR_ROZ")),
        of(
            MeaningKind.MEANING_BEFORE_IN_OTHER_KIND,
            "/Faktura/Fa/P_15ZK",
            correctionOf("KOR"),
            correctionOf("KOR_ZAL")),
        of(
            MeaningKind.MEANING_SIMPLIFIED_WITHOUT_NIP,
            "/Faktura/Fa/RodzajFaktury",
            simplified().replace("<NIP>2222222222</NIP>", "<BrakID>1</BrakID>"),
            simplified()),
        of(
            MeaningKind.MEANING_SIMPLIFIED_ABOVE_LIMIT,
            "/Faktura/Fa/P_15",
            totals(simplified(), "<P_13_7>450.01</P_13_7><P_15>450.01</P_15>")
                .replace("<P_19N>1</P_19N>", "<P_19>1</P_19><P_19A>art. 113</P_19A>"),
            totals(simplified(), "<P_13_7>450.00</P_13_7><P_15>450.00</P_15>")
                .replace("<P_19N>1</P_19N>", "<P_19>1</P_19><P_19A>art. 113</P_19A>")));
  }

  private static Stream<Case> marks() {
    String services =
        lines(
            totals(VAT, "<P_13_10>120.00</P_13_10><P_15>120.00</P_15>"),
            line("<P_11>120.00</P_11><P_12>oo</P_12>"));
    String exempt =
        lines(
            totals(VAT, "<P_13_7>120.00</P_13_7><P_15>120.00</P_15>"),
            line("<P_11>120.00</P_11><P_12>zw</P_12>"));
    String basis = "<P_19>1</P_19><P_19A>art. 43 ust. 1 pkt 29</P_19A>";
    String margin =
        lines(
            totals(VAT, "<P_13_11>120.00</P_13_11><P_15>120.00</P_15>"),
            line("<P_11A>120.00</P_11A>"));
    String scheme = "<P_PMarzy>1</P_PMarzy><P_PMarzy_3_1>1</P_PMarzy_3_1>";
    String annex =
        lines(
            totals(VAT, "<P_13_1>20000.00</P_13_1><P_14_1>4600.00</P_14_1><P_15>24600.00</P_15>"),
            line("<P_11>20000.00</P_11><P_12>23</P_12><P_12_Zal_15>1</P_12_Zal_15>"));
    return Stream.of(
        of(
            MeaningKind.MEANING_REVERSE_CHARGE_UNMARKED,
            "/Faktura/Fa/P_13_10",
            services,
            services.replace("<P_18>2", "<P_18>1")),
        of(
            MeaningKind.MEANING_REVERSE_CHARGE_WITHOUT_SALE,
            "/Faktura/Fa/Adnotacje/P_18",
            VAT.replace("<P_18>2", "<P_18>1"),
            VAT.replace("<P_18>2", "<P_18>1").replace("<P_23>2", "<P_23>1")),
        of(
            MeaningKind.MEANING_EXEMPTION_UNMARKED,
            "/Faktura/Fa/P_13_7",
            exempt,
            exempt.replace("<P_19N>1</P_19N>", basis)),
        of(
            MeaningKind.MEANING_EXEMPTION_WITHOUT_SALE,
            "/Faktura/Fa/Adnotacje/Zwolnienie/P_19",
            VAT.replace("<P_19N>1</P_19N>", basis),
            VAT),
        of(
            MeaningKind.MEANING_MARGIN_UNMARKED,
            "/Faktura/Fa/P_13_11",
            margin,
            margin.replace("<P_PMarzyN>1</P_PMarzyN>", scheme)),
        of(
            MeaningKind.MEANING_MARGIN_WITHOUT_SALE,
            "/Faktura/Fa/Adnotacje/PMarzy/P_PMarzy",
            VAT.replace("<P_PMarzyN>1</P_PMarzyN>", scheme),
            VAT),
        of(
            MeaningKind.MEANING_SPLIT_PAYMENT_UNMARKED,
            "/Faktura/Fa/Adnotacje/P_18A",
            annex,
            annex.replace("<P_18A>2", "<P_18A>1")));
  }

  private static Stream<Case> payment() {
    String due =
        atEnd(
            VAT,
            "<Rozliczenie><Obciazenia><Kwota>10.00</Kwota><Powod>kaucja</Powod></Obciazenia>"
                + "<SumaObciazen>10.00</SumaObciazen><Odliczenia><Kwota>4.00</Kwota>"
                + "<Powod>nadpłata</Powod></Odliczenia><SumaOdliczen>4.00</SumaOdliczen>"
                + "<DoZaplaty>150.00</DoZaplaty></Rozliczenie>");
    String parts =
        atEnd(
            VAT,
            "<Platnosc><ZnacznikZaplatyCzesciowej>2</ZnacznikZaplatyCzesciowej><ZaplataCzesciowa>"
                + "<KwotaZaplatyCzesciowej>144.00</KwotaZaplatyCzesciowej>"
                + "<DataZaplatyCzesciowej>2026-05-14</DataZaplatyCzesciowej></ZaplataCzesciowa>"
                + "</Platnosc>");
    String account =
        atEnd(
            VAT,
            "<Platnosc><RachunekBankowy><NrRB>14999999990000000000000001</NrRB></RachunekBankowy>"
                + "</Platnosc>");
    return Stream.of(
        of(
            MeaningKind.MEANING_CHARGES_NOT_SUM,
            "/Faktura/Fa/Rozliczenie/SumaObciazen",
            due.replace("<SumaObciazen>10", "<SumaObciazen>12").replace(">150.00<", ">152.00<"),
            due),
        of(
            MeaningKind.MEANING_DUE_NOT_SUM,
            "/Faktura/Fa/Rozliczenie/DoZaplaty",
            due.replace(">150.00<", ">144.00<"),
            due),
        of(
            MeaningKind.MEANING_PARTS_ABOVE_DUE,
            "/Faktura/Fa/Platnosc/ZaplataCzesciowa[1]/KwotaZaplatyCzesciowej",
            parts.replace("owej>2<", "owej>1<").replace("owej>144.00", "owej>145.00"),
            parts.replace("owej>2<", "owej>1<").replace("owej>144.00", "owej>100.00")),
        of(
            MeaningKind.MEANING_PARTS_NOT_WHOLE,
            "/Faktura/Fa/Platnosc/ZaplataCzesciowa[1]/KwotaZaplatyCzesciowej",
            parts.replace("owej>144.00", "owej>100.00"),
            parts),
        of(
            MeaningKind.MEANING_ACCOUNT_CHECK_DIGITS,
            "/Faktura/Fa/Platnosc/RachunekBankowy[1]/NrRB",
            account.replace("0001<", "0002<"),
            account.replace("14999999990000000000000001", "ACCOUNT-NO-OF-ANOTHER-BANK")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_wrong_file_is_told_of_by_its_code_and_a_right_one_is_not(Case it) {
    List<Finding> found = Reading.findings(it.wrong());

    assertEquals(List.of(it.kind().name()), found.map(Finding::code), found::toString);
    assertEquals(it.xpath(), found.get().xpath());
    assertEquals(Layer.MEANING, found.get().layer());
    assertTrue(found.get().line() > 0 && found.get().column() > 0);
    List<Finding> right = Reading.findings(it.right());
    assertEquals(List.empty(), right.filter(f -> f.code().equals(it.kind().name())));
    assertTrue(right.forAll(f -> !f.isError()), right::toString);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_error_refuses_the_file_and_a_warning_does_not(Case it) {
    boolean error = it.kind().weight() != Weight.WARNING;

    assertEquals(!error, Reading.isReadable(it.wrong()));
    Severity onTest = Reading.findings(TckFa3.bytes(it.wrong()), Environment.TEST).get().severity();
    assertEquals(it.kind().weight() == Weight.ERROR ? Severity.ERROR : Severity.WARNING, onTest);
  }

  @Test
  void every_code_has_a_case() {
    List<MeaningKind> tested = List.ofAll(cases().map(Case::kind));

    assertEquals(
        List.of(MeaningKind.MEANING_MORE_OF_THE_SAME),
        List.of(MeaningKind.values()).removeAll(tested));
  }

  @Test
  void of_thousands_of_wrong_lines_twenty_are_shown_and_the_rest_is_counted() {
    String wrong = line("<P_8B>1</P_8B><P_9A>7</P_9A><P_11>3</P_11><P_12>23</P_12>");
    String file =
        lines(
            totals(VAT, "<P_13_1>21000.00</P_13_1><P_14_1>4830.00</P_14_1><P_15>25830.00</P_15>"),
            wrong.repeat(7_000));

    List<Finding> found = Reading.findings(file);

    assertEquals(20, found.count(f -> f.code().equals("MEANING_LINE_NOT_PRODUCT")));
    Finding rest = found.filter(f -> f.code().equals("MEANING_MORE_OF_THE_SAME")).single();
    assertTrue(rest.english().contains("6980") && rest.english().contains("LINE_NOT_PRODUCT"));
    assertTrue(Reading.isReadable(file), "warnings alone never refuse a file");
  }
}
