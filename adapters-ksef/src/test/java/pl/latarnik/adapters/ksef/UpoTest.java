package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SUBMISSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.UPO;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;

@Tag("U01")
class UpoTest {

  static final InvoiceFacts INVOICE = TckInvoices.facts(1);
  static final Acceptance ACCEPTANCE =
      new Acceptance(
          TckInvoices.ksefNumber(1),
          TckInvoices.FRIDAY_NOON,
          TckInvoices.FRIDAY_NOON,
          SendingMode.OFFLINE);
  private static final LoginCertificate MINISTRY = ministry("secp256r1");
  static final String CONTENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Potwierdzenie xmlns="http://upo.schematy.mf.gov.pl/KSeF/v4-3">
        <NazwaPodmiotuPrzyjmujacego>Ministerstwo Finansów</NazwaPodmiotuPrzyjmujacego>
        <NumerReferencyjnySesji>%s</NumerReferencyjnySesji>
        <Uwierzytelnienie>
          <IdKontekstu><Nip>1111111111</Nip></IdKontekstu>
          <SkrotDokumentuUwierzytelniajacego>kyqH+QUgP8ATWd/95IY632mP4uqibwG66Oqclq9+qno=</SkrotDokumentuUwierzytelniajacego>
        </Uwierzytelnienie>
        <NazwaStrukturyLogicznej>Schemat_FA(3)_v1-0E.xsd</NazwaStrukturyLogicznej>
        <KodFormularza>FA (3)</KodFormularza>
        <Dokument>
          <NipSprzedawcy>%s</NipSprzedawcy>
          <NumerKSeFDokumentu>%s</NumerKSeFDokumentu>
          <NumerFaktury>%s</NumerFaktury>
          <DataWystawieniaFaktury>2026-05-15</DataWystawieniaFaktury>
          <DataPrzeslaniaDokumentu>2026-05-15T12:00:00.123+02:00</DataPrzeslaniaDokumentu>
          <DataNadaniaNumeruKSeF>2026-05-15T12:00:00.456+02:00</DataNadaniaNumeruKSeF>
          <SkrotDokumentu>%s</SkrotDokumentu>
          <TrybWysylki>Offline</TrybWysylki>
        </Dokument>
      </Potwierdzenie>
      """
          .formatted(
              SUBMISSION.session(),
              INVOICE.seller(),
              ACCEPTANCE.number(),
              INVOICE.number(),
              INVOICE.hash().base64());

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final KsefHttpGateway gateway = ksef.gateway();

  @AfterEach
  void stop() {
    ksef.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "2048"})
  void a_signed_upo_of_the_invoice_is_given_out_as_it_came(String key) {
    byte[] upo = signed(CONTENT, ministry(key));

    Upo given = upo(xml(upo)).get();

    Instant sent = Instant.parse("2026-05-15T10:00:00.123Z");
    assertEquals(
        new Upo(ExactBytes.of(upo), ACCEPTANCE.number(), SendingMode.OFFLINE, Option.some(sent)),
        given);
  }

  @Test
  void a_upo_without_a_signature_is_taken_only_where_that_is_agreed() {
    byte[] plain = CONTENT.getBytes(StandardCharsets.UTF_8);

    assertProblem("no signature", upo(xml(plain)));
    ksef.on(UPO, xml(plain));
    assertTrue(ksef.gateway(UpoSeal.OPTIONAL).upo(SUBMISSION, INVOICE, ACCEPTANCE).isRight());
  }

  @Test
  void a_wrong_signature_is_refused_even_where_none_is_asked_for() {
    ksef.on(UPO, xml(changed(signed(CONTENT, MINISTRY), "Finansów", "Finansow")));

    assertProblem("signature", ksef.gateway(UpoSeal.OPTIONAL).upo(SUBMISSION, INVOICE, ACCEPTANCE));
  }

  @Test
  void a_upo_changed_after_signing_is_refused() {
    byte[] upo = signed(CONTENT, MINISTRY);

    assertProblem("signature", upo(xml(changed(upo, "Finansów", "Finansow"))));
    assertProblem("signature", upo(xml(changed(upo, "<Dokument>", "<Dokument><Nowe/>"))));
  }

  @Test
  void a_signature_over_something_else_is_refused() {
    Document document = SecureXml.read(CONTENT.getBytes(StandardCharsets.UTF_8)).get();
    signOnlyAnObject(document);

    assertProblem("does not cover", upo(xml(SecureXml.write(document))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NumerReferencyjnySesji | 20260515-SO-1A2B3C4D5E-6F708192A3-B4 | 20260515-SO-X",
        "NipSprzedawcy          | <NipSprzedawcy>1111111111 | <NipSprzedawcy>5265877635",
        "NumerKSeFDokumentu     | -20260515-000000000001-    | -20260515-000000000002-",
        "NumerFaktury           | FV/1/05/2026               | FV/2/05/2026",
        "DataWystawieniaFaktury | 2026-05-15</Data           | 2026-05-16</Data",
        "SkrotDokumentu         | <SkrotDokumentu>           | <SkrotDokumentu>A",
        "TrybWysylki            | Offline                    | Nowy",
        "not a UPO              | Potwierdzenie              | Zaprzeczenie",
        "not a UPO              | KSeF/v4-3                  | KSeF/v5-0"
      })
  @Tag("U03")
  void a_upo_that_says_something_else_is_refused_with_what_differs(
      String problem, String right, String wrong) {
    byte[] other = signed(CONTENT.replace(right, wrong), MINISTRY);

    assertProblem(problem, upo(xml(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DataPrzeslaniaDokumentu   | T12:00:00.123+02:00</DataPrz | </DataPrz",
        "KodFormularza             | <KodFormularza>              | <Kod/><KodFormularza>",
        "Nip is 11111, not 1111111111 | <Nip>1111111111              | <Nip>11111",
        "NazwaPodmiotuPrzyjmujacego| Ministerstwo Finansów        | Ministerstwo Prawdy",
        "JedenDokumentJedenNumer   | TWICE                        | TWICE"
      })
  @Tag("M19")
  void a_upo_whose_structure_is_wrong_is_refused_with_what_is_wrong(
      String problem, String right, String wrong) {
    String content =
        right.equals("TWICE")
            ? CONTENT.replaceAll("(?s)<Dokument>.*</Dokument>", "$0$0")
            : CONTENT.replace(right, wrong);

    assertProblem(problem, upo(xml(signed(content, MINISTRY))));
  }

  @Test
  void the_name_of_a_test_environment_is_no_fault_of_a_upo() {
    String content = CONTENT.replace("Finansów<", "Finansów - środowisko testowe (TE)<");

    assertTrue(upo(xml(signed(content, MINISTRY))).isRight());
  }

  @Test
  @Tag("F-17")
  void a_page_instead_of_a_upo_is_refused() {
    assertProblem("text/html", upo(html(200)));
  }

  @Test
  @Tag("F-17")
  void an_answer_without_or_with_another_hash_is_refused() {
    byte[] upo = signed(CONTENT, MINISTRY);
    Reply bare = ScriptedServer.bytes(200, "application/xml", upo);

    assertProblem("x-ms-meta-hash", upo(bare));
    assertProblem(
        "x-ms-meta-hash",
        upo(bare.with("x-ms-meta-hash", hash("x".getBytes(StandardCharsets.UTF_8)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><a>&b;</a>"
      })
  @Tag("I-01")
  void what_is_no_plain_xml_is_refused(String body) {
    assertEquals(
        Kind.UNREACHABLE, upo(xml(body.getBytes(StandardCharsets.UTF_8))).getLeft().kind());
  }

  @Test
  @Tag("F-23")
  void a_upo_that_is_not_there_yet_is_asked_for_later() {
    KsefFailure failure =
        upo(json(
                400,
                """
                {"exception":{"exceptionDetailList":[{"exceptionCode":21178,
                 "exceptionDescription":"Nie znaleziono UPO"}]}}"""))
            .getLeft();

    assertEquals(new KsefFailure.NotReady("21178 Nie znaleziono UPO"), failure);
  }

  @Test
  void the_address_that_KSeF_names_is_preferred_and_gets_no_token() {
    ksef.on(STATUS, status(ksef.server().uri() + "/storage/upo?sig=x"));
    ksef.on("GET /storage/upo", xml(signed(CONTENT, MINISTRY)));

    gateway.fate(SUBMISSION).get();
    gateway.upo(SUBMISSION, INVOICE, ACCEPTANCE).get();

    assertEquals(0, ksef.server().timesAsked(UPO));
    assertEquals(
        List.of(""),
        ksef.server().asked().stream()
            .filter(a -> a.call().equals("GET /storage/upo"))
            .map(ScriptedServer.Asked::authorization)
            .toList());
  }

  @Test
  @Tag("N-04")
  void an_address_on_another_host_is_never_asked() {
    try (ScriptedServer elsewhere = new ScriptedServer()) {
      ksef.on(STATUS, status(elsewhere.uri() + "/storage/upo"));
      ksef.on(UPO, xml(signed(CONTENT, MINISTRY)));

      gateway.fate(SUBMISSION).get();
      gateway.upo(SUBMISSION, INVOICE, ACCEPTANCE).get();

      assertEquals(List.of(), elsewhere.asked());
    }
  }

  @Test
  @Tag("F-23")
  void an_address_that_has_expired_is_no_trouble() {
    ksef.on(STATUS, status(ksef.server().uri() + "/storage/upo"));
    ksef.on("GET /storage/upo", empty(403));
    ksef.on(UPO, xml(signed(CONTENT, MINISTRY)));

    gateway.fate(SUBMISSION).get();

    assertTrue(gateway.upo(SUBMISSION, INVOICE, ACCEPTANCE).isRight());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "::", "file:///etc/passwd", "/storage", "http://[", "mailto:a@b"})
  void an_address_that_is_none_is_not_used(String address) {
    ksef.on(STATUS, status(address));
    ksef.on(UPO, xml(signed(CONTENT, MINISTRY)));

    gateway.fate(SUBMISSION).get();

    assertTrue(gateway.upo(SUBMISSION, INVOICE, ACCEPTANCE).isRight());
  }

  private Either<KsefFailure, Upo> upo(Reply answer) {
    ksef.on(UPO, answer);
    return gateway.upo(SUBMISSION, INVOICE, ACCEPTANCE);
  }

  private static void assertProblem(String expected, Either<KsefFailure, Upo> answer) {
    assertTrue(answer.isLeft(), "given out");
    assertEquals(Kind.UNREACHABLE, answer.getLeft().kind());
    assertTrue(answer.getLeft().detail().contains(expected), answer.getLeft().detail());
  }

  private static Reply status(String address) {
    return json(
        200,
        """
        {"ksefNumber":"%s","acquisitionDate":"2026-05-15T10:00:00Z","upoDownloadUrl":"%s",
         "invoicingDate":"2026-05-15T10:00:00Z","invoicingMode":"Offline",
         "status":{"code":200,"description":"Sukces"}}"""
            .formatted(ACCEPTANCE.number(), address));
  }

  static Reply xml(byte[] upo) {
    return ScriptedServer.bytes(200, "application/xml", upo).with("x-ms-meta-hash", hash(upo));
  }

  private static String hash(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] changed(byte[] upo, String from, String to) {
    return new String(upo, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  static LoginCertificate ministry(String key) {
    TestCertificate made = TestCertificate.authentication().withKey(key).make();
    return LoginCertificate.read(made.pem(), Option.some(made.pemKey()), new char[0]).get();
  }

  static byte[] signed(String content, LoginCertificate by) {
    Document document = SecureXml.read(content.getBytes(StandardCharsets.UTF_8)).get();
    XadesSignature.sign(document, by, Instant.parse("2026-05-15T10:00:00Z"));
    return SecureXml.write(document);
  }

  private static void signOnlyAnObject(Document document) {
    try {
      XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
      DigestMethod sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
      factory
          .newXMLSignature(
              factory.newSignedInfo(
                  factory.newCanonicalizationMethod(
                      CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                  factory.newSignatureMethod(
                      "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", null),
                  List.of(factory.newReference("#inne", sha256))),
              factory
                  .getKeyInfoFactory()
                  .newKeyInfo(
                      List.of(
                          factory
                              .getKeyInfoFactory()
                              .newX509Data(List.of(MINISTRY.certificate())))),
              List.of(
                  factory.newXMLObject(
                      List.of(new DOMStructure(document.createTextNode("x"))), "inne", null, null)),
              null,
              null)
          .sign(new DOMSignContext(MINISTRY.key(), document.getDocumentElement()));
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException(e);
    }
  }
}
