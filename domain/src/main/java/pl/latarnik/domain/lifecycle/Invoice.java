package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.verification.VerificationCodes;

/** An invoice in one of its states; each state offers only what is lawful in it. */
public sealed interface Invoice {

  /** Names of the states, for switches and storage. */
  enum Kind {
    /** {@link Prepared}. */
    PREPARED,
    /** {@link Issued}. */
    ISSUED,
    /** {@link Submitted}. */
    SUBMITTED,
    /** {@link Accepted}. */
    ACCEPTED,
    /** {@link Rejected}. */
    REJECTED,
    /** {@link OutsideKsef}. */
    OUTSIDE_KSEF
  }

  /** Returns what the invoice keeps through all states. */
  Particulars particulars();

  /** Returns the name of the state. */
  Kind kind();

  /** Returns the internal id. */
  default InvoiceId id() {
    return particulars().id();
  }

  private static Invoice waiting(Particulars particulars) {
    return particulars.duty() instanceof SubmissionDuty.NotRequired
        ? new OutsideKsef(particulars)
        : new Issued(particulars);
  }

  /**
   * Approved for online issue and not sent yet. In law it does not exist: it may still be changed
   * or dropped, and no print of it may leave.
   *
   * @param particulars what it keeps
   */
  record Prepared(Particulars particulars) implements Invoice {
    public Prepared {
      requireNonNull(particulars, "particulars");
    }

    @Override
    public Kind kind() {
      return Kind.PREPARED;
    }

    /** Issues it offline instead: from now on its bytes and codes stay as they are. */
    public Issued issuedOffline(Issuance issuance, SubmissionDuty duty, VerificationCodes codes) {
      return new Issued(
          new Particulars(
              particulars.facts(),
              issuance,
              duty,
              Option.some(codes),
              particulars.attempts(),
              particulars.lastError(),
              particulars.transport()));
    }

    /** Begins to send it. */
    public Submitted submitted(Instant at, SessionReference session) {
      return Submitted.first(particulars, at, session, SendingMode.ONLINE);
    }

    /** Notes that it could not be sent. */
    public Prepared failed(String error) {
      return new Prepared(particulars.withError(error));
    }
  }

  /**
   * Issued offline, waiting to be sent. It can never be changed or deleted again.
   *
   * @param particulars what it keeps; its codes are there
   */
  record Issued(Particulars particulars) implements Invoice {
    public Issued {
      requireNonNull(particulars, "particulars");
      if (!particulars.issuance().kind().isOffline() || particulars.codes().isEmpty()) {
        throw new IllegalArgumentException(
            "an invoice issued offline has an offline procedure and its codes: "
                + particulars.issuance().kind());
      }
    }

    @Override
    public Kind kind() {
      return Kind.ISSUED;
    }

    /** Begins to send it. */
    public Submitted submitted(Instant at, SessionReference session) {
      return Submitted.first(particulars, at, session, SendingMode.OFFLINE);
    }

    /** Notes that it could not be sent. */
    public Issued failed(String error) {
      return new Issued(particulars.withError(error));
    }

    /** Takes what follows from the notices known now: it may leave the sending for good. */
    public Invoice ruled(Issuance issuance, SubmissionDuty duty) {
      return waiting(particulars.ruled(issuance, duty));
    }

    /** Moves its term, because something was announced. */
    public Issued moved(SubmissionDuty duty) {
      return new Issued(particulars.withDuty(duty));
    }

    /** Takes it out of sending for good: a total failure was announced within its term. */
    public OutsideKsef withdrawn() {
      return new OutsideKsef(particulars.withDuty(new SubmissionDuty.NotRequired()));
    }
  }

  /**
   * Sent, or about to be: what KSeF makes of it is not known yet. It is asked for, never sent again
   * blindly.
   *
   * @param particulars what it keeps
   * @param attempt the sending under way
   */
  record Submitted(Particulars particulars, Attempt attempt) implements Invoice {
    public Submitted {
      requireNonNull(particulars, "particulars");
      requireNonNull(attempt, "attempt");
    }

