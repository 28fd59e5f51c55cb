package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Downloads accepted invoices and searches for them. */
final class InvoiceHandlers {
  private static final Pattern KSEF_NUMBER =
      Pattern.compile("[1-9]\\d{9}-\\d{8}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}");
  private static final int SMALLEST_PAGE = 10;
  private static final int LARGEST_PAGE = 250;
  private static final int MOST = 10_000;
  private final SimulatedKsef ksef;

  InvoiceHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/v2/invoices/ksef/{}", (call, path) -> download(call, path.part(0)));
    router.add("POST", "/v2/invoices/query/metadata", (call, path) -> query(call));
  }

  private void download(Call call, String number) {
    Authentication login = AuthHandlers.require(ksef, call);
    if (!KSEF_NUMBER.matcher(number).matches()) {
      throw ApiFailure.invalid("ksefNumber '" + number + "' is not a KSeF number");
    }
    byte[] content =
        ksef.byKsefNumber(number)
            .filter(invoice -> visible(invoice, login))
            .flatMap(invoice -> ksef.read(invoice::content))
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        21164,
                        "Faktura o podanym identyfikatorze nie istnieje.",
                        "Faktura o numerze KSeF " + number + " nie została znaleziona."));
    call.xml(content);
  }

  private boolean visible(HeldInvoice invoice, Authentication login) {
    return invoice.session().context().equals(login.context())
        || Stream.of("Subject1", "Subject2", "Subject3", "SubjectAuthorized")
            .anyMatch(role -> InvoiceMetadata.of(invoice).names(role, login.context()));
  }

  /** Finds accepted invoices that somebody may see. */
  static List<HeldInvoice> find(
      SimulatedKsef ksef,
      InvoiceQuery query,
      LoginRequest.Context who,
      Comparator<HeldInvoice> order) {
    List<HeldInvoice> accepted =
        ksef.read(() -> ksef.invoices().stream().filter(i -> i.acceptance().isPresent()).toList());
    return accepted.stream().filter(i -> query.test(i, who)).sorted(order).toList();
  }

  private void query(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    Instant now = ksef.clock().now();
    InvoiceQuery query = InvoiceQuery.read(call.json(), now);
    int size = call.number("pageSize", SMALLEST_PAGE, SMALLEST_PAGE, LARGEST_PAGE);
    int from = size * call.number("pageOffset", 0, 0, MOST);
    Comparator<HeldInvoice> order =
        call.query("sortOrder").filter("Desc"::equals).isPresent()
            ? query.order().reversed()
            : query.order();
    List<HeldInvoice> found = find(ksef, query, login.context(), order);
    boolean truncated = found.size() > MOST;
    List<HeldInvoice> shown = found.subList(0, Math.min(MOST, found.size()));
    int to = Math.min(shown.size(), from + size);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("hasMore", to < found.size());
    answer.put("isTruncated", truncated && to == shown.size());
    if (query.byStorage()) {
      answer.put("permanentStorageHwmDate", SimulatedClock.api(now));
    }
    ArrayNode list = answer.putArray("invoices");
    shown.subList(Math.min(from, to), to).forEach(i -> list.add(InvoiceMetadata.of(i).json()));
    call.json(200, answer);
  }
}
