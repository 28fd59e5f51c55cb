package pl.latarnik.adapters.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.CheckCertificates;
import pl.latarnik.application.port.in.CloseSession;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.Diagnose;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.in.FindInvoice;
import pl.latarnik.application.port.in.FollowStatus;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.in.ListDuties;
import pl.latarnik.application.port.in.ListMessages;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.in.TellWarnings;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Reason;
import pl.latarnik.application.triage.SeenCall;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/** A desk whose answers the test writes beforehand, and which remembers what it was asked. */
final class ScriptedDesk implements Program.Desk {

  private List<SystemWarnings.Heard> warnings = List.empty();

  private List<InvoiceView> views = List.empty();
  private List<IssueInvoice.Command> issued = List.empty();
  private List<InvoiceId> sent = List.empty();
  private Function<IssueInvoice.Command, Either<IssueInvoice.Refusal, Approved>> issuing =
      command -> {
        throw new UnsupportedOperationException("nothing is issued in this test");
      };
  private Function<InvoiceId, Either<SubmitInvoice.Refusal, SubmitInvoice.Step>> sending =
      id -> {
        throw new UnsupportedOperationException("nothing is sent in this test");
      };
  private Either<PrintInvoice.Refusal, pl.latarnik.domain.invoice.ExactBytes> print =
      Either.right(TckInvoices.file(1));
  private boolean closed;
  private List<List<SeenCall>> diagnosed = List.empty();
  private Diagnosis diagnosis =
      new Diagnosis(
          Diagnosis.Finding.KSEF_FAILS,
          Option.none(),
          List.of(new Reason(Reason.Kind.KSEF_FAILED, "refused")),
          new Advice(Advice.Step.TRY_AGAIN, Duration.ZERO, true));

  /** Lets the desk hold these invoices, all of them waiting. */
  ScriptedDesk holds(Invoice... invoices) {
    views = List.of(invoices).map(Views::of);
    return this;
  }

  ScriptedDesk issuesAs(
      Function<IssueInvoice.Command, Either<IssueInvoice.Refusal, Approved>> answer) {
    issuing = answer;
    return this;
  }

  ScriptedDesk sendsAs(
      Function<InvoiceId, Either<SubmitInvoice.Refusal, SubmitInvoice.Step>> answer) {
    sending = answer;
    return this;
  }

  ScriptedDesk prints(Either<PrintInvoice.Refusal, pl.latarnik.domain.invoice.ExactBytes> answer) {
    print = answer;
    return this;
  }

  /** Lets the desk diagnose this whenever it is asked. */
  ScriptedDesk diagnoses(Diagnosis other) {
    diagnosis = other;
    return this;
  }

  List<List<SeenCall>> diagnosed() {
    return diagnosed;
  }

  List<IssueInvoice.Command> issued() {
    return issued;
  }

  List<InvoiceId> sent() {
    return sent;
  }

  boolean closed() {
    return closed;
  }

  /** Returns a program on this desk. */
  Program program() {
    ScriptedDesk desk = this;
    return new ProgramInMemory() {
      @Override
      public Desk openDesk() {
        return desk;
      }
    };
  }

  @Override
  public IssueInvoice issueInvoice() {
    return command -> {
      issued = issued.append(command);
      return issuing.apply(command);
    };
  }

  @Override
  public SubmitInvoice submitInvoice() {
    return id -> {
      sent = sent.append(id);
      return sending.apply(id);
    };
  }

  /** Sends one after the other as the test says, until one is stopped. */
  @Override
  public Dispatch dispatch() {
    return (order, watcher) -> {
      List<Dispatch.Outcome> outcomes = List.empty();
      Option<Dispatch.Wall> wall = Option.none();
      for (InvoiceId id : order.invoices()) {
        if (wall.isDefined()) {
          outcomes = outcomes.append(outcome(id, Dispatch.End.WAITING, Option.none()));
          continue;
        }
        int place = outcomes.size() + 1;
        watcher.accept(new Dispatch.News.Sending(place, place, order.invoices().size(), false));
        SubmitInvoice.Step step = submitInvoice().advance(id).get();
        Invoice now = step.stored().invoice();
        wall = step.failure().map(Dispatch.Wall.Failed::new);
        Dispatch.End end =
            wall.isDefined()
                ? Dispatch.End.WAITING
                : now instanceof Invoice.Rejected ? Dispatch.End.REJECTED : Dispatch.End.DONE;
        outcomes = outcomes.append(outcome(id, end, Option.some(now)));
      }
      return new Dispatch.Report(outcomes, wall);
    };
  }

