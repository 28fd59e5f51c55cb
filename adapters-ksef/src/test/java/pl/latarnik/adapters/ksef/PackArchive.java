package pl.latarnik.adapters.ksef;

import io.vavr.collection.Stream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.domain.invoice.ExactBytes;

/** Packs many invoices in a process of its own, whose memory is bounded. */
final class PackArchive {

  static final int SMALL = 10_000;
  static final int LARGE = 35;

  private static final int SMALL_BYTES = 10_000;
  private static final int LARGE_BYTES = 3_000_000;
  private static final int LONGEST_SECONDS = 120;

  private PackArchive() {}

  /** Prints the size of the archive, and of each part. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SessionEncryption encryption = SessionEncryption.random(new SecureRandom());
    try (Spool spool = Spool.in(Path.of(arguments[0]))) {
      EncryptedParts.Archive archive =
          BatchArchive.pack(
              Stream.range(0, SMALL)
                  .map(n -> new BatchFile(n + ".xml", () -> small(n)))
                  .appendAll(
                      Stream.range(0, LARGE)
                          .map(n -> new BatchFile("z" + n + ".xml", () -> large(n)))),
              new EncryptedParts(spool, encryption, EncryptedParts.LARGEST_SLICE));
      out.println(archive.size());
      archive.parts().forEach(part -> out.println(part.size()));
      out.println(spool.size());
    }
  }

  /** Starts that process with at most so much memory, for example {@code 64m}. */
  static List<String> within(String memory, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PackArchive.class.getName(),
                folder.resolve("spool").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end");
    }
    List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new AssertionError(String.join("\n", said));
    }
    return said;
  }

  private static ExactBytes small(int n) {
    StringBuilder text = new StringBuilder("<Faktura><P_2>FV/" + n + "</P_2>");
    while (text.length() < SMALL_BYTES) {
      text.append("<FaWiersz><P_7>Towar ").append(text.length() * 31 + n).append("</P_7>");
    }
    return ExactBytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An invoice with an attachment that cannot be packed any tighter. */
  private static ExactBytes large(int n) {
    byte[] bytes = new byte[LARGE_BYTES];
    new Random(n).nextBytes(bytes);
    return ExactBytes.of(bytes);
  }
}
