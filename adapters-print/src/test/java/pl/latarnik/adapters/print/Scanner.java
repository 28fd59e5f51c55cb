package pl.latarnik.adapters.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.vavr.collection.List;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads prints again as their receivers do, on another way than the gate: in colour, at 200 dpi.
 */
final class Scanner {

  private static final int DPI = 200;

  private Scanner() {}

  /** Returns what all codes on all pages say. */
  static List<String> linksOn(ExactBytes print) {
    return List.ofAll(pages(print, DPI)).flatMap(Scanner::links);
  }

  /** Returns the pages as pictures. */
  static List<BufferedImage> pages(ExactBytes print, int dpi) {
    return with(
        print,
        document ->
            List.range(0, document.getNumberOfPages()).map(page -> page(document, page, dpi)));
  }

  /** Returns the text of all pages. */
  static String textOf(ExactBytes print) {
    return with(
        print,
        document -> {
          try {
            return new PDFTextStripper().getText(document);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Opens a print and looks at it. */
  static <T> T with(ExactBytes print, Function<PDDocument, T> look) {
    try (PDDocument document = Loader.loadPDF(print.toByteArray())) {
      return look.apply(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage page(PDDocument document, int page, int dpi) {
    try {
      return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.RGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> links(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(
                      new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels))),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      return List.of(results).map(Result::getText);
    } catch (NotFoundException e) {
      return List.empty();
    }
  }
}