  private static Dispatch.Outcome outcome(InvoiceId id, Dispatch.End end, Option<Invoice> now) {
    return new Dispatch.Outcome(id, end, now, Option.none());
  }

  @Override
  public CorrectTechnically correctTechnically() {
    throw new UnsupportedOperationException("nothing is corrected in this test");
  }

  @Override
  public CloseSession closeSession() {
    return Option::none;
  }

  @Override
  public PrintInvoice printInvoice() {
    return command -> print;
  }

  @Override
  public FindInvoice findInvoice() {
    return text ->
        views.filter(
            view ->
                view.stored().invoice().id().text().equals(text)
                    || view.stored().invoice().particulars().facts().number().text().equals(text));
  }

  @Override
  public TellWarnings tellWarnings() {
    return () -> {
      List<SystemWarnings.Heard> told = warnings;
      warnings = List.empty();
      return told;
    };
  }

  ScriptedDesk warns(String code, String text) {
    warnings =
        warnings.append(
            new SystemWarnings.Heard(
                new SystemWarning(code, text), TckInvoices.FRIDAY_NOON, TckInvoices.FRIDAY_NOON));
    return this;
  }

  @Override
  public ListDuties listDuties() {
    return () -> views;
  }

  @Override
  public AnnounceOutage announceOutage() {
    throw new UnsupportedOperationException("no outages in this test");
  }

  @Override
  public SyncOutages syncOutages() {
    throw new UnsupportedOperationException("no outages in this test");
  }

  @Override
  public FollowStatus followStatus() {
    return Option::none;
  }

  @Override
  public EndOutage endOutage() {
    throw new UnsupportedOperationException("no outages in this test");
  }

  @Override
  public ReviseOutage reviseOutage() {
    throw new UnsupportedOperationException("no outages in this test");
  }

  @Override
  public ListOutages listOutages() {
    return List::empty;
  }

  @Override
  public ListMessages listMessages() {
    return List::empty;
  }

  @Override
  public ConfirmOutage confirmOutage() {
    throw new UnsupportedOperationException("no outages in this test");
  }

  @Override
  public Diagnose diagnose() {
    return earlier -> {
      diagnosed = diagnosed.append(earlier);
      return diagnosis;
    };
  }

  @Override
  public ImportCertificate importCertificate() {
    return command ->
        Either.left(
            new CertificateRefusal(
                String.valueOf(command.password()).equals("dobre")
                    ? CertificateRefusal.Reason.NOT_OF_TYPE_OFFLINE
                    : CertificateRefusal.Reason.WRONG_PASSWORD_OR_DAMAGED,
                "typ 1"));
  }

  @Override
  public ListCertificates listCertificates() {
    return () ->
        new ListCertificates.Certificates(
            List.empty(),
            Either.left(new CertificateRefusal(CertificateRefusal.Reason.NONE_IMPORTED, "")),
            LinkedHashMap.empty(),
            List.empty());
  }

  @Override
  public CheckCertificates checkCertificates() {
    return () ->
        new CheckCertificates.Report(
            List.empty(),
            Either.left(new CertificateRefusal(CertificateRefusal.Reason.NONE_IMPORTED, "")),
            CheckCertificates.Issuing.NOT_KNOWN,
            Option.none(),
            List.empty(),
            ProgramInMemory.TUE_2026_11_24);
  }

  @Override
  public EnrolCertificate enrolCertificate() {
    throw new UnsupportedOperationException("no certificate is asked for in this test");
  }

  @Override
  public RevokeCertificate revokeCertificate() {
    throw new UnsupportedOperationException("no certificate is revoked in this test");
  }

  @Override
  public void close() {
    closed = true;
  }
}
