package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.vavr.collection.List;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.InvoicePrinter.Code;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.application.port.out.InvoicePrinter.Order;
import pl.latarnik.application.tck.TckContents;
import pl.latarnik.application.tck.TckPrints;
import pl.latarnik.domain.invoice.ExactBytes;

/** What a telephone finds on the paper: size, white around, text and links. */
class CodesOnPaperTest {

  private static final int DPI = 600;
  private static final float MM_PER_INCH = 25.4f;

  @ParameterizedTest
  @ValueSource(ints = {150, 200, 300})
  @Tag("V05")
  void both_codes_are_read_at_any_usual_resolution_whatever_the_key(int dpi) {
    for (Order order : List.of(ordered(TckPrints.KOD_II), ordered(TckPrints.KOD_II_RSA))) {
      List<BufferedImage> pages = Scanner.pages(printed(order), dpi);

      List<String> links = pages.flatMap(CodesOnPaperTest::symbols).map(Result::getText);

      assertEquals(order.codes().map(Code::link).toSet(), links.toSet());
    }
  }

  @Test
  void links_of_kod_ii_have_the_length_of_real_ones() {
    assertEquals(216, TckPrints.KOD_II.length());
    assertEquals(485, TckPrints.KOD_II_RSA.length());
  }

  @Test
  @Tag("V05")
  void modules_are_large_and_the_zone_around_them_is_white() {
    for (Order order : List.of(ordered(TckPrints.KOD_II), ordered(TckPrints.KOD_II_RSA))) {
      BufferedImage page = Scanner.pages(printed(order), DPI).last();

      for (Result result : symbols(page)) {
        Placed placed = Placed.of(result);
        float millimetres = placed.module() / DPI * MM_PER_INCH;
        assertTrue(millimetres >= 0.4f, result.getText() + ": module of " + millimetres + " mm");
        assertEquals(List.empty(), placed.inkInQuietZone(page), result.getText());
      }
    }
  }

  @Test
  void error_correction_is_m_or_more() {
    List<String> links =
        List.of(TckPrints.KOD_I, TckPrints.KOD_II, TckPrints.KOD_II_RSA, "x", "x".repeat(2000));

    List<ErrorCorrectionLevel> levels = links.map(link -> QrSymbol.of(link).get().level());

    assertEquals(false, levels.contains(ErrorCorrectionLevel.L));
  }

  @Test
  @Tag("Q05")
  void the_caption_stands_right_under_its_code_and_the_link_under_that() {
    Order order = ordered(TckPrints.KOD_II);
    String text = Scanner.textOf(printed(order)).replaceAll("\\s+", "");

    for (Code code : order.codes()) {
      assertTrue(text.contains(code.caption() + code.link()), text);
    }
  }

  @Test
  @Tag("Q10")
  void a_click_on_a_code_or_its_text_opens_its_link() {
    Order order = ordered(TckPrints.KOD_II);

    List<String> targets =
        Scanner.with(
            printed(order), document -> List.ofAll(document.getPages()).flatMap(this::targets));

    assertEquals(order.codes().map(Code::link).flatMap(link -> List.of(link, link)), targets);
  }

  private List<String> targets(PDPage page) {
    try {
      return List.ofAll(page.getAnnotations())
          .map(annotation -> (PDAnnotationLink) annotation)
          .map(link -> ((PDActionURI) link.getAction()).getURI());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Order ordered(String kodII) {
    Order order = TckPrints.offline(TckContents.domestic(), Language.PL_EN);
    return TckPrints.with(
        order, List.of(new Code(TckPrints.KOD_I, Code.OFFLINE), new Code(kodII, Code.CERTYFIKAT)));
  }

  private static ExactBytes printed(Order order) {
    return new PdfInvoicePrinter().pdf(order).get();
  }

  private static List<Result> symbols(BufferedImage page) {
    int width = page.getWidth();
    int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
    RGBLuminanceSource source = new RGBLuminanceSource(width, page.getHeight(), pixels);
    try {
      return List.of(
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true)));
    } catch (NotFoundException e) {
      return List.empty();
    }
  }

  /**
   * Where a symbol stands in a picture, in pixels.
   *
   * @param left edge of the dark modules
   * @param top edge of the dark modules
   * @param side of the dark modules
   * @param module side of one
   */
  private record Placed(float left, float top, float side, float module) {

    /** The finder patterns have their centres 3.5 modules from the edges. */
    private static final float TO_FINDER = 3.5f;

    static Placed of(Result result) {
      int modules = QrSymbol.of(result.getText()).get().modules();
      ResultPoint bottomLeft = result.getResultPoints()[0];
      ResultPoint topLeft = result.getResultPoints()[1];
      float module = (bottomLeft.getY() - topLeft.getY()) / (modules - 2 * TO_FINDER);
      return new Placed(
          topLeft.getX() - TO_FINDER * module,
          topLeft.getY() - TO_FINDER * module,
          modules * module,
          module);
    }

    /** Returns the rows and columns of the white zone where something is drawn. */
    List<String> inkInQuietZone(BufferedImage page) {
      int outer = Math.round(QrSymbol.QUIET_ZONE * module) - 2;
      int inner = 3;
      List<String> found = List.empty();
      for (int y = (int) top - outer; y < top + side + outer; y++) {
        for (int x = (int) left - outer; x < left + side + outer; x++) {
          boolean inside =
              x > left - inner
                  && x < left + side + inner
                  && y > top - inner
                  && y < top + side + inner;
          if (!inside && (page.getRGB(x, y) & 0xFF) < 200) {
            found = found.append(x + "," + y);
          }
        }
      }
      return found;
    }
  }
}
