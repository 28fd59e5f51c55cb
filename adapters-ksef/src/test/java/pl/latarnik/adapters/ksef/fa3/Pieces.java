package pl.latarnik.adapters.ksef.fa3;

import pl.latarnik.application.tck.TckFa3;

/** Puts small FA(3) files of every kind together, each right to the grosz. */
final class Pieces {

  private static final String TOTALS = "(?s)<P_13_1>.*?</P_15>"; // from the first total to the last

  private Pieces() {}

  /** Returns the invoice of the kit with other totals. */
  static String totals(String file, String totals) {
    return file.replaceFirst(TOTALS, totals);
  }

  /** Returns the file with other lines; none where the text is empty. */
  static String lines(String file, String lines) {
    return file.replaceFirst("(?s)<FaWiersz>.*</FaWiersz>", lines);
  }

  /** Returns a line. */
  static String line(String fields) {
    return "<FaWiersz><NrWierszaFa>1</NrWierszaFa><P_7>Latarka</P_7>" + fields + "</FaWiersz>";
  }

  /** Returns the file with text put in before an element. */
  static String before(String file, String element, String text) {
    return file.replaceFirst("<" + element + ">", text + "<" + element + ">");
  }

  /** Returns the file with text put in at the end of Fa, where payment stands. */
  static String atEnd(String file, String text) {
    return file.replace("</Fa>", text + "</Fa>");
  }

  /** Returns the file with another party. */
  static String third(String file, String identity, String rest) {
    return file.replace(
        "</Podmiot2>",
        "</Podmiot2><Podmiot3><DaneIdentyfikacyjne>"
            + identity
            + "<Nazwa>Trzeci</Nazwa></DaneIdentyfikacyjne>"
            + rest
            + "</Podmiot3>");
  }

  /** Returns an invoice in another currency, with the tax in złoty at 4.0000. */
  static String euro() {
    String file =
        totals(
            TckFa3.invoice().replace(">PLN<", ">EUR<"),
            "<P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_14_1W>92.00</P_14_1W>"
                + "<P_15>123.00</P_15>");
    return lines(file, line("<P_11>100.00</P_11><P_12>23</P_12><KursWaluty>4.0000</KursWaluty>"));
  }

  /** Returns an advance of 123 on an order of 246. */
  static String advance() {
    String file =
        totals(
            TckFa3.invoice().replace(">VAT<", ">ZAL<"),
            "<P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_15>123.00</P_15>");
    return lines(
        file,
        "<Zamowienie><WartoscZamowienia>246.00</WartoscZamowienia><ZamowienieWiersz>"
            + "<NrWierszaZam>1</NrWierszaZam><P_7Z>Latarka</P_7Z><P_8BZ>4</P_8BZ>"
            + "<P_9AZ>50.00</P_9AZ><P_11NettoZ>200.00</P_11NettoZ><P_11VatZ>46.00</P_11VatZ>"
            + "<P_12Z>23</P_12Z></ZamowienieWiersz></Zamowienie>");
  }

  /** Returns the settlement of such an advance. */
  static String settlement() {
    String file =
        totals(
            TckFa3.invoice()
                .replace(
                    "<RodzajFaktury>VAT</RodzajFaktury>",
                    "<RodzajFaktury>ROZ</RodzajFaktury><FakturaZaliczkowa><NrKSeFZN>1</NrKSeFZN>"
                        + "<NrFaZaliczkowej>ZAL/1</NrFaZaliczkowej></FakturaZaliczkowa>"),
            "<P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_15>123.00</P_15>");
    return lines(file, line("<P_8B>4</P_8B><P_9A>50.00</P_9A><P_11>200.00</P_11><P_12>23</P_12>"));
  }

  /** Returns a simplified invoice. */
  static String simplified() {
    return lines(TckFa3.invoice().replace(">VAT<", ">UPR<"), line(""));
  }

  /** Returns a correction of the settlement, or of the advance: 123 less. */
  static String correctionOf(String kind) {
    String file =
        totals(
            TckFa3.correctionOf("FV/0").replace(">KOR<", ">" + kind + "<"),
            "<P_13_1>-100.00</P_13_1><P_14_1>-23.00</P_14_1><P_15>-123.00</P_15>");
    return lines(file, "")
        .replace("</DaneFaKorygowanej>", "</DaneFaKorygowanej><P_15ZK>246.00</P_15ZK>");
  }
}
