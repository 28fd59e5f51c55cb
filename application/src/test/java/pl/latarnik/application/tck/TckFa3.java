package pl.latarnik.application.tck;

import java.nio.charset.StandardCharsets;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Small FA(3) files for tests, valid under the official structure, of companies that do not exist.
 */
public final class TckFa3 {

  /** A buyer with a NIP. */
  public static final String DOMESTIC = "<NIP>2222222222</NIP>";

  /** A buyer with the VAT number of another member state. */
  public static final String FOREIGN = "<KodUE>DE</KodUE><NrVatUE>999999999</NrVatUE>";

  /** A buyer without any number. */
  public static final String NO_NUMBER = "<BrakID>1</BrakID>";

  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
        <Naglowek>
          <KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>
          <WariantFormularza>3</WariantFormularza>
          <DataWytworzeniaFa>2026-05-15T10:00:00Z</DataWytworzeniaFa>
        </Naglowek>
        <Podmiot1>
          <DaneIdentyfikacyjne>
            <NIP>1111111111</NIP>
            <Nazwa>Zmyślona Spółka „Żółw”</Nazwa>
          </DaneIdentyfikacyjne>
          <Adres>
            <KodKraju>PL</KodKraju>
            <AdresL1>ul. Nibyświatła 1</AdresL1>
          </Adres>
        </Podmiot1>
        <Podmiot2>
          <DaneIdentyfikacyjne>
            @buyer@
            <Nazwa>Nabywca Wyśniony</Nazwa>
          </DaneIdentyfikacyjne>
          <JST>2</JST>
          <GV>2</GV>
        </Podmiot2>
        <Fa>
          <KodWaluty>PLN</KodWaluty>
          <P_1>2026-05-15</P_1>
          <P_2>FV/2026/05/1</P_2>
          <P_13_1>100.00</P_13_1>
          <P_14_1>23.00</P_14_1>
          <P_13_3>20.00</P_13_3>
          <P_14_3>1.00</P_14_3>
          <P_15>144.00</P_15>
          <Adnotacje>
            <P_16>2</P_16>
            <P_17>2</P_17>
            <P_18>2</P_18>
            <P_18A>2</P_18A>
            <Zwolnienie><P_19N>1</P_19N></Zwolnienie>
            <NoweSrodkiTransportu><P_22N>1</P_22N></NoweSrodkiTransportu>
            <P_23>2</P_23>
            <PMarzy><P_PMarzyN>1</P_PMarzyN></PMarzy>
          </Adnotacje>
          <RodzajFaktury>VAT</RodzajFaktury>
          <FaWiersz>
            <NrWierszaFa>1</NrWierszaFa>
            <P_7>Świeca</P_7>
            <P_11>100.00</P_11>
            <P_12>23</P_12>
          </FaWiersz>
          <FaWiersz>
            <NrWierszaFa>2</NrWierszaFa>
            <P_7>Śpiewnik</P_7>
            <P_11>20.00</P_11>
            <P_12>5</P_12>
          </FaWiersz>
        </Fa>
      </Faktura>
      """;

  private TckFa3() {}

  /** Returns an invoice of Friday 15 May 2026 to a domestic buyer. */
  public static String invoice() {
    return invoiceTo(DOMESTIC);
  }

  /** Returns the same invoice to another buyer. */
  public static String invoiceTo(String buyer) {
    return TEMPLATE.replace("@buyer@", buyer);
  }

  /** Returns a correction of an original that lies in KSeF. */
  public static String correctionOf(String number, String ksefNumber) {
    return correction(
        "<NrFaKorygowanej>"
            + number
            + "</NrFaKorygowanej><NrKSeF>1</NrKSeF><NrKSeFFaKorygowanej>"
            + ksefNumber
            + "</NrKSeFFaKorygowanej>");
  }

  /** Returns a correction of an original outside KSeF. */
  public static String correctionOf(String number) {
    return correction("<NrFaKorygowanej>" + number + "</NrFaKorygowanej><NrKSeFN>1</NrKSeFN>");
  }

  private static String correction(String original) {
    return invoice()
        .replace(
            "<RodzajFaktury>VAT</RodzajFaktury>",
            "<RodzajFaktury>KOR</RodzajFaktury><DaneFaKorygowanej>"
                + "<DataWystFaKorygowanej>2026-05-14</DataWystFaKorygowanej>"
                + original
                + "</DaneFaKorygowanej>");
  }

  /** Returns the bytes of a text as FA(3) demands them. */
  public static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
