package pl.latarnik.simulator;

import java.nio.charset.StandardCharsets;

/** Invoices of an invented company, each minimal and valid FA(3). */
final class Invoices {
  static final String SELLER = "9462805323";
  static final String BUYER = "5213874607";

  private Invoices() {}

  static byte[] invoice(String number, String day) {
    return text(number, day).getBytes(StandardCharsets.UTF_8);
  }

  static String text(String number, String day) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
          <Naglowek>
            <KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>
            <WariantFormularza>3</WariantFormularza>
            <DataWytworzeniaFa>%2$sT08:00:00Z</DataWytworzeniaFa>
          </Naglowek>
          <Podmiot1>
            <DaneIdentyfikacyjne><NIP>%3$s</NIP><Nazwa>Młyn pod Wierzbą sp. z o.o.</Nazwa></DaneIdentyfikacyjne>
            <Adres><KodKraju>PL</KodKraju><AdresL1>ul. Młyńska 4, 62-510 Konin</AdresL1></Adres>
          </Podmiot1>
          <Podmiot2>
            <DaneIdentyfikacyjne><NIP>%4$s</NIP><Nazwa>Piekarnia Źródło</Nazwa></DaneIdentyfikacyjne>
            <JST>2</JST><GV>2</GV>
          </Podmiot2>
          <Fa>
            <KodWaluty>PLN</KodWaluty>
            <P_1>%2$s</P_1>
            <P_2>%1$s</P_2>
            <P_13_1>200.00</P_13_1>
            <P_14_1>46.00</P_14_1>
            <P_15>246.00</P_15>
            <Adnotacje>
              <P_16>2</P_16><P_17>2</P_17><P_18>2</P_18><P_18A>2</P_18A>
              <Zwolnienie><P_19N>1</P_19N></Zwolnienie>
              <NoweSrodkiTransportu><P_22N>1</P_22N></NoweSrodkiTransportu>
              <P_23>2</P_23>
              <PMarzy><P_PMarzyN>1</P_PMarzyN></PMarzy>
            </Adnotacje>
            <RodzajFaktury>VAT</RodzajFaktury>
            <FaWiersz><NrWierszaFa>1</NrWierszaFa><P_7>Mąka żytnia</P_7><P_8A>szt</P_8A><P_8B>2</P_8B><P_9A>100.00</P_9A><P_11>200.00</P_11><P_12>23</P_12></FaWiersz>
          </Fa>
        </Faktura>
        """
        .formatted(number, day, SELLER, BUYER);
  }
}
