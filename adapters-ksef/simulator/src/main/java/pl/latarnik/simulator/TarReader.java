package pl.latarnik.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tar archive: ustar with prefix, long names of GNU and of pax. The stream is that of the
 * file it stands at.
 */
final class TarReader extends InputStream {
  private static final int BLOCK = 512;
  private static final int LONGEST_HEADER = 65_536;
  private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");
  private static final Pattern PAX_SIZE = Pattern.compile("(?m)^\\d+ size=(\\d{1,12})$");

  private final InputStream in;
  private String name = "";
  private char type = '0';
  private long left;
  private long padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** Goes to the next entry; false at the end of the archive. */
  boolean next() throws IOException {
    Optional<String> longName = Optional.empty();
    Optional<Long> longSize = Optional.empty();
    while (true) {
      in.skipNBytes(left + padding);
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK) {
        throw new EOFException("a tar archive without an end");
      }
      if (allZero(header)) {
        left = 0;
        padding = 0;
        return false;
      }
      requireChecksum(header);
      type = (char) header[156];
      open(longSize.filter(size -> type != 'x' && type != 'L').orElse(octal(header, 124, 12)));
      switch (type) {
        case 'L' -> longName = Optional.of(text(header()));
        case 'x' -> {
          String pax = new String(header(), StandardCharsets.UTF_8);
          longName = find(PAX_PATH, pax).or(() -> Optional.empty());
          longSize = find(PAX_SIZE, pax).map(Long::parseLong);
        }
        default -> {
          name = longName.orElse(nameOf(header));
          return true;
        }
      }
    }
  }

  String name() {
    return name;
  }

  boolean isFile() {
    return type == '0' || type == 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(buffer, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("a tar archive ends within " + name);
    }
    left -= read;
    return read;
  }

  private void open(long size) {
    left = size;
    padding = (BLOCK - size % BLOCK) % BLOCK;
  }

  /** Reads an entry that only describes the next one. */
  private byte[] header() throws IOException {
    if (left > LONGEST_HEADER) {
      throw new PackageReader.BrokenPackage("a tar header of " + left + " bytes");
    }
    return readNBytes((int) left);
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String nameOf(byte[] header) {
    String own = text(java.util.Arrays.copyOfRange(header, 0, 100));
    boolean ustar = new String(header, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    String prefix = ustar ? text(java.util.Arrays.copyOfRange(header, 345, 500)) : "";
    return prefix.isEmpty() ? own : prefix + "/" + own;
  }

  /** Reads up to the first zero byte. */
  private static String text(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static void requireChecksum(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != octal(header, 148, 8)) {
      throw new PackageReader.BrokenPackage("checksum of a tar header differs");
    }
  }

  private static long octal(byte[] header, int at, int length) throws IOException {
    String digits = new String(header, at, length, StandardCharsets.US_ASCII);
    String trimmed = digits.replace('\0', ' ').strip();
    if (!trimmed.matches("[0-7]{1,12}")) {
      throw new PackageReader.BrokenPackage("no number in a tar header");
    }
    return Long.parseLong(trimmed, 8);
  }

  private static boolean allZero(byte[] header) {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
