package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;

/**
 * Takes an archive as it comes, cuts it into slices and spools each encrypted by itself. The plain
 * archive is nowhere but in a buffer; what KSeF wants to know of it is counted on the way.
 */
final class EncryptedParts extends OutputStream {

  /** How much of the plain archive one part may hold, and how many parts there may be. */
  static final int LARGEST_SLICE = 100_000_000;

  static final int MOST_PARTS = 50;

  private static final int BUFFER = 1 << 16;

  private final Spool spool;
  private final SessionEncryption encryption;
  private final int slice;
  private final MessageDigest archive = Digests.sha256();
  private final MessageDigest part = Digests.sha256();
  private final byte[] plain = new byte[BUFFER];
  private final byte[] encrypted = new byte[BUFFER + 16];
  private Cipher cipher;
  private int buffered;
  private int inSlice;
  private long size;
  private long begin;
  private List<Part> parts = List.empty();

  /** Spools the parts; only tests cut smaller slices than {@link #LARGEST_SLICE}. */
  EncryptedParts(Spool spool, SessionEncryption encryption, int slice) {
    this.spool = spool;
    this.encryption = encryption;
    this.slice = slice;
    this.cipher = encryption.cipher();
  }

  /**
   * An encrypted slice.
   *
   * @param ordinal counted from 1
   * @param from where it begins in the spool
   * @param size in bytes
   * @param hash SHA-256 in Base64
   */
  record Part(int ordinal, long from, long size, String hash) {}

  /**
   * The whole archive.
   *
   * @param size in bytes, before it was encrypted
   * @param hash SHA-256 in Base64, before it was encrypted
   * @param parts at least one
   */
  record Archive(long size, String hash, List<Part> parts) {}

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int room = Math.min(BUFFER - buffered, slice - inSlice - buffered);
      if (room == 0) {
        drain();
        continue;
      }
      int taken = Math.min(room, left);
      System.arraycopy(bytes, from, plain, buffered, taken);
      buffered += taken;
      from += taken;
      left -= taken;
    }
  }

  /** Ends the last part. */
  Archive finish() throws IOException {
    drain();
    if (inSlice > 0 || parts.isEmpty()) {
      endPart();
    }
    return new Archive(size, Digests.base64(archive.digest()), parts.reverse());
  }

  private void drain() throws IOException {
    try {
      archive.update(plain, 0, buffered);
      spooled(cipher.update(plain, 0, buffered, encrypted, 0));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the archive cannot be encrypted", e);
    }
    size += buffered;
    inSlice += buffered;
    buffered = 0;
    if (inSlice == slice) {
      endPart();
    }
  }

  private void endPart() throws IOException {
    try {
      spooled(cipher.doFinal(encrypted, 0));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the part cannot be encrypted", e);
    }
    int ordinal = parts.size() + 1;
    if (ordinal > MOST_PARTS) {
      throw new IllegalArgumentException(
          "the archive has more than "
              + MOST_PARTS
              + " parts of "
              + slice
              + " bytes: send fewer invoices at a time");
    }
    long from = begin;
    begin = spool.size();
    parts = parts.prepend(new Part(ordinal, from, begin - from, Digests.base64(part.digest())));
    cipher = encryption.cipher();
    inSlice = 0;
  }

  private void spooled(int length) throws IOException {
    part.update(encrypted, 0, length);
    spool.append(encrypted, length);
  }
}
