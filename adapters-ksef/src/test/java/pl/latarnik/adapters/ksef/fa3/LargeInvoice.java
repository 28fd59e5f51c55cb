package pl.latarnik.adapters.ksef.fa3;

import java.util.function.IntFunction;
import pl.latarnik.application.tck.TckFa3;

/** Invoices as large as KSeF takes them, each line of the invoice on a line of the file. */
final class LargeInvoice {

  static final int LINES = 10_000;

  private static final int ROWS_OF_TABLE = 1_000;
  private static final int TABLES = 2;
  private static final int BLOCKS = 12;

  private LargeInvoice() {}

  /** An invoice of ten thousand lines within one megabyte; tells the rate of each. */
  static String ofLines(IntFunction<String> rate) {
    String file = TckFa3.invoice();
    int start = file.indexOf("<FaWiersz>");
    int end = file.indexOf("</Fa>");
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= LINES; i++) {
      lines
          .append("<FaWiersz><NrWierszaFa>")
          .append(i)
          .append("</NrWierszaFa><P_11>0</P_11><P_12>")
          .append(rate.apply(i))
          .append("</P_12></FaWiersz>\n");
    }
    return file.substring(0, start) + "\n" + lines + file.substring(end);
  }

  /** The same with an attachment, within three megabytes; tells the third cell of each row. */
  static String withAttachment(IntFunction<String> rate, IntFunction<String> cell) {
    StringBuilder attachment = new StringBuilder("<Zalacznik>\n");
    int row = 0;
    for (int block = 0; block < BLOCKS; block++) {
      attachment.append(
          "<BlokDanych><MetaDane><ZKlucz>k</ZKlucz><ZWartosc>w</ZWartosc></MetaDane>\n");
      for (int table = 0; table < TABLES; table++) {
        attachment.append("<Tabela><TNaglowek>");
        attachment.append("<Kol Typ=\"txt\"><NKom>n</NKom></Kol>".repeat(3));
        attachment.append("</TNaglowek>\n");
        for (int i = 0; i < ROWS_OF_TABLE; i++) {
          attachment
              .append("<Wiersz><WKom>komórka</WKom><WKom>druga komórka wiersza</WKom><WKom>")
              .append(cell.apply(++row))
              .append("</WKom></Wiersz>\n");
        }
        attachment.append("</Tabela>\n");
      }
      attachment.append("</BlokDanych>\n");
    }
    return ofLines(rate).replace("</Faktura>", attachment + "</Zalacznik></Faktura>");
  }
}
