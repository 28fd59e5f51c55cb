package pl.latarnik.simulator;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A file kept small: ten thousand invoices of a batch stay in memory. */
final class PackedFile {
  private final byte[] deflated;
  private final int size;

  private PackedFile(byte[] deflated, int size) {
    this.deflated = deflated;
    this.size = size;
  }

  static PackedFile of(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[plain.length / 2 + 64];
      int used = 0;
      while (!deflater.finished()) {
        if (used == out.length) {
          out = Arrays.copyOf(out, 2 * out.length);
        }
        used += deflater.deflate(out, used, out.length - used);
      }
      return new PackedFile(Arrays.copyOf(out, used), plain.length);
    } finally {
      deflater.end();
    }
  }

  byte[] plain() {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] plain = new byte[size];
      int read = 0;
      while (read < size) {
        read += inflater.inflate(plain, read, size - read);
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalStateException("An own packed file cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
