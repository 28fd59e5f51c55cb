package pl.latarnik.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vavr.collection.List;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import pl.latarnik.adapters.ksef.BenchDoor;
import pl.latarnik.adapters.ksef.BenchDoor.BareSession;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.bootstrap.invoices.TenKilobytes;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * What the client costs in processor time, both sides by turns in one process, the median of each:
 * an invoice sent alone and asked for once, beside {@link BareHttp}, with the simulator in another
 * process; and 10,000 invoices of 10 kB prepared for a batch, beside the bare primitives one after
 * another in memory: checksum, deflating, digest of the archive, AES, digest of the part.
 */
public final class KsefRun {

  private static final int MANY = 10_000;
  private static final int PREPARATIONS = 7;
  private static final int SENT = 400;
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 3;
  private static final int SENDING_WARM_UP = 15;
  private static final byte[] KEY = new byte[32];
  private static final byte[] VECTOR = new byte[16];

  private KsefRun() {}

  static List<Comparison> compare() throws Exception {
    return List.of(interactive(), preparation());
  }

  /** Runs these two alone. */
  public static void main(String[] args) throws Exception {
    System.out.println(Comparison.HEAD);
    compare().forEach(comparison -> System.out.println(comparison.line()));
  }

  private static Comparison interactive() throws IOException, InterruptedException {
    double[] ours = new double[ROUNDS];
    double[] reference = new double[ROUNDS];
    try (SimulatorProcess simulator = SimulatorProcess.start()) {
      simulator.withoutLimits();
      KsefAccess access = simulator.access();
      KsefGateway gateway = access.gateway();
      SessionReference session = gateway.openSession().get();
      BareSession posted = BenchDoor.open(access);
      BareHttp bare = new BareHttp(simulator.api(), posted);
      for (int round = -SENDING_WARM_UP; round < ROUNDS; round++) {
        List<ExactBytes> now = files("A/" + round);
        List<byte[]> bodies = files("B/" + round).map(posted.body());
        // Only what is sent is to be collected while it is measured.
        System.gc();
        long start = processorNanos();
        for (ExactBytes file : now) {
          gateway.fate(gateway.send(session, file, SendingMode.OFFLINE).get()).get();
        }
        long middle = processorNanos();
        bare.send(bodies);
        long end = processorNanos();
        if (round >= 0) {
          ours[round] = (middle - start) / 1e3 / SENT;
          reference[round] = (end - middle) / 1e3 / SENT;
        }
      }
    }
    return new Comparison(
        "an invoice sent alone and asked for : bare HttpClient",
        median(ours),
        median(reference),
        "µs",
        2.0);
  }

  private static List<ExactBytes> files(String series) {
    return List.range(0, SENT).map(n -> TenKilobytes.invoice(series + "/" + n));
  }

  private static Comparison preparation() throws IOException, GeneralSecurityException {
    double[] ours = new double[PREPARATIONS];
    double[] reference = new double[PREPARATIONS];
    Path folder = Files.createTempDirectory("latarnik-bench");
    List<ExactBytes> invoices = List.range(0, MANY).map(n -> TenKilobytes.invoice("FV/" + n));
    List<BatchFile> files =
        invoices.zipWithIndex((file, n) -> new BatchFile(n + ".xml", () -> file));
    List<byte[]> bare = invoices.map(ExactBytes::toByteArray);
    try {
      for (int run = -WARM_UP; run < PREPARATIONS; run++) {
        long start = processorNanos();
        BenchDoor.prepare(files, folder, KEY, VECTOR);
        long middle = processorNanos();
        primitives(bare);
        long end = processorNanos();
        if (run >= 0) {
          ours[run] = (middle - start) / 1e6;
          reference[run] = (end - middle) / 1e6;
        }
      }
    } finally {
      Files.delete(folder);
    }
    return new Comparison(
        "10,000 invoices prepared for a batch : bare primitives",
        median(ours),
        median(reference),
        "ms",
        1.3);
  }

  private static void primitives(List<byte[]> invoices) throws GeneralSecurityException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    CRC32 crc = new CRC32();
    MessageDigest archive = MessageDigest.getInstance("SHA-256");
    MessageDigest part = MessageDigest.getInstance("SHA-256");
    Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(VECTOR));
    byte[] packed = new byte[1 << 16];
    byte[] encrypted = new byte[packed.length + 16];
    for (byte[] invoice : invoices) {
      crc.reset();
      crc.update(invoice);
      deflater.reset();
      deflater.setInput(invoice);
      deflater.finish();
      while (!deflater.finished()) {
        int length = deflater.deflate(packed);
        archive.update(packed, 0, length);
        part.update(encrypted, 0, aes.update(packed, 0, length, encrypted, 0));
      }
    }
    part.update(aes.doFinal());
    deflater.end();
    if (archive.digest().length + part.digest().length != 64) {
      throw new IllegalStateException("no digests");
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
