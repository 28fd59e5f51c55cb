package pl.latarnik.adapters.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Problem;
import pl.latarnik.application.port.out.InvoicePrinter.Refusal;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * The last look at a print: rasterises the finished file as a cheap printer would and reads all
 * codes off it. Shares nothing with what drew them but the order's links.
 */
final class PrintGate {

  /** Coarse on purpose: what can be read here can be read off any sensible paper. */
  private static final int DPI = 150;

  private static final Map<DecodeHintType, Boolean> THOROUGHLY =
      Map.of(DecodeHintType.TRY_HARDER, true);

  private PrintGate() {}

  /** Gives the print out if it bears exactly these codes, all readable. */
  static Either<Refusal, ExactBytes> pass(ExactBytes print, List<Code> codes) {
    List<String> found = linksOn(print);
    for (Code code : codes) {
      if (!found.contains(code.link())) {
        return Either.left(unreadable(code));
      }
    }
    List<String> others = found.removeAll(codes.map(Code::link));
    return others.isEmpty() && found.size() == codes.size()
        ? Either.right(print)
        : Either.left(notAskedFor(others.headOption().getOrElse(found::last)));
  }

  /** Reads every QR code off every page. */
  static List<String> linksOn(ExactBytes print) {
    try (PDDocument document = Loader.loadPDF(print.toByteArray())) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<String> links = List.empty();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        links = links.appendAll(read(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)));
      }
      return links;
    } catch (IOException e) {
      throw new UncheckedIOException("a print that was just made cannot be opened", e);
    }
  }

  private static List<String> read(BufferedImage page) {
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(new BinaryBitmap(new HybridBinarizer(gray(page))), THOROUGHLY);
      return List.of(results).map(Result::getText);
    } catch (NotFoundException e) {
      return List.empty();
    }
  }

  private static LuminanceSource gray(BufferedImage page) {
    byte[] pixels = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
    int width = page.getWidth();
    int height = page.getHeight();
    return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
  }

  private static Refusal unreadable(Code code) {
    return new Refusal(
        Problem.CODE_UNREADABLE,
        ("Wydruk wstrzymany: kodu QR %s nie da się odczytać z gotowej strony, a bez niego dokument"
                + " nie może zostać wydany. Faktura pozostaje bez zmian; powtórz wydruk, a jeśli to"
                + " nie pomoże, zgłoś błąd.")
            .formatted(code.caption()),
        ("The print was stopped: QR code %s cannot be read off the finished page, and without it"
                + " the document must not be given out. The invoice is unchanged; print again, and"
                + " if that does not help, report a bug.")
            .formatted(code.caption()));
  }

  private static Refusal notAskedFor(String text) {
    return new Refusal(
        Problem.CODE_NOT_ASKED_FOR,
        ("Wydruk wstrzymany: na stronie jest kod QR, którego dokument nie powinien mieć: %s. Sprawdź,"
                + " czy treść faktury nie zawiera kodu, a jeśli nie, zgłoś błąd.")
            .formatted(text),
        ("The print was stopped: the page has a QR code that the document must not have: %s. See"
                + " whether the text of the invoice contains a code; if not, report a bug.")
            .formatted(text));
  }
}
