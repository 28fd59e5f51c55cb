package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LIST;
import static pl.latarnik.adapters.ksef.ScriptedKsef.OPEN;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SEND;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SUBMISSION;
import static pl.latarnik.adapters.ksef.ScriptedServer.bytes;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.cutInTheMiddle;
import static pl.latarnik.adapters.ksef.ScriptedServer.dripping;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.endless;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;
import static pl.latarnik.adapters.ksef.ScriptedServer.problem;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** What answers mean, and what becomes of those that are none of KSeF's. */
class KsefAnswersTest {

  private static final String EXCEPTION =
      """
      {"exception":{"exceptionDetailList":[{"exceptionCode":%d,"exceptionDescription":"Opis",
       "details":["Szczegół."]}],"serviceCode":"00-1","timestamp":"2026-05-15T10:00:00Z"}}""";
  private static final String PROBLEM =
      """
      {"title":"Bad Request","status":400,"detail":"Żądanie jest nieprawidłowe.",
       "errors":[{"code":%d,"description":"Opis","details":["Szczegół."]}]}""";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final KsefHttpGateway gateway = ksef.gateway();

  @AfterEach
  void stop() {
    ksef.close();
  }

  private Either<KsefFailure, Submission> send(Reply answer) {
    gateway.openSession().get();
    ksef.on(SEND, answer);
    return gateway.send(SESSION, TckInvoices.file(1), SendingMode.OFFLINE);
  }

  private Either<KsefFailure, Fate> fate(Reply answer) {
    ksef.on(STATUS, answer);
    return gateway.fate(SUBMISSION);
  }

  private Either<KsefFailure, Fate> fate(int code) {
    return fate(json(200, "{\"status\":{\"code\":%d,\"description\":\"Opis\"}}".formatted(code)));
  }

