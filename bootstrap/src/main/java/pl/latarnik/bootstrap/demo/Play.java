package pl.latarnik.bootstrap.demo;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.lifecycle.Invoice;

/** What the chapters share: the stage, the story, the folder, and the invoices played so far. */
final class Play {

  private static final Duration LONGEST_SENDING = Duration.ofMinutes(1);

  private final Stage stage;
  private final Story story;
  private final Folder folder;
  private Map<InvoiceId, Played> invoices = LinkedHashMap.empty();
  private Option<String> certificate = Option.none();
  private int numbers;

  Play(Stage stage, Story story, Folder folder) {
    this.stage = stage;
    this.story = story;
    this.folder = folder;
  }

  Stage stage() {
    return stage;
  }

  Story story() {
    return story;
  }

  Folder folder() {
    return folder;
  }

  List<Played> invoices() {
    return invoices.values().toList();
  }

  Played played(InvoiceId id) {
    return invoices.get(id).get();
  }

  /** Keeps the certificate of type Offline for checks, in PEM. */
  void certificate(String pem) {
    certificate = Option.some(pem);
  }

  String certificate() {
    return certificate.get();
  }

  /** Returns the next number of the seller. */
  InvoiceNumber nextNumber() {
    numbers++;
    return InvoiceNumber.of("POKAZ/%02d/2026".formatted(numbers));
  }

  /** Issues a file as a user does who agrees to offline24; keeps the file in the folder. */
  Played issue(ExactBytes file, InvoiceNumber number) {
    Approved approved =
        tryToIssue(file)
            .getOrElseThrow(refusal -> new IllegalStateException("refused: " + refusal));
    InvoiceId id = approved.stored().invoice().id();
    Played played = Played.of(id, number, file, folder.write(number, "-faktura.xml", file));
    invoices = invoices.put(id, played);
    return played;
  }

  Either<IssueInvoice.Refusal, Approved> tryToIssue(ExactBytes file) {
    return stage
        .desk()
        .issueInvoice()
        .issue(
            new IssueInvoice.Command(
                file, WhenUnavailable.OFFLINE24, Option.none(), Option.none()));
  }

  /** Prints an invoice in its present state and keeps the print. */
  Path print(Played invoice, String suffix) {
    Language language = story.messages().isPolish() ? Language.PL : Language.EN;
    ExactBytes pdf =
        stage
            .desk()
            .printInvoice()
            .print(new PrintInvoice.Command(invoice.id(), language))
            .getOrElseThrow(refusal -> new IllegalStateException("no print: " + refusal));
    return folder.write(invoice.number(), suffix, pdf);
  }

  void printFirst(Played invoice) {
    keep(invoice.withPrint(print(invoice, "-wydruk.pdf")));
  }

  void printLater(Played invoice) {
    keep(invoice.withLaterPrint(print(invoice, "-wydruk-z-numerem.pdf")));
  }

  private void keep(Played now) {
    invoices = invoices.put(now.id(), now);
  }

  InvoiceView view(Played invoice) {
    return stage.desk().findInvoice().find(invoice.id().text()).head();
  }

  Invoice state(Played invoice) {
    return view(invoice).stored().invoice();
  }

  /** Sends everything that waits, in the order of the law, and keeps the confirmations. */
  void dispatch() {
    List<InvoiceId> waiting =
        stage.desk().listDuties().duties().map(view -> view.stored().invoice().id());
    int number = 0;
    for (InvoiceId id : waiting) {
      number++;
      story.line("    " + story.messages().text("send.progress", number, waiting.size()));
      send(id);
      keepUpo(played(id));
    }
    stage.desk().closeSession().close();
  }

  private void send(InvoiceId id) {
    SubmitInvoice submit = stage.desk().submitInvoice();
    Duration waited = Duration.ZERO;
    while (waited.compareTo(LONGEST_SENDING) < 0) {
      Step step =
          submit
              .advance(id)
              .getOrElseThrow(refusal -> new IllegalStateException("not sent: " + refusal));
      if (step.next() == Next.DONE) {
        return;
      }
      if (step.next() == Next.STOPPED) {
        throw new IllegalStateException("stopped: " + step.failure());
      }
      LockSupport.parkNanos(step.pause().toNanos());
      waited = waited.plus(step.pause());
    }
    throw new IllegalStateException("no number after " + LONGEST_SENDING + ": " + id);
  }

  private static final String UPO = "-upo.xml";
  private static final String SIGNED_UPO = "-upo-podpisane.xml";

  /** Returns where the signed original of a UPO lies, beside its copy without the signature. */
  static Path signedUpo(Path copy) {
    String name = String.valueOf(copy.getFileName());
    return copy.resolveSibling(name.substring(0, name.length() - UPO.length()) + SIGNED_UPO);
  }

  private void keepUpo(Played invoice) {
    if (state(invoice) instanceof Invoice.Accepted accepted && accepted.upo().isDefined()) {
      ExactBytes upo = accepted.upo().get().file();
      folder.write(invoice.number(), SIGNED_UPO, upo);
      keep(invoice.withUpo(folder.write(invoice.number(), UPO, UnsignedUpo.copyOf(upo))));
    }
  }

  /** Returns how many accepted invoices with this hash the simulator holds. */
  int timesHeld(Played invoice) {
    String hash = state(invoice).particulars().facts().hash().base64();
    int held = 0;
    for (var item : stage.control().state().path("invoices")) {
      boolean same = item.path("hash").asText().equals(hash);
      held += same && item.hasNonNull("ksefNumber") ? 1 : 0;
    }
    return held;
  }
}
