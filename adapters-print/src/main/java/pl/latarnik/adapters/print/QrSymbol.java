package pl.latarnik.adapters.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import io.vavr.control.Option;
import java.util.Map;

/**
 * A QR code as a square of modules, without its quiet zone.
 *
 * <p>Error correction is M at least; it is raised as far as that costs no more modules.
 */
final class QrSymbol {

  /** Modules that must stay white on every side, by ISO/IEC 18004. */
  static final int QUIET_ZONE = 4;

  private final ByteMatrix matrix;
  private final ErrorCorrectionLevel level;

  private QrSymbol(QRCode code) {
    this.matrix = code.getMatrix();
    this.level = code.getECLevel();
  }

  /** Returns the symbol of a text, none if it is longer than a QR code can hold. */
  static Option<QrSymbol> of(String text) {
    try {
      QRCode smallest = Encoder.encode(text, ErrorCorrectionLevel.M);
      int version = smallest.getVersion().getVersionNumber();
      return Option.some(
          new QrSymbol(
              raised(text, ErrorCorrectionLevel.H, version)
                  .orElse(() -> raised(text, ErrorCorrectionLevel.Q, version))
                  .getOrElse(smallest)));
    } catch (WriterException e) {
      return Option.none();
    }
  }

  private static Option<QRCode> raised(String text, ErrorCorrectionLevel level, int version) {
    try {
      return Option.some(Encoder.encode(text, level, Map.of(EncodeHintType.QR_VERSION, version)));
    } catch (WriterException e) {
      return Option.none();
    }
  }

  /** Returns how many modules a side has. */
  int modules() {
    return matrix.getWidth();
  }

  /** Says whether a module is dark; row 0 is the uppermost. */
  boolean isDark(int column, int row) {
    return matrix.get(column, row) == 1;
  }

  /** Returns its level of error correction. */
  ErrorCorrectionLevel level() {
    return level;
  }
}
