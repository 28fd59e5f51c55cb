package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SUBMISSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.UPO;

import io.vavr.collection.HashSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.Upo;

/** Whose UPO is taken: that of the KSeF one speaks to, and of no other. */
@Tag("U01")
@Tag("Z03")
class UpoSealTest {

  private static final LoginCertificate MINISTRY = UpoTest.ministry("secp256r1");
  private static final LoginCertificate STRANGER = UpoTest.ministry("secp256r1");

  private final ScriptedKsef ksef = new ScriptedKsef();

  @AfterEach
  void stop() {
    ksef.close();
  }

  private Either<KsefFailure, Upo> upo(UpoSeal seal, String content, LoginCertificate signer) {
    ksef.on(UPO, UpoTest.xml(UpoTest.signed(content, signer)));
    return ksef.gateway(seal).upo(SUBMISSION, UpoTest.INVOICE, UpoTest.ACCEPTANCE);
  }

  private static String id(LoginCertificate of) throws GeneralSecurityException {
    byte[] der = of.certificate().getEncoded();
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(der));
  }

  @Test
  void a_upo_under_a_known_seal_is_taken_and_one_under_another_refused_by_name() throws Exception {
    UpoSeal known = UpoSeal.OPTIONAL.by(HashSet.of(id(MINISTRY)));

    assertTrue(upo(known, UpoTest.CONTENT, MINISTRY).isRight());
    String refusal = upo(known, UpoTest.CONTENT, STRANGER).getLeft().detail();
    assertTrue(refusal.contains("another certificate, " + id(STRANGER)), refusal);
    assertTrue(refusal.contains("known is " + id(MINISTRY)), refusal);
    assertTrue(refusal.contains("ksef.upo-certificate"), refusal);
  }

  @Test
  void where_a_seal_is_known_none_is_no_seal() throws Exception {
    ksef.on(UPO, UpoTest.xml(UpoTest.CONTENT.getBytes(StandardCharsets.UTF_8)));

    Either<KsefFailure, Upo> answer =
        ksef.gateway(UpoSeal.OPTIONAL.by(HashSet.of(id(MINISTRY))))
            .upo(SUBMISSION, UpoTest.INVOICE, UpoTest.ACCEPTANCE);

    assertTrue(answer.getLeft().detail().contains("no signature"), answer.toString());
  }

  @ParameterizedTest
  @EnumSource(Environment.class)
  void nobody_but_the_ministry_seals_for_its_environments(Environment environment) {
    String refusal = upo(UpoSeal.of(environment), UpoTest.CONTENT, STRANGER).getLeft().detail();

    assertTrue(refusal.contains("another certificate"), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCTION, '', true",
    "PRODUCTION, ' - środowisko testowe (TE)', false",
    "PRODUCTION, ' - środowisko przedprodukcyjne (TR)', false",
    "TEST, ' - środowisko testowe (TE)', true",
    "TEST, '', false",
    "DEMO, ' - środowisko przedprodukcyjne (TR)', true",
    "DEMO, ' - środowisko testowe (TE)', false"
  })
  void a_upo_of_another_environment_is_refused(Environment ours, String suffix, boolean taken)
      throws Exception {
    UpoSeal seal = new UpoSeal(true, HashSet.of(id(MINISTRY)), Option.some(ours));
    String content =
        UpoTest.CONTENT.replace("Ministerstwo Finansów", "Ministerstwo Finansów" + suffix);

    Either<KsefFailure, Upo> answer = upo(seal, content, MINISTRY);

    assertEquals(taken, answer.isRight(), answer.toString());
    if (!taken) {
      assertTrue(answer.getLeft().detail().contains("NazwaPodmiotuPrzyjmujacego"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<Nip>1111111111</Nip>, <Nip>5265877635</Nip>",
    "<Nip>1111111111</Nip>, <IdWewnetrzny>1111111111-12345</IdWewnetrzny>"
  })
  void a_upo_of_another_context_is_refused(String ours, String other) {
    String refusal =
        upo(UpoSeal.REQUIRED, UpoTest.CONTENT.replace(ours, other), MINISTRY).getLeft().detail();

    assertTrue(refusal.contains("Nip is"), refusal);
  }
}
