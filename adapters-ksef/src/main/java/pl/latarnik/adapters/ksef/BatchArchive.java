package pl.latarnik.adapters.ksef;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;

/**
 * Packs invoices into the encrypted parts of a ZIP, in one pass and with one invoice in memory at a
 * time. The same files give the same archive.
 */
final class BatchArchive {

  static final int LONGEST_NAME = 128;

  /**
   * A time that a ZIP can hold as it is. The first month of 1980 stands for an earlier time, which
   * would be written once more and in the zone of the machine.
   */
  private static final LocalDateTime SAME_FOR_ALL = LocalDateTime.of(1980, 2, 1, 0, 0);

  private BatchArchive() {}

  /** Writes the archive; its plain bytes are never on disk. */
  static EncryptedParts.Archive pack(Seq<BatchFile> files, EncryptedParts parts) {
    check(files);
    try {
      Zip zip = new Zip(parts);
      for (BatchFile file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(SAME_FOR_ALL);
        zip.putNextEntry(entry);
        zip.write(file.bytes().get().toByteArray());
        zip.closeEntry();
      }
      zip.end();
      return parts.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be spooled; is the disk full?", e);
    }
  }

  private static void check(Seq<BatchFile> files) {
    Set<String> names = new HashSet<>();
    for (BatchFile file : files) {
      String name = file.name();
      if (name.isEmpty() || name.length() > LONGEST_NAME || !names.add(name)) {
        throw new IllegalArgumentException(
            "a file of an archive has a name of its own with 1 to "
                + LONGEST_NAME
                + " characters: "
                + name);
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an archive of no invoices");
    }
  }

  /** Hands on what is packed in larger pieces than the JDK does by itself. */
  private static final class Zip extends ZipOutputStream {

    Zip(EncryptedParts parts) {
      super(parts);
      buf = new byte[1 << 14];
    }

    /** Writes the directory; the parts are finished by their owner. */
    void end() throws IOException {
      finish();
      def.end();
    }
  }
}
