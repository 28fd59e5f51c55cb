package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.KEYS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LIST;
import static pl.latarnik.adapters.ksef.ScriptedKsef.OPEN;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SEND;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.collection.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.SendingMode;

/** What sessions, lists and limits mean that leave out, add or break something. */
class SessionAnswersTest {

  private static final String STATE = "GET /v2/sessions/" + SESSION;
  private static final String REFUSED =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21180,"
          + "\"exceptionDescription\":\"Status sesji 415\"}]}}";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final KsefHttpGateway gateway = ksef.gateway();

  @AfterEach
  void stop() {
    ksef.close();
  }

  private SessionState state(String json) {
    ksef.on(STATE, json(200, json));
    return gateway.state(SESSION).get();
  }

  @ParameterizedTest
  @CsvSource({
    "100,OPEN",
    "150,PROCESSING",
    "170,PROCESSING",
    "0,PROCESSING",
    "199,PROCESSING",
    "200,DONE",
    "201,PROCESSING",
    "399,PROCESSING",
    "400,FAILED",
    "405,FAILED",
    "415,FAILED",
    "420,FAILED",
    "430,FAILED",
    "435,FAILED",
    "440,CANCELLED",
    "445,NOTHING_ACCEPTED",
    "500,FAILED",
    "550,FAILED",
    "777,FAILED"
  })
  @Tag("F-07")
  @Tag("F-09")
  @Tag("F-34")
  void a_code_of_a_session_says_what_can_be_expected(int code, SessionState.Kind kind) {
    SessionState state =
        state("{\"status\":{\"code\":%d,\"description\":\"Opis\"}}".formatted(code));

    assertEquals(kind, state.kind());
    assertEquals(code, state.code());
  }

  @Test
  @Tag("F-34")
  void counts_that_are_missing_or_null_are_none_and_unknown_fields_are_skipped() {
    SessionState state =
        state(
            """
            {"status":{"code":200,"description":"Opis","details":[null,"a"],"nowe":{}},
             "invoiceCount":3,"successfulInvoiceCount":null,"jutro":[1,2],
             "upo":{"pages":[{"x":1}]}}""");

    assertEquals(3, state.invoices());
    assertEquals(0, state.accepted());
    assertEquals(0, state.rejected());
    assertEquals(List.of("a"), state.details());
  }

  @Test
  @Tag("N-03")
  void a_session_without_a_status_says_nothing() {
    for (String body : List.of("{}", "[]", "{\"status\":7}", "null")) {
      ksef.on(STATE, json(200, body));

      assertEquals(Kind.UNREACHABLE, gateway.state(SESSION).getLeft().kind(), body);
    }
  }

  @Test
  @Tag("F-12")
  void after_a_key_that_KSeF_could_not_unwrap_the_public_keys_are_fetched_again() {
    gateway.openSession().get();
    gateway.openSession().get();
    assertEquals(1, ksef.server().timesAsked(KEYS));

    assertEquals(
        SessionState.Kind.FAILED,
        state("{\"status\":{\"code\":415,\"description\":\"Klucz\"}}").kind());
    gateway.openSession().get();
    assertEquals(2, ksef.server().timesAsked(KEYS));

    ksef.on(SEND, json(400, REFUSED));
    assertEquals(
        Kind.SESSION_OVER,
        gateway.send(SESSION, TckInvoices.file(1), SendingMode.OFFLINE).getLeft().kind());
    gateway.openSession().get();
    assertEquals(3, ksef.server().timesAsked(KEYS));
    assertEquals(4, ksef.server().timesAsked(OPEN));
  }

  @Test
  @Tag("K10")
  @Tag("N-06")
  void ten_pages_of_a_thousand_lines_are_one_list_in_their_order() {
    Reply[] pages = new Reply[10];
    for (int page = 0; page < 10; page++) {
      pages[page] = json(200, page(page, page < 9 ? "strona-" + (page + 1) : ""));
    }
    ksef.on(LIST, pages);

    List<ToldFate> told = gateway.fates(SESSION).get();

    assertEquals(10_000, told.size());
    assertEquals("EE-0", told.head().submission().reference());
    assertEquals("EE-9999", told.last().submission().reference());
    assertEquals(3_333, told.count(line -> line.fate() instanceof Fate.Rejected));
    assertEquals(6_667, told.count(line -> line.fate() instanceof Fate.InProgress));
    assertEquals(
        List.range(0, 10).map(page -> page == 0 ? "" : "strona-" + page),
        List.ofAll(ksef.server().asked())
            .filter(asked -> asked.call().equals(LIST))
            .map(asked -> asked.header("X-continuation-token")));
  }

  @Test
  @Tag("N-03")
  void a_page_that_is_cut_makes_no_shorter_list() {
    ksef.on(
        LIST,
        json(200, page(0, "dalej")),
        ScriptedServer.cutInTheMiddle("application/json", page(1, "")));

    assertEquals(Kind.UNREACHABLE, gateway.fates(SESSION).getLeft().kind());
  }

  @Test
  @Tag("N-03")
  void a_line_that_cannot_be_told_from_others_makes_no_shorter_list() {
    ksef.on(LIST, json(200, "{\"invoices\":[{\"status\":{\"code\":200,\"description\":\"x\"}}]}"));

    assertEquals(Kind.UNREACHABLE, gateway.fates(SESSION).getLeft().kind());
  }

  @Test
  @Tag("K14")
  @Tag("F-34")
  void limits_that_are_missing_or_absurd_are_as_published() {
    ksef.on(
            "GET /v2/rate-limits",
            json(
                200,
                """
                {"invoiceSend":{"perSecond":1,"perMinute":2,"perHour":3},
                 "batchSession":{"perSecond":0,"perMinute":0,"perHour":0},"nowe":{}}"""))
        .on("GET /v2/limits/context", json(200, "{\"batchSession\":{\"maxInvoices\":77}}"));

    KsefLimits limits = gateway.limits().get();

    assertEquals(77, limits.sessions().invoices());
    assertEquals(
        List.of(1, 2, 3),
        limits.requests().of(RequestGroup.INVOICE_SEND).map(window -> window.most()));
    assertEquals(
        KsefLimits.PUBLISHED.requests().of(RequestGroup.BATCH_SESSION),
        limits.requests().of(RequestGroup.BATCH_SESSION));
    assertTrue(limits.requests().of(RequestGroup.SESSION_MISC).size() > 0);
  }

  private static String page(int page, String next) {
    List<String> lines =
        List.range(page * 1000, page * 1000 + 1000)
            .map(
                n ->
                    """
                    {"ordinalNumber":%d,"referenceNumber":"EE-%d","invoiceHash":"%s",
                     "invoiceFileName":"%d.xml","status":{"code":%d,"description":"Opis"}}"""
                        .formatted(
                            n + 1,
                            n,
                            TckInvoices.facts(n).hash().base64(),
                            n,
                            n % 3 == 2 ? 450 : 150));
    return "{\"continuationToken\":\"%s\",\"invoices\":[%s]}".formatted(next, lines.mkString(","));
  }
}