    private static Submitted first(
        Particulars particulars, Instant at, SessionReference session, SendingMode mode) {
      int count = particulars.attempts() + 1;
      return new Submitted(
          particulars.withAttempts(count), new Attempt(count, at, session, mode, Option.none()));
    }

    @Override
    public Kind kind() {
      return Kind.SUBMITTED;
    }

    /** Notes that KSeF confirmed the upload. */
    public Submitted confirmed(Submission submission) {
      return new Submitted(
          particulars.withoutError(),
          new Attempt(
              attempt.count(),
              attempt.at(),
              submission.session(),
              attempt.mode(),
              Option.some(submission.reference())));
    }

    /** Begins to send it again, after KSeF said that it never got it. */
    public Submitted again(Instant at, SessionReference session) {
      return first(particulars, at, session, attempt.mode());
    }

    /** Notes that its fate could not be learned. */
    public Submitted failed(String error) {
      return new Submitted(particulars.withError(error), attempt);
    }

    /** Returns to waiting: it is certain that KSeF never got it. */
    public Invoice notReceived(String error) {
      Particulars now = particulars.withError(error);
      return attempt.mode() == SendingMode.OFFLINE ? waiting(now) : new Prepared(now);
    }

    /** Notes its number; KSeF gives one only to an upload that it confirmed. */
    public Accepted accepted(Acceptance acceptance) {
      return new Accepted(particulars.withoutError(), known(), acceptance, Option.none());
    }

    /**
     * Notes its number, where it was sent online later than P_1: art. 106nda ust. 16 makes it
     * offline24.
     */
    public Accepted accepted(Acceptance acceptance, IssuanceKind kind, SubmissionDuty duty) {
      Issuance as = particulars.issuance();
      return new Accepted(
          particulars
              .withIssuance(new Issuance(as.at(), kind, as.cause(), as.notice()))
              .withDuty(duty)
              .withoutError(),
          known(),
          acceptance,
          Option.none());
    }

    private Submission known() {
      return attempt
          .submission()
          .getOrElseThrow(
              () -> new IllegalStateException("a number without a confirmed upload: " + id()));
    }

    /** Notes that KSeF refused it. */
    public Rejected rejected(Rejection rejection) {
      return new Rejected(particulars.withError(rejection.description()), rejection);
    }

    /**
     * Takes what follows from the notices known now. It stays submitted even where the duty is
     * gone: what may have arrived is not withdrawn before KSeF has said that it did not.
     */
    public Submitted ruled(Issuance issuance, SubmissionDuty duty) {
      return new Submitted(particulars.ruled(issuance, duty), attempt);
    }
  }

  /**
   * Has its KSeF number.
   *
   * @param particulars what it keeps
   * @param submission where KSeF keeps it
   * @param acceptance KSeF's word
   * @param upo the confirmation, as soon as it was fetched
   */
  record Accepted(
      Particulars particulars, Submission submission, Acceptance acceptance, Option<Upo> upo)
      implements Invoice {
    public Accepted {
      requireNonNull(particulars, "particulars");
      requireNonNull(submission, "submission");
      requireNonNull(acceptance, "acceptance");
      requireNonNull(upo, "upo");
    }

    @Override
    public Kind kind() {
      return Kind.ACCEPTED;
    }

    /** Takes, for the record, what follows from the notices known now. */
    public Accepted ruled(Issuance issuance, SubmissionDuty duty) {
      return new Accepted(particulars.ruled(issuance, duty), submission, acceptance, upo);
    }

    /**
     * Returns how KSeF was to take it: offline when it was declared so, or arrived on a later day
     * than P_1; days are those of Warsaw.
     */
    public SendingMode expectedMode() {
      boolean declaredOffline = particulars.codes().isDefined();
      boolean late =
          particulars.facts().issueDate().day().isBefore(PolishTime.dayOf(acceptance.sentAt()));
      return declaredOffline || late ? SendingMode.OFFLINE : SendingMode.ONLINE;
    }

    /**
     * Returns the mode that KSeF confirmed, in the UPO or before it, where it is another than
     * expected; none where all is as it should be.
     */
    public Option<SendingMode> unexpectedMode() {
      return upo.map(Upo::mode)
          .filter(mode -> mode != expectedMode())
          .orElse(() -> Option.some(acceptance.mode()).filter(mode -> mode != expectedMode()));
    }

    /**
     * Returns the day of sending that the UPO names, where it is another than that of {@link
     * Acceptance#sentAt}, by which lateness is judged; days are those of Warsaw.
     */
    public Option<LocalDate> unexpectedDay() {
      return upo.flatMap(Upo::sentAt)
          .map(PolishTime::dayOf)
          .filter(day -> !day.equals(PolishTime.dayOf(acceptance.sentAt())));
    }

    /** Adds the UPO. */
    public Accepted confirmed(Upo confirmation) {
      return new Accepted(particulars, submission, acceptance, Option.some(confirmation));
    }
  }

