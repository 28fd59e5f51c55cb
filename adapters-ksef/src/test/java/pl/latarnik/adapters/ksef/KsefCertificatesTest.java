package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Issued;
import pl.latarnik.application.port.out.CertificateAuthority.Limits;
import pl.latarnik.application.port.out.CertificateAuthority.Listed;
import pl.latarnik.application.port.out.CertificateAuthority.Progress;
import pl.latarnik.application.port.out.CertificateAuthority.Request;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;

/** What the certificates part of KSeF is asked, and what its answers mean. */
class KsefCertificatesTest {

  private static final String ENROL = "POST /v2/certificates/enrollments";
  private static final String PROGRESS = "GET /v2/certificates/enrollments/20260515-EH-1";
  private static final String RETRIEVE = "POST /v2/certificates/retrieve";
  private static final String QUERY = "POST /v2/certificates/query";
  private static final CertificateSerial SERIAL = CertificateSerial.of("01F42D54DA3E29C5");
  private static final Request REQUEST =
      new Request(
          CertificateName.of("Latarnik żółty"),
          CertificateType.OFFLINE,
          ExactBytes.of(new byte[] {1, 2, 3}));

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final CertificateAuthority authority = ksef.gateway().certificates();

  @AfterEach
  void stop() {
    ksef.close();
  }

  @Test
  @Tag("C07")
  void limits_tell_what_is_left() {
    ksef.on(
        "GET /v2/certificates/limits",
        json(
            200,
            """
            {"canRequest":true,"enrollment":{"remaining":297,"limit":300},
             "certificate":{"remaining":98,"limit":100}}"""));

    assertEquals(Either.right(new Limits(true, 297, 98)), authority.limits());
  }

  @Test
  @Tag("C07")
  void data_of_a_request_are_those_that_KSeF_names_and_no_others() {
    ksef.on(
        "GET /v2/certificates/enrollments/data",
        json(
            200,
            """
            {"commonName":"Żuraw sp. z o.o.","countryName":"PL","givenName":null,"surname":"",
             "organizationName":"Żuraw sp. z o.o.","organizationIdentifier":"VATPL-1111111111"}"""));

    assertEquals(
        Either.right(
            new RequestData(
                "Żuraw sp. z o.o.",
                "PL",
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.some("Żuraw sp. z o.o."),
                Option.some("VATPL-1111111111"))),
        authority.requestData());
  }

  @Test
  void data_are_refused_to_who_logged_in_by_token() {
    ksef.on("GET /v2/certificates/enrollments/data", refusal(25001));

    KsefFailure failure = authority.requestData().getLeft();

    assertEquals(25001, ((KsefFailure.Refused) failure).code());
  }

  @Test
  @Tag("C07")
  void a_request_carries_name_type_and_DER() {
    ksef.on(
        ENROL,
        json(
            202,
            "{\"referenceNumber\":\"20260515-EH-1\",\"timestamp\":\"2026-05-15T10:00:00+00:00\"}"));

    assertEquals(Either.right("20260515-EH-1"), authority.request(REQUEST));
    assertEquals(
        """
        {"certificateName":"Latarnik żółty","certificateType":"Offline","csr":"AQID"}""",
        body(ENROL));
  }

  @Test
  @Tag("C07")
  void a_request_whose_answer_is_lost_is_not_made_again_but_called_unknown() {
    for (Reply reply : List.of(cut(), empty(502), html(504), json(202, "{}"))) {
      long before = ksef.server().timesAsked(ENROL);
      ksef.on(ENROL, reply);

      assertEquals(Kind.OUTCOME_UNKNOWN, authority.request(REQUEST).getLeft().kind());
      assertEquals(before + 1, ksef.server().timesAsked(ENROL));
    }
  }

  @ParameterizedTest
  @CsvSource({"25002", "25003", "25004", "25006", "25007", "25010", "25011", "21405"})
  @Tag("C07")
  void a_refused_request_keeps_the_code_of_KSeF(int code) {
    ksef.on(ENROL, refusal(code));

    assertEquals(code, ((KsefFailure.Refused) authority.request(REQUEST).getLeft()).code());
  }

  @ParameterizedTest
  @CsvSource({"100", "150", "399"})
  @Tag("C07")
  void a_code_below_400_that_is_no_success_is_in_progress(int code) {
    assertEquals(new Progress.InProgress(code), progress(code, "null"));
  }

  @Test
  @Tag("C07")
  void a_finished_request_names_the_certificate() {
    assertEquals(new Progress.Done(SERIAL), progress(200, "\"01F42D54DA3E29C5\""));
    assertEquals(
        new Progress.Done(CertificateSerial.of("0000000000000A01")),
        progress(200, "\"0000000000000a01\""));
  }

  @Test
  @Tag("C-03")
  void a_serial_of_seventeen_digits_is_no_certificate() {
    ksef.on(PROGRESS, json(200, body(200, "\"101F42D54DA3E29C5\"")));

    assertEquals(Kind.UNREACHABLE, authority.progress("20260515-EH-1").getLeft().kind());
  }

