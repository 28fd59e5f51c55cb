package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CHALLENGE;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Acceptance;

/** What the register of invoices says of a number that KSeF gave to Friday's 2026-05-15 invoice. */
@Tag("F-24")
@Tag("K11")
class RegisterAnswersTest {

  private static final Instant SAT_NIGHT_IN_WARSAW = Instant.parse("2026-05-16T21:59:59Z");
  private static final String REGISTER = "POST /v2/invoices/query/metadata";
  private static final KsefNumber NUMBER = TckInvoices.ksefNumber(1);
  private static final InvoiceHash HASH = TckInvoices.facts(1).hash();

  private final ScriptedKsef ksef = new ScriptedKsef();

  @AfterEach
  void stop() {
    ksef.close();
  }

  private Either<KsefFailure, Option<Acceptance>> asked(Instant now, String invoices) {
    ksef.on(CHALLENGE, ScriptedKsef.challenge(now));
    ksef.on(REGISTER, json(200, "{\"hasMore\":false,\"invoices\":[" + invoices + "]}"));
    return ksef.gateway(Clock.fixed(now, ZoneOffset.UTC)).numbered(NUMBER, HASH);
  }

  private static String line(InvoiceHash hash) {
    return """
        {"ksefNumber":"%s","invoiceHash":"%s","invoicingDate":"2026-05-15T10:00:00+00:00",
         "acquisitionDate":"2026-05-15T10:00:01+00:00","invoicingMode":"Offline"}"""
        .formatted(NUMBER, hash.base64());
  }

  @Test
  void a_new_number_that_is_not_listed_yet_is_asked_for_again_and_not_taken_for_another() {
    for (Instant now : java.util.List.of(ScriptedKsef.FRI_2026_05_15_NOON, SAT_NIGHT_IN_WARSAW)) {
      KsefFailure failure = asked(now, "").getLeft();
      assertEquals(Kind.NOT_READY, failure.kind());
      assertTrue(failure.detail().contains(NUMBER.text()), failure.detail());
    }
    assertTrue(asked(SAT_NIGHT_IN_WARSAW, line(HASH)).get().isDefined());
  }

  @Test
  void an_older_number_that_is_not_listed_is_none_of_ours() {
    assertEquals(Either.right(Option.none()), asked(SAT_NIGHT_IN_WARSAW.plusSeconds(1), ""));
  }

  @Test
  void a_listed_number_of_other_bytes_is_a_conflict_at_once() {
    assertEquals(
        Either.right(Option.none()),
        asked(ScriptedKsef.FRI_2026_05_15_NOON, line(TckInvoices.facts(2).hash())));
  }
}