  /**
   * Refused by KSeF: back with its owner, who must act; it keeps its term.
   *
   * @param particulars what it keeps
   * @param rejection KSeF's word
   * @param replacedBy the technical correction that stands in for it by now, and carries its term
   */
  record Rejected(Particulars particulars, Rejection rejection, Option<InvoiceId> replacedBy)
      implements Invoice {
    public Rejected {
      requireNonNull(particulars, "particulars");
      requireNonNull(rejection, "rejection");
      requireNonNull(replacedBy, "replacedBy");
    }

    /** Makes one that nothing stands in for. */
    public Rejected(Particulars particulars, Rejection rejection) {
      this(particulars, rejection, Option.none());
    }

    @Override
    public Kind kind() {
      return Kind.REJECTED;
    }

    /** Takes what follows from the notices known now: its term runs on while the owner acts. */
    public Rejected ruled(Issuance issuance, SubmissionDuty duty) {
      return new Rejected(particulars.ruled(issuance, duty), rejection, replacedBy);
    }

    /** Notes which technical correction stands in for it: nothing is left to do for it itself. */
    public Rejected replacedBy(InvoiceId correction) {
      return new Rejected(particulars, rejection, Option.some(correction));
    }

    /**
     * Returns the technical correction of this invoice: issued when and as this was, with the same
     * term; for its own file, with codes of its own.
     *
     * @param facts what the corrected file says
     * @param refused hash of the file that the buyer's copy shows: this one's, or of the one that
     *     this was to stand in for
     * @throws IllegalArgumentException if this was not issued offline: it is no case for it
     */
    public Issued corrected(InvoiceFacts facts, InvoiceHash refused, VerificationCodes codes) {
      return new Issued(
          Particulars.of(facts, particulars.issuance(), particulars.duty(), Option.some(codes))
              .with(particulars.transport().replacing(refused)));
    }
  }

  /**
   * Not to be sent: issued in a total failure, or overtaken by one. Only a correction of that very
   * notice brings it back.
   *
   * @param particulars what it keeps
   */
  record OutsideKsef(Particulars particulars) implements Invoice {
    public OutsideKsef {
      requireNonNull(particulars, "particulars");
    }

    @Override
    public Kind kind() {
      return Kind.OUTSIDE_KSEF;
    }

    /**
     * Takes what follows from the notices known now: where the duty is back, it waits again.
     *
     * @throws IllegalArgumentException if it is to wait and has no codes
     */
    public Invoice ruled(Issuance issuance, SubmissionDuty duty) {
      return waiting(particulars.ruled(issuance, duty));
    }

    /**
     * Adds codes, which an invoice of a total failure has not, and needs where it is to be sent.
     */
    public OutsideKsef withCodes(VerificationCodes codes) {
      return new OutsideKsef(particulars.withCodes(codes));
    }
  }
}
