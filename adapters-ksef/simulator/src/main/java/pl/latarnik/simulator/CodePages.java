package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages behind KOD I and KOD II: HTML for people, JSON for tests. */
final class CodePages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NIP = Pattern.compile("[1-9](?:\\d[1-9]|[1-9]\\d)\\d{7}");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{16}");
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");
  private final SimulatedKsef ksef;

  CodePages(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("GET", "/invoice/{}/{}/{}", this::invoice);
    router.add("GET", "/certificate/{}/{}/{}/{}/{}/{}", this::certificate);
  }

  private void invoice(Call call, Router.Path path) {
    Optional<LocalDate> day = day(path.part(1));
    Optional<String> hash = hash(path.part(2));
    if (!NIP.matcher(path.part(0)).matches() || day.isEmpty() || hash.isEmpty()) {
      malformed(call, "Oczekiwano /invoice/NIP/DD-MM-RRRR/skrót (Base64URL, 43 znaki).");
      return;
    }
    Optional<HeldInvoice> direct =
        ksef.byHash(hash.get()).filter(i -> fits(i, path.part(0), day.get()));
    Optional<HeldInvoice> corrected =
        ksef.correctionOf(hash.get())
            .filter(i -> i.facts().filter(f -> f.sellerNip().equals(path.part(0))).isPresent());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Optional<HeldInvoice> found = direct.or(() -> corrected);
    answer.put("found", found.isPresent());
    answer.put(
        "message",
        found.isPresent()
            ? "Faktura znajduje się w KSeF"
            : "Faktura nie została znaleziona w KSeF!");
    found.ifPresent(invoice -> describe(answer, invoice, direct.isEmpty()));
    answer(call, 200, "Weryfikacja faktury", answer);
  }

  private void describe(ObjectNode answer, HeldInvoice invoice, boolean technicallyCorrected) {
    ksef.read(
        () -> {
          invoice.acceptance().ifPresent(a -> answer.put("ksefNumber", a.ksefNumber()));
          invoice
              .facts()
              .ifPresent(
                  facts -> {
                    answer.put("invoiceNumber", facts.number());
                    answer.put("sellerNip", facts.sellerNip());
                    answer.put("issueDate", facts.issueDate().toString());
                  });
          return answer.put("technicallyCorrected", technicallyCorrected);
        });
  }

  private boolean fits(HeldInvoice invoice, String nip, LocalDate day) {
    return ksef.read(
        () ->
            invoice
                .facts()
                .filter(f -> f.sellerNip().equals(nip) && f.issueDate().equals(day))
                .isPresent());
  }

  private void certificate(Call call, Router.Path path) {
    String serial = path.part(3);
    if (!LoginRequest.Context.wellFormed(path.part(0), path.part(1))
        || !NIP.matcher(path.part(2)).matches()
        || !SERIAL.matcher(serial).matches()
        || hash(path.part(4)).isEmpty()) {
      malformed(
          call,
          "Oczekiwano /certificate/typ kontekstu/kontekst/NIP/numer seryjny (16 wielkich cyfr"
              + " szesnastkowych)/skrót/podpis.");
      return;
    }
    Optional<KeptCertificate> kept = ksef.certificates().book().find(serial);
    KodIICheck check =
        KodIICheck.of(
            kept,
            kept.map(found -> mayIssue(found, path)).orElse(false),
            ksef.clock().now(),
            call.host() + call.rawPath());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("valid", check.valid());
    answer.put("certificateExists", check.exists());
    answer.put("certificateActive", check.active());
    answer.put("certificateTypeOffline", check.offline());
    answer.put("signatureValid", check.signature());
    answer.put("schemeSigned", check.schemeSigned());
    answer.put("issuerHasRights", check.rights());
    List<String> messages = check.messages();
    messages.forEach(answer.putArray("messages")::add);
    answer(call, 200, "Weryfikacja wystawcy", answer);
  }

  /** Judges holders of own certificates only: of a given one nobody knows the rights. */
  private boolean mayIssue(KeptCertificate kept, Router.Path path) {
    LoginRequest.Context context = new LoginRequest.Context(path.part(0), path.part(1));
    return !kept.ownIssue()
        || ksef.logins().permissions().of(context, kept.subject()).contains("InvoiceWrite");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> hash(String base64Url) {
    return HASH.matcher(base64Url).matches()
        ? Optional.of(Crypto.base64(Base64.getUrlDecoder().decode(base64Url)))
        : Optional.empty();
  }

  private static void malformed(Call call, String expectation) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("valid", false);
    answer.put("malformed", true);
    answer.putArray("messages").add("Nieprawidłowy adres.").add(expectation);
    answer(call, 400, "Nieprawidłowy adres", answer);
  }

  private static void answer(Call call, int status, String title, ObjectNode content) {
    if (call.header("Accept").filter(accept -> accept.contains("application/json")).isPresent()) {
      call.json(status, content);
    } else {
      call.html(status, Page.of(title, content));
    }
  }
}
