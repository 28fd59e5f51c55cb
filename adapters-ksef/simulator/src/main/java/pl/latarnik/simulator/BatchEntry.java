package pl.latarnik.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A file out of a package. Of one larger than any invoice may be only the beginning is kept, which
 * is enough to refuse it; digest and size are those of the whole.
 */
record BatchEntry(byte[] bytes, long size, String hash) {
  /** Reads a file, of which no more than one byte above the largest invoice is kept. */
  static BatchEntry read(InputStream content, int largest) throws IOException {
    byte[] kept = content.readNBytes(largest + 1);
    if (kept.length <= largest) {
      return new BatchEntry(kept, kept.length, Crypto.sha256Base64(kept));
    }
    MessageDigest digest = Crypto.newSha256();
    digest.update(kept);
    long size = kept.length;
    byte[] buffer = new byte[65_536];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
      size += read;
    }
    return new BatchEntry(kept, size, Crypto.base64(digest.digest()));
  }

  HeldInvoice.SendRequest request(boolean offlineMode) {
    return new HeldInvoice.SendRequest(hash, size, new byte[0], offlineMode, Optional.empty());
  }
}
