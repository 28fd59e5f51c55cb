package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Holds bytes that nobody may change any more: a file as it was frozen or as it came.
 *
 * <p>Copies on the way in and out, so that neither side can alter what the other holds.
 */
public final class ExactBytes {

  private final byte[] bytes;

  private ExactBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Freezes a copy of the bytes. */
  public static ExactBytes of(byte[] bytes) {
    return new ExactBytes(requireNonNull(bytes, "bytes").clone());
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** Returns a copy that the caller may do with as it likes. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the size only: contents of invoices do not belong into logs. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
