package pl.latarnik.simulator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at the end of a ZIP archive before the JDK opens it: the JDK reads the whole directory into
 * memory, however large an archive says it is.
 */
final class ZipDirectory {
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END64_LENGTH = 56;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LONGEST_COMMENT = 65_535;
  private static final long LARGEST_DIRECTORY = 33_554_432;
  private static final long IN_ZIP64 = 0xFFFF_FFFFL;

  private ZipDirectory() {}

  static void check(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
      ByteBuffer end = read(file, length - tail, tail);
      for (int at = tail - END_LENGTH; at >= 0; at--) {
        if (end.getInt(at) == END_SIGNATURE
            && at + END_LENGTH + Short.toUnsignedInt(end.getShort(at + 20)) == tail) {
          long size = Integer.toUnsignedLong(end.getInt(at + 12));
          requireSmall(size == IN_ZIP64 ? size64(file, length - tail + at) : size);
          return;
        }
      }
      throw new PackageReader.BrokenPackage("no end of a ZIP directory");
    }
  }

  private static long size64(RandomAccessFile file, long end) throws IOException {
    if (end < LOCATOR_LENGTH) {
      return IN_ZIP64;
    }
    ByteBuffer locator = read(file, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR_SIGNATURE || at < 0 || at > end - END64_LENGTH) {
      return IN_ZIP64;
    }
    return read(file, at, END64_LENGTH).getLong(40);
  }

  private static void requireSmall(long size) throws IOException {
    if (size < 0 || size > LARGEST_DIRECTORY) {
      throw new PackageReader.BrokenPackage("a ZIP directory of " + size + " bytes");
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
