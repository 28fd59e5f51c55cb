package pl.latarnik.simulator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Makes KSeF numbers, reference numbers and certificate serials, with their CRC-8. */
final class Numbers {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int POLYNOMIAL = 0x07;
  private final SecureRandom random = new SecureRandom();

  /** Returns a number like {@code YYYYMMDD-TT-XXXXXXXXXX-XXXXXXXXXX-CC}; TT is the kind. */
  String reference(String kind, Instant now) {
    String body =
        DAY.format(SimulatedClock.warsawDay(now)) + "-" + kind + "-" + hex(5) + "-" + hex(5);
    return body + "-" + crc8(body);
  }

  /** Returns a number like {@code NIP-YYYYMMDD-HHHHHHHHHHHH-CC} for the day of acceptance. */
  String ksefNumber(String sellerNip, Instant acceptedAt) {
    String body = sellerNip + "-" + DAY.format(SimulatedClock.warsawDay(acceptedAt)) + "-" + hex(6);
    return body + "-" + crc8(body);
  }

  /** Returns sixteen upper hex digits that begin with 01, like a KSeF certificate's serial. */
  String serial() {
    return "01" + hex(7);
  }

  String hex(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HEX.formatHex(drawn);
  }

  /** Calculates CRC-8 (polynomial 07, start 00, not reflected) as two upper hex digits. */
  static String crc8(String ascii) {
    int crc = 0;
    for (byte b : ascii.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= b & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x80) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
        crc &= 0xFF;
      }
    }
    return HEX.toHexDigits((byte) crc);
  }
}
