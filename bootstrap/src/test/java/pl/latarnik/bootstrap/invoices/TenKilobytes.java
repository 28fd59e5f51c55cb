package pl.latarnik.bootstrap.invoices;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * An invoice of 10 kB as a shop's program writes it: indented, 30 lines of goods, all sums right.
 * Nothing is wrong with it.
 */
public final class TenKilobytes {

  private static final int LINES = 30;
  private static final BigDecimal PRICE = new BigDecimal("12.50");

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
        <Naglowek>
          <KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>
          <WariantFormularza>3</WariantFormularza>
          <DataWytworzeniaFa>2026-05-15T10:00:00Z</DataWytworzeniaFa>
          <SystemInfo>Kantorek 4.2</SystemInfo>
        </Naglowek>
        <Podmiot1>
          <DaneIdentyfikacyjne>
            <NIP>1111111111</NIP>
            <Nazwa>Hurtownia Świec „Żółw” sp. z o.o.</Nazwa>
          </DaneIdentyfikacyjne>
          <Adres>
            <KodKraju>PL</KodKraju>
            <AdresL1>ul. Nibyświatła 1</AdresL1>
            <AdresL2>00-000 Nibygród</AdresL2>
          </Adres>
          <DaneKontaktowe>
            <Email>biuro@zolw.example</Email>
            <Telefon>+48 00 000</Telefon>
          </DaneKontaktowe>
        </Podmiot1>
        <Podmiot2>
          <DaneIdentyfikacyjne>
            <NIP>2222222222</NIP>
            <Nazwa>Nabywca Wyśniony S.A.</Nazwa>
          </DaneIdentyfikacyjne>
          <Adres>
            <KodKraju>PL</KodKraju>
            <AdresL1>ul. Ćwierćwiecza 9</AdresL1>
            <AdresL2>00-000 Nibygród</AdresL2>
          </Adres>
          <NrKlienta>KL 17</NrKlienta>
          <JST>2</JST>
          <GV>2</GV>
        </Podmiot2>
        <Fa>
          <KodWaluty>PLN</KodWaluty>
          <P_1>2026-05-15</P_1>
          <P_1M>Nibygród</P_1M>
          <P_2>@number@</P_2>
          <P_6>2026-05-14</P_6>
          <P_13_1>@net@</P_13_1>
          <P_14_1>@vat@</P_14_1>
          <P_15>@gross@</P_15>
          <Adnotacje>
            <P_16>2</P_16>
            <P_17>2</P_17>
            <P_18>2</P_18>
            <P_18A>2</P_18A>
            <Zwolnienie>
              <P_19N>1</P_19N>
            </Zwolnienie>
            <NoweSrodkiTransportu>
              <P_22N>1</P_22N>
            </NoweSrodkiTransportu>
            <P_23>2</P_23>
            <PMarzy>
              <P_PMarzyN>1</P_PMarzyN>
            </PMarzy>
          </Adnotacje>
          <RodzajFaktury>VAT</RodzajFaktury>
      """;

  private static final String LINE =
      """
          <FaWiersz>
            <NrWierszaFa>@line@</NrWierszaFa>
            <P_7>Świeca ozdobna, wzór @line@</P_7>
            <Indeks>SW-@line@-A</Indeks>
            <P_8A>szt.</P_8A>
            <P_8B>@line@</P_8B>
            <P_9A>12.50</P_9A>
            <P_11>@net@</P_11>
            <P_12>23</P_12>
          </FaWiersz>
      """;

  private static final String TAIL =
      """
          <Platnosc>
            <TerminPlatnosci>
              <Termin>2026-05-29</Termin>
            </TerminPlatnosci>
            <FormaPlatnosci>6</FormaPlatnosci>
            <RachunekBankowy>
              <NrRB>04000000000000000000000000</NrRB>
              <NazwaBanku>Bank Nibygrodzki</NazwaBanku>
            </RachunekBankowy>
          </Platnosc>
        </Fa>
      </Faktura>
      """;

  private TenKilobytes() {}

  /** Returns one invoice. */
  public static ExactBytes invoice(String number) {
    return ExactBytes.of(text(number).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the text of one invoice. */
  public static String text(String number) {
    StringBuilder lines = new StringBuilder();
    BigDecimal net = BigDecimal.ZERO;
    for (int line = 1; line <= LINES; line++) {
      BigDecimal amount = PRICE.multiply(BigDecimal.valueOf(line));
      net = net.add(amount);
      lines.append(
          LINE.replace("@line@", String.valueOf(line)).replace("@net@", amount.toPlainString()));
    }
    BigDecimal vat = net.multiply(new BigDecimal("0.23")).setScale(2, RoundingMode.HALF_UP);
    return HEAD.replace("@number@", number)
            .replace("@net@", net.toPlainString())
            .replace("@vat@", vat.toPlainString())
            .replace("@gross@", net.add(vat).toPlainString())
        + lines
        + TAIL;
  }

  /** Writes many, each under a number of its own, and returns their files in order. */
  public static List<Path> write(Path folder, int many) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int n = 1; n <= many; n++) {
      files.add(
          Files.writeString(folder.resolve("%05d.xml".formatted(n)), text("FV/2026/05/" + n)));
    }
    return files;
  }
}
