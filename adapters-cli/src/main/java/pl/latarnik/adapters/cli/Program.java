package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.CheckCertificates;
import pl.latarnik.application.port.in.CloseSession;
import pl.latarnik.application.port.in.CompareInvoices;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.Diagnose;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.in.FindInvoice;
import pl.latarnik.application.port.in.FollowStatus;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.in.ListDuties;
import pl.latarnik.application.port.in.ListMessages;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.in.TellWarnings;
import pl.latarnik.application.port.in.ValidateInvoice;

/**
 * What the command line drives; put together by whoever starts it. Each part is made when it is
 * asked for, so that a command that needs no store opens none. All methods may throw {@link
 * CliFailure}.
 */
public interface Program {

  /** The desk on its store; closing it lets go of the store. */
  interface Desk extends AutoCloseable {

    /** Approves invoices. */
    IssueInvoice issueInvoice();

    /** Sends one of them, step by step. */
    SubmitInvoice submitInvoice();

    /** Sends many of them. */
    Dispatch dispatch();

    /** Corrects what KSeF refused for a technical reason. */
    CorrectTechnically correctTechnically();

    /** Ends the sending. */
    CloseSession closeSession();

    /** Prints them. */
    PrintInvoice printInvoice();

    /** Finds them. */
    FindInvoice findInvoice();

    /** Lists what is open. */
    ListDuties listDuties();

    /** Tells what KSeF warns of. */
    TellWarnings tellWarnings();

    /** Records announcements. */
    AnnounceOutage announceOutage();

    /** Records their ends. */
    EndOutage endOutage();

    /** Corrects them. */
    ReviseOutage reviseOutage();

    /** Lists them. */
    ListOutages listOutages();

    /** Lists what the status service was seen to say. */
    ListMessages listMessages();

    /** Reads them from the status service. */
    SyncOutages syncOutages();

    /** Keeps up with the service while other work is done. */
    FollowStatus followStatus();

    /** Takes them over on a person's word. */
    ConfirmOutage confirmOutage();

    /** Finds out why KSeF is away. */
    Diagnose diagnose();

    /** Takes in certificates. */
    ImportCertificate importCertificate();

    /** Lists them. */
    ListCertificates listCertificates();

    /** Compares them with KSeF. */
    CheckCertificates checkCertificates();

    /** Obtains them from KSeF. */
    EnrolCertificate enrolCertificate();

    /** Has KSeF revoke them. */
    RevokeCertificate revokeCertificate();

    @Override
    void close();
  }

  /** Opens the desk as the configuration says. */
  Desk openDesk();

  /** Writes a commented configuration into the folder and creates the store; returns the file. */
  Path init(Path folder);

  /** Checks files. */
  ValidateInvoice validateInvoice();

  /** Compares files. */
  CompareInvoices compareInvoices();

  /** Makes links of codes. */
  LinkInvoice linkInvoice();

  /** Prints any file. */
  RenderInvoice renderInvoice();

  /** Returns the language where the command line names none: {@code pl} or {@code en}. */
  String language();

  /** Says whether the configuration logs in to KSeF by a token, whose days are numbered. */
  boolean logsInByToken();

  /** The clock of the program. */
  Clock clock();

  /** Returns how many days before the end of a term the queue begins to warn. */
  int warningDays();

  /**
   * Returns the password for certificates from configuration or environment; empty if none is set.
   */
  char[] certificatePassword();

  /** Puts a fault that a part reported into words; none where nothing better is known. */
  Option<CliFailure> explain(Exception fault);

  /** Plays the demonstration. */
  ExitStatus demo(DemoOrder order, Console console, Messages messages);

  /** Runs the simulator until the process is ended. */
  ExitStatus simulator(SimulatorOrder order, Console console);

  /**
   * How the demonstration is to be played.
   *
   * @param out folder for everything that it makes; none takes a new one
   * @param invoices how many invoices the first part issues
   * @param fast whether time is moved instead of waited for
   * @param json whether one JSON document is written at the end instead of the story
   */
  record DemoOrder(Option<Path> out, int invoices, boolean fast, boolean json) {}

  /**
   * How the simulator is to be run.
   *
   * @param port port on the loopback interface
   * @param clock where its clock begins; none is the present
   * @param faults YAML file with a list of the faults to play; none plays none
   */
  record SimulatorOrder(int port, Option<Instant> clock, Option<Path> faults) {}

  /**
   * Returns where the codes of an environment live: {@code test}, {@code demo}, {@code production},
   * URL.
   */
  Option<EnvironmentChoice> environment(String name);

  /**
   * A KSeF environment as named by a user.
   *
   * @param api base of the API, with {@code /v2}
   * @param kind how strict it is
   * @param codes where its codes live
   */
  record EnvironmentChoice(
      URI api,
      pl.latarnik.domain.invoice.Environment kind,
      pl.latarnik.domain.verification.CodeOrigin codes) {}
}
