package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static pl.latarnik.adapters.ksef.signing.HostileCertificateFilesTest.read;

import io.vavr.control.Option;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import pl.latarnik.domain.invoice.ExactBytes;

class DamagedCertificateFilesTest {

  private static final TestCertificate EC = TestCertificate.offline().make();
  private static final ExactBytes UNPROTECTED = EC.pkcs12("");
  private static final ExactBytes CONTAINER = EC.pkcs12("haslo");

  /** Whatever the bytes are: an answer, never an exception. */
  @Property(tries = 1500)
  @Tag("I-04")
  void a_file_with_any_damage_gets_an_answer(
      @ForAll @IntRange(min = 0, max = 7) int kind, @ForAll long seed) {
    byte[] file =
        switch (kind) {
          case 0 -> CONTAINER.toByteArray();
          case 1 -> EC.der().toByteArray();
          case 2 -> EC.pem().toByteArray();
          case 3 -> EC.derKey().toByteArray();
          case 4 -> EC.encryptedKey("haslo", 1);
          case 5 -> UNPROTECTED.toByteArray();
          case 6 -> EC.pemKey().toByteArray();
          default -> new byte[300];
        };
    Random random = new Random(seed);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    ExactBytes damaged = ExactBytes.of(file);

    assertNotNull(read(damaged, Option.none()).flatMap(BouncyCastleOfflineSigner::of));
    assertNotNull(read(EC.pem(), Option.some(damaged)).flatMap(BouncyCastleOfflineSigner::of));
    assertNotNull(LoginCertificate.read(damaged, Option.some(EC.pemKey()), "haslo".toCharArray()));
  }
}
