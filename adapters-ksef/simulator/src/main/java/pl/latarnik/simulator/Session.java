package pl.latarnik.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session of either kind; guarded by {@link SimulatedKsef}. */
abstract class Session {
  /** One page of the collective confirmation, and the key of its link. */
  record UpoPage(String reference, Confirmation content, String key) {}

  private final String reference;
  private final Authentication owner;
  private final Opening opening;
  private final Instant created;
  private final List<HeldInvoice> invoices = new ArrayList<>();
  private Instant updated;
  private SessionState state;
  private String detail;
  private SessionLimits limits = SessionLimits.DEFAULT;
  private Optional<Instant> closed = Optional.empty();
  private List<UpoPage> upo = List.of();

  Session(
      String reference,
      Authentication owner,
      Opening opening,
      SessionState first,
      Instant created) {
    this.reference = reference;
    this.owner = owner;
    this.opening = opening;
    this.created = created;
    this.updated = created;
    this.state = first;
    this.detail = first.detail();
  }

  /** Returns what it may take, as it stood when it was opened. */
  SessionLimits limits() {
    return limits;
  }

  void limit(SessionLimits standing) {
    limits = standing;
  }

  /** What every session is opened with: structure, AES key (empty if wrapped wrongly), IV. */
  record Opening(FormCode form, Optional<byte[]> key, byte[] iv) {}

  /** Returns the name of the kind as lists are asked for it. */
  abstract String kind();

  /** Tells whether nothing more can come into a session that has been closed. */
  abstract boolean complete();

  /** Returns the state of a session of this kind that ended well. */
  abstract SessionState success();

  String reference() {
    return reference;
  }

  Authentication owner() {
    return owner;
  }

  LoginRequest.Context context() {
    return owner.context();
  }

  FormCode form() {
    return opening.form();
  }

  /** Returns the AES key; empty when it had been wrapped wrongly. */
  Optional<byte[]> key() {
    return opening.key();
  }

  byte[] iv() {
    return opening.iv();
  }

  Instant created() {
    return created;
  }

  Instant updated() {
    return updated;
  }

  Optional<Instant> closed() {
    return closed;
  }

  /** Returns until when it lives at most, whatever has become of it. */
  abstract Instant validUntil();

  List<HeldInvoice> invoices() {
    return invoices;
  }

  SessionState state() {
    return state;
  }

  List<UpoPage> upo() {
    return upo;
  }

  /** Returns what its state says of this very session; empty for nothing. */
  String detail() {
    return detail;
  }

  /** Tells whether zeros are told where invoices are counted, as the real system does here. */
  boolean tellsZeros() {
    return false;
  }

  void change(SessionState next, Instant at) {
    change(next, next.detail(), at);
  }

  /** Changes the state and says why. */
  void change(SessionState next, String why, Instant at) {
    state = next;
    detail = why;
    updated = at;
  }

  void close(SessionState next, Instant at) {
    closed = Optional.of(at);
    change(next, at);
  }

  void finish(List<UpoPage> pages, Instant at) {
    upo = List.copyOf(pages);
    change(success(), at);
  }

  void touch(Instant at) {
    updated = at;
  }

  /** Makes the refusal of what its state does not allow. */
  ApiFailure wrongState(String consequence) {
    return ApiFailure.badRequest(
        21180,
        "Status sesji nie pozwala na wykonanie operacji.",
        "Status sesji " + state.code() + consequence);
  }

  long count(int code) {
    return invoices.stream().filter(invoice -> invoice.status().code() == code).count();
  }

  long failed() {
    return invoices.stream().filter(invoice -> invoice.status().code() > 200).count();
  }

  boolean settled() {
    return complete() && invoices.stream().allMatch(invoice -> invoice.status().isFinal());
  }
}