  @ParameterizedTest
  @CsvSource({"400, false", "500, true", "550, true"})
  @Tag("C07")
  void a_request_that_ended_without_a_certificate_says_whether_to_try_again(
      int code, boolean again) {
    Progress.Ended ended = (Progress.Ended) progress(code, "null");

    assertEquals(code, ended.code());
    assertTrue(ended.description().contains("Opis"), ended.description());
    assertEquals(again, ended.worthAnotherTry());
  }

  @Test
  @Tag("C07")
  void a_certificate_comes_as_it_was_issued() {
    byte[] der = {48, 3, 1, 2, 3};
    ksef.on(RETRIEVE, json(200, retrieved(Base64.getEncoder().encodeToString(der), "Offline")));

    Issued issued = authority.fetch(SERIAL).get();

    assertArrayEquals(der, issued.certificate().toByteArray());
    assertEquals(CertificateType.OFFLINE, issued.type());
    assertEquals("{\"certificateSerialNumbers\":[\"01F42D54DA3E29C5\"]}", body(RETRIEVE));
  }

  @Test
  void what_is_no_certificate_is_not_there() {
    for (String body :
        List.of(
            retrieved("to nie base64!", "Offline"),
            retrieved("AQID", "Tomorrows"),
            "{\"certificates\":[]}",
            "{\"certificates\":[null]}",
            "{}")) {
      ksef.on(RETRIEVE, json(200, body));

      assertEquals(Kind.NOT_READY, authority.fetch(SERIAL).getLeft().kind(), body);
    }
  }

  @Test
  @Tag("C09")
  void all_pages_of_certificates_are_read() {
    ksef.on(
        QUERY,
        json(200, page(true, item("01", "Offline", "Active"), item("02", "Offline", "Blocked"))),
        json(
            200,
            page(
                false,
                item("03", "Authentication", "Revoked"),
                item("04", "Offline", "Expired"),
                item("05", "Offline", "Tomorrows"))));

    List<Listed> all = authority.certificates().get();

    assertEquals(
        List.of(
            CertificateStatus.ACTIVE,
            CertificateStatus.BLOCKED,
            CertificateStatus.REVOKED,
            CertificateStatus.EXPIRED),
        all.map(Listed::status));
    assertEquals(CertificateType.AUTHENTICATION, all.get(2).type());
    assertEquals(2, ksef.server().timesAsked(QUERY));
    assertEquals("2028-05-15T10:00:00Z", all.head().validTo().toString());
  }

  @Test
  @Tag("C07")
  void a_revocation_gives_its_reason() {
    String call = "POST /v2/certificates/01F42D54DA3E29C5/revoke";
    ksef.on(call, empty(204));

    assertEquals(Either.right(SERIAL), authority.revoke(SERIAL, RevocationReason.KEY_COMPROMISE));
    assertEquals("{\"revocationReason\":\"KeyCompromise\"}", body(call));
  }

  @ParameterizedTest
  @CsvSource({"25008", "25009"})
  void a_refused_revocation_keeps_the_code_of_KSeF(int code) {
    ksef.on("POST /v2/certificates/01F42D54DA3E29C5/revoke", refusal(code));

    KsefFailure failure = authority.revoke(SERIAL, RevocationReason.UNSPECIFIED).getLeft();

    assertEquals(code, ((KsefFailure.Refused) failure).code());
  }

  private Progress progress(int code, String serial) {
    ksef.on(PROGRESS, json(200, body(code, serial)));
    return authority.progress("20260515-EH-1").get();
  }

  private static String body(int code, String serial) {
    return """
        {"requestDate":"2026-05-15T10:00:00+00:00","certificateSerialNumber":%s,
         "status":{"code":%d,"description":"Opis","details":["Szczegół"]}}"""
        .formatted(serial, code);
  }

  private static String retrieved(String certificate, String type) {
    return """
        {"certificates":[{"certificate":"%s","certificateName":"n","certificateType":"%s",
         "certificateSerialNumber":"01F42D54DA3E29C5"}]}"""
        .formatted(certificate, type);
  }

  private static String item(String end, String type, String status) {
    return """
        {"certificateSerialNumber":"00000000000000%s","name":"n","type":"%s","commonName":"c",
         "status":"%s","subjectIdentifier":{"type":"Nip","value":"1111111111"},
         "validFrom":"2026-05-15T10:00:00+00:00","validTo":"2028-05-15T12:00:00+02:00",
         "lastUseDate":null,"requestDate":"2026-05-15T10:00:00+00:00"}"""
        .formatted(end, type, status);
  }

  private static String page(boolean more, String... items) {
    return "{\"certificates\":[" + String.join(",", items) + "],\"hasMore\":" + more + "}";
  }

  private static Reply refusal(int code) {
    return json(
        400,
        """
        {"exception":{"exceptionDetailList":[{"exceptionCode":%d,"exceptionDescription":"Opis",
         "details":[]}]}}"""
            .formatted(code));
  }

  private String body(String call) {
    return ksef.server().asked().stream()
        .filter(asked -> asked.call().equals(call))
        .map(asked -> new String(asked.body(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