  @Test
  @Tag("U02")
  void a_taken_upload_is_no_acceptance() {
    assertEquals(Either.right(SUBMISSION), send(json(202, reference())));

    assertTrue(fate(100).get() instanceof Fate.InProgress);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 150, 175, 201, 399})
  @Tag("F-08")
  @Tag("F-34")
  void a_code_below_400_that_is_no_success_is_in_progress(int code) {
    assertEquals(Either.right(new Fate.InProgress(code)), fate(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {405, 435, 500, 550})
  @Tag("F-10")
  @Tag("F-11")
  void a_code_of_KSeFs_own_trouble_asks_for_the_same_bytes_again(int code) {
    assertTrue(fate(code).get() instanceof Fate.Aborted);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 415, 430, 450, 499, 777})
  @Tag("U04")
  void any_other_code_from_400_on_is_a_rejection(int code) {
    Fate fate = fate(code).get();

    assertTrue(fate instanceof Fate.Rejected, fate.toString());
    assertEquals(code, ((Fate.Rejected) fate).rejection().code());
  }

  @Test
  @Tag("K11")
  void a_duplicate_names_session_and_number_of_the_original() {
    String number = TckInvoices.ksefNumber(7).text();

    Fate fate =
        fate(json(
                200,
                """
                    {"status":{"code":440,"description":"Duplikat faktury","details":["D"],
                     "extensions":{"originalSessionReferenceNumber":"%s",
                      "originalKsefNumber":"%s","nowe":null}},"invoicingMode":null}"""
                    .formatted(SESSION, number)))
            .get();

    Fate.Duplicate duplicate = (Fate.Duplicate) fate;
    assertEquals(Option.some(SESSION), duplicate.session());
    assertEquals(Option.some(KsefNumber.of(number)), duplicate.number());
    assertEquals(List.of("D"), duplicate.rejection().details());
  }

  @Test
  void a_duplicate_without_extensions_names_nothing() {
    Fate.Duplicate duplicate = (Fate.Duplicate) fate(440).get();

    assertEquals(Option.none(), duplicate.session());
    assertEquals(Option.none(), duplicate.number());
  }

  @Test
  @Tag("F-24")
  @Tag("F-34")
  void unknown_fields_and_seven_digits_of_a_second_are_no_trouble() {
    Fate fate =
        fate(json(
                200,
                """
                    {"ordinalNumber":1,"invoiceHash":"x","ksefNumber":"%s",
                     "acquisitionDate":"2026-05-15T10:00:02.1000000+00:00","nowe":{"a":[1]},
                     "invoicingDate":"2026-05-15T12:00:00.7770000+02:00",
                     "permanentStorageDate":null,"invoicingMode":"Offline",
                     "status":{"code":200,"description":"Sukces","nowe":1}}"""
                    .formatted(TckInvoices.ksefNumber(1))))
            .get();

    Fate.Accepted accepted = (Fate.Accepted) fate;
    assertEquals("2026-05-15T10:00:00.777Z", accepted.acceptance().sentAt().toString());
    assertEquals("2026-05-15T10:00:02.100Z", accepted.acceptance().numberAssignedAt().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"invoicingMode\":\"Hybrid\",", "\"invoicingMode\":null,", ""})
  @Tag("F-34")
  void a_number_with_another_mode_or_none_is_a_number(String mode) {
    String body =
        "{\"ksefNumber\":\"%s\",\"invoicingDate\":\"2026-05-15T10:00:00Z\",%s"
                .formatted(TckInvoices.ksefNumber(1), mode)
            + "\"acquisitionDate\":\"2026-05-15T10:00:00Z\",\"status\":{\"code\":200}}";

    Fate.Accepted accepted = (Fate.Accepted) fate(json(200, body)).get();
    assertEquals(TckInvoices.ksefNumber(1), accepted.acceptance().number());
    assertEquals(SendingMode.UNKNOWN, accepted.acceptance().mode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":{\"code\":200}}",
        "{\"ksefNumber\":\"1111111111-20260515-000000000001-00\",\"invoicingMode\":\"Offline\","
            + "\"acquisitionDate\":\"2026-05-15T10:00:00Z\","
            + "\"invoicingDate\":\"2026-05-15T10:00:00Z\",\"status\":{\"code\":200}}"
      })
  void a_success_without_a_right_number_is_asked_for_again(String body) {
    assertEquals(Kind.NOT_READY, fate(json(200, body)).getLeft().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "21173, SESSION_OVER",
    "21180, SESSION_OVER",
    "21155, SESSION_OVER",
    "21184, NOT_READY",
    "21402, REFUSED",
    "21403, REFUSED",
    "21405, REFUSED"
  })
  @Tag("F-29")
  @Tag("F-30")
  @Tag("F-35")
  @Tag("K10")
  void both_forms_of_400_tell_what_to_do_next(int code, Kind kind) {
    KsefFailure old = send(json(400, EXCEPTION.formatted(code))).getLeft();
    KsefFailure problem = send(problem(400, PROBLEM.formatted(code))).getLeft();

    assertEquals(kind, old.kind());
    assertEquals(kind, problem.kind());
    assertEquals(code + " Opis; Szczegół.", old.detail());
    assertEquals(old.detail(), problem.detail());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 410, 415})
  @Tag("F-35")
  @Tag("F-41")
  void an_error_without_a_body_is_a_refusal_with_its_status(int status) {
    KsefFailure failure = send(empty(status)).getLeft();

    assertEquals(Kind.REFUSED, failure.kind());
    assertEquals(status, ((KsefFailure.Refused) failure).code());
  }

  @Test
  @Tag("K14")
  @Tag("F-15")
  void the_header_says_how_long_to_wait_and_not_the_text() {
    KsefFailure failure =
        send(json(
                    429,
                    """
                    {"status":{"code":429,"description":"Too Many Requests",
                     "details":["Spróbuj ponownie po 50 minutach i 36 sekundach."]}}""")
                .with("Retry-After", "3036"))
            .getLeft();

    assertEquals(new KsefFailure.Throttled(Duration.ofSeconds(3036)), failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "soon", "99999999999999999999"})
  @Tag("F-15")
  void without_a_usable_header_the_pause_is_a_minute(String header) {
    assertEquals(
        new KsefFailure.Throttled(Duration.ofMinutes(1)),
        send(empty(429).with("Retry-After", header)).getLeft());
  }

  @Test
  @Tag("F-39")
  @Tag("N-05")
  void missing_permissions_are_told_with_their_reason() {
    KsefFailure failure =
        send(problem(
                403,
                """
                {"title":"Forbidden","status":403,"detail":"Brak wymaganych uprawnień.",
                 "reasonCode":"missing-permissions"}"""))
            .getLeft();

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertEquals(
        "403 Forbidden; Brak wymaganych uprawnień.; missing-permissions", failure.detail());
  }

  @Test
  @Tag("F-18")
  void a_blocking_page_stops_all() {
    assertEquals(Kind.OUTCOME_UNKNOWN, send(html(403)).getLeft().kind());
    assertEquals(Kind.ACCESS_DENIED, fate(json(200, "{}")).getLeft().kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 404, 408, 413, 415})
  @Tag("K07")
  @Tag("F-16")
  @Tag("N-04")
  void a_page_in_answer_to_a_sending_does_not_tell_whether_ksef_has_it(int status) {
    byte[] text = "Request failed".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertEquals(Kind.OUTCOME_UNKNOWN, send(html(status)).getLeft().kind());
    assertEquals(1, ksef.server().timesAsked(SEND), "nor is it sent again with another token");
    assertEquals(Kind.OUTCOME_UNKNOWN, send(bytes(status, "text/plain", text)).getLeft().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "insufficient-resource-access, THING",
    "missing-permissions, KIND_OF_REQUEST",
    "ip-not-allowed, ADDRESS",
    "security-service-blocked, ADDRESS"
  })
  @Tag("F-39")
  void a_refusal_tells_what_it_keeps_us_from(String reason, KsefFailure.Barred barred) {
    KsefFailure failure =
        fate(problem(403, "{\"status\":403,\"reasonCode\":\"%s\"}".formatted(reason))).getLeft();

    assertEquals(barred, ((KsefFailure.AccessDenied) failure).barred());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  @Tag("K10")
  @Tag("F-16")
  @Tag("F-19")
  void an_error_of_the_server_leaves_a_sending_open_and_a_question_unanswered(int status) {
    assertEquals(Kind.OUTCOME_UNKNOWN, send(html(status)).getLeft().kind());
    assertEquals(
        Kind.OUTCOME_UNKNOWN, send(json(status, EXCEPTION.formatted(500))).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(html(status)).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(json(status, EXCEPTION.formatted(500))).getLeft().kind());
  }

  @Test
  @Tag("F-17")
  void a_page_with_status_200_is_no_answer() {
    assertEquals(Kind.OUTCOME_UNKNOWN, send(html(200)).getLeft().kind());
    assertEquals(Kind.OUTCOME_UNKNOWN, send(json(202, "{}")).getLeft().kind());
    assertEquals(Kind.OUTCOME_UNKNOWN, send(json(202, "nie json")).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(html(200)).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(json(200, "[]")).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(json(200, "{}")).getLeft().kind());
  }

  @Test
  @Tag("N-02")
  @Tag("N-03")
  void endless_dripping_and_cut_answers_are_given_up() {
    assertGivenUp(endless("application/json"));
    assertGivenUp(dripping("application/json"));
    assertGivenUp(cutInTheMiddle("application/json", reference()));
    assertGivenUp(cut());
  }

  private void assertGivenUp(Reply reply) {
    assertEquals(Kind.OUTCOME_UNKNOWN, send(reply).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, fate(reply).getLeft().kind());
  }

  @Test
  @Tag("N-03")
  void a_packed_answer_is_not_opened() {
    Reply packed = json(200, "{\"status\":{\"code\":200}}").with("Content-Encoding", "gzip");

    assertEquals(Kind.UNREACHABLE, fate(packed).getLeft().kind());
  }

  @Test
  @Tag("N-03")
  void deeply_nested_json_is_refused() {
    assertEquals(
        Kind.UNREACHABLE, fate(json(200, "{\"a\":" + "[".repeat(400_000))).getLeft().kind());
  }

  @Test
  @Tag("N-04")
  void a_redirect_is_not_followed_and_no_token_goes_there() {
    try (ScriptedServer elsewhere = new ScriptedServer()) {
      Reply redirect = empty(307).with("Location", elsewhere.uri() + "/v2");

      assertEquals(Kind.OUTCOME_UNKNOWN, send(redirect).getLeft().kind());
      assertTrue(fate(redirect).getLeft().detail().contains(elsewhere.uri().toString()));
      assertEquals(java.util.List.of(), elsewhere.asked());
    }
  }

  @Test
  @Tag("N-04")
  void the_key_in_the_address_of_a_redirect_is_in_no_message() {
    String key = "?sv=2026&sig=geheim";

    String detail =
        fate(empty(307).with("Location", "https://storage.example/part" + key)).getLeft().detail();

    assertTrue(detail.contains("https://storage.example/part"), detail);
    assertFalse(detail.contains("sig="), detail);
  }

  @Test
  @Tag("K07")
  void no_sending_is_ever_repeated_by_itself() {
    send(cut());
    send(html(503));

    assertEquals(2, ksef.server().timesAsked(SEND));
  }

  @Test
  void what_the_other_side_says_is_shortened_and_shows_no_token() {
    String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.abcdef";
    String words = "zły\\ntoken " + token + " " + "x".repeat(5000);

    String detail =
        send(json(
                400,
                """
                {"exception":{"exceptionDetailList":[{"exceptionCode":21405,
                 "exceptionDescription":"%s"}]}}"""
                    .formatted(words)))
            .getLeft()
            .detail();

    assertFalse(detail.contains("abcdef"), detail);
    assertFalse(detail.contains("\n"), detail);
    assertTrue(detail.startsWith("21405 zły token [token] x"), detail);
    assertTrue(detail.length() < 500, detail);
  }

  @Test
  @Tag("K11")
  void all_pages_of_a_session_are_looked_through() {
    InvoiceHash hash = TckInvoices.facts(2).hash();
    ksef.on(LIST, json(200, page("a", "strona-2", hash, 440)), json(200, page("b", "", hash, 200)));

    Option<Submission> found = gateway.find(SESSION, hash).get();

    assertEquals(Option.some(new Submission(SESSION, "b")), found);
    assertEquals(2, ksef.server().timesAsked(LIST));
  }

  @Test
  @Tag("N-03")
  void pages_without_end_are_given_up() {
    InvoiceHash hash = TckInvoices.facts(2).hash();
    ksef.on(LIST, json(200, page("a", "zawsze", hash, 440)));

    assertEquals(Kind.UNREACHABLE, gateway.find(SESSION, hash).getLeft().kind());
  }

  @Test
  void an_unreadable_list_is_not_taken_for_an_empty_one() {
    for (Reply reply : java.util.List.of(html(200), json(200, "{}"), json(200, "[]"))) {
      ksef.on(LIST, reply);

      assertTrue(gateway.find(SESSION, TckInvoices.facts(1).hash()).isLeft());
    }
  }

  @Test
  void a_session_that_KSeF_does_not_know_is_told() {
    ksef.on(LIST, json(400, EXCEPTION.formatted(21173)));

    assertEquals(
        Kind.SESSION_OVER, gateway.find(SESSION, TckInvoices.facts(1).hash()).getLeft().kind());
  }

  @Test
  void a_reference_with_awkward_letters_stays_one_part_of_the_address() {
    SessionReference awkward = SessionReference.of("a/../b?c=d#ż {}");
    ksef.on("GET /v2/sessions/a/../b?c=d#ż {}/invoices", json(200, "{\"invoices\":[]}"));

    assertEquals(Either.right(Option.none()), gateway.find(awkward, TckInvoices.facts(1).hash()));
  }

  @Test
  void an_opening_without_a_reference_is_none() {
    ksef.on(OPEN, json(201, "{}"));

    assertEquals(Kind.UNREACHABLE, gateway.openSession().getLeft().kind());
  }

  private static String page(String reference, String next, InvoiceHash hash, int code) {
    return """
        {"continuationToken":"%s","invoices":[{"referenceNumber":"%s","invoiceHash":"%s",
         "status":{"code":%d,"description":"x"}}]}"""
        .formatted(next, reference, hash.base64(), code);
  }

  private static String reference() {
    return "{\"referenceNumber\":\"" + SUBMISSION.reference() + "\"}";
  }
}
