package pl.latarnik.application.tck;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * A KSeF inside the process, for tests of what stands on {@link KsefGateway}: it accepts what its
 * reader can read and what it does not hold yet. Every {@link #gateway} is a process of its own
 * that uses it. Tests bend it: the line, a pause, a refusal, the fate of single invoices.
 */
public final class InMemoryKsef {

  /** One sending. */
  record Item(
      SessionReference session,
      String reference,
      ExactBytes file,
      InvoiceHash hash,
      Option<InvoiceFacts> facts,
      Fate fate) {}

  private final Function<ExactBytes, Option<InvoiceFacts>> reader;
  private final Supplier<Instant> time;
  private Vector<Item> items = Vector.empty();
  private Map<String, Item> byReference = HashMap.empty();
  private Map<List<Object>, Item> accepted = HashMap.empty();
  private final InMemoryBatches batches = new InMemoryBatches();
  private Set<SessionReference> open = HashSet.empty();
  private Map<SessionReference, LocalDate> opened = LinkedHashMap.empty();
  private Map<InvoiceHash, Fate> bent = HashMap.empty();
  private Line line = Line.UP;
  private Option<KsefFailure> refusal = Option.none();
  private boolean upoIsReady = true;
  private int count;

  /** Returns a KSeF that reads invoices like this and goes by this time. */
  public InMemoryKsef(Function<ExactBytes, Option<InvoiceFacts>> reader, Supplier<Instant> time) {
    this.reader = reader;
    this.time = time;
  }

  /** Returns a gateway of a process that knows of no session yet. */
  public KsefGateway gateway() {
    return new InMemoryKsefGateway(this);
  }

  /** Returns a gateway of a process that sends archives. */
  public BatchGateway batch() {
    return new InMemoryBatchGateway(this);
  }

  /** Changes how it can be reached. */
  public synchronized void line(Line now) {
    line = now;
  }

  /** Answers every call with 429 until the next call of {@link #answerAgain}. */
  public synchronized void throttle(Duration pause) {
    refusal = Option.some(new KsefFailure.Throttled(pause));
  }

  /** Refuses every call until the next call of {@link #answerAgain}. */
  public synchronized void refuse(KsefFailure failure) {
    refusal = Option.some(failure);
  }

  /** Ends {@link #throttle} and {@link #refuse}. */
  public synchronized void answerAgain() {
    refusal = Option.none();
  }

  /** Says what becomes of an invoice, whatever it would have been. */
  public synchronized void bend(InvoiceHash hash, Fate fate) {
    bent = bent.put(hash, fate);
  }

  /** Lets an invoice have the fate that it would have had. */
  public synchronized void unbend(InvoiceHash hash) {
    bent = bent.remove(hash);
  }

  /** Says whether the UPO of accepted invoices can be fetched. */
  public synchronized void upoIsReady(boolean ready) {
    upoIsReady = ready;
  }

  /** Ends all sessions, as a night does. */
  public synchronized void endSessions() {
    open = HashSet.empty();
  }

  /** Returns how many accepted invoices with these bytes it holds. */
  public synchronized int timesHeld(InvoiceHash hash) {
    return items.count(i -> i.hash().equals(hash) && fateOf(i) instanceof Fate.Accepted);
  }

  /** Returns how often these bytes arrived, accepted or not. */
  public synchronized int timesArrived(InvoiceHash hash) {
    return items.count(item -> item.hash().equals(hash));
  }

  synchronized Line line() {
    return line;
  }

  synchronized Option<KsefFailure> refusal() {
    return refusal;
  }

  synchronized Instant now() {
    return time.get();
  }

  synchronized boolean hasUpo() {
    return upoIsReady;
  }

  /** Lists what was opened on these days, the latest first. */
  synchronized List<SessionReference> sessions(LocalDate first, LocalDate last) {
    return opened
        .filter(entry -> !entry._2().isBefore(first) && !entry._2().isAfter(last))
        .keySet()
        .toList()
        .reverse();
  }

  synchronized SessionReference open() {
    SessionReference session =
        SessionReference.of("20260515-SO-%010X-0000000000-00".formatted(++count));
    open = open.add(session);
    opened = opened.put(session, PolishTime.dayOf(now()));
    return session;
  }

  synchronized SessionReference openBatch(InMemoryBatches.Archive archive) {
    SessionReference session =
        SessionReference.of("20260515-SB-%010X-0000000000-00".formatted(++count));
    open = open.add(session);
    opened = opened.put(session, PolishTime.dayOf(now()));
    batches.open(session, archive);
    return session;
  }

  synchronized void uploaded(SessionReference session) {
    batches.upload(session);
  }

  /** Takes in what was uploaded; returns why it cannot. */
  synchronized Option<KsefFailure> closeBatch(SessionReference session) {
    if (!batches.knows(session)) {
      return Option.some(new KsefFailure.SessionOver("21173: " + session));
    }
    if (!open.contains(session)) {
      return Option.none();
    }
    Option<InMemoryBatches.Archive> archive = batches.take(session);
    archive.forEach(a -> a.files().forEach(file -> take(session, file, a.mode())));
    if (archive.isDefined()) {
      close(session);
    }
    return archive.isDefined()
        ? Option.none()
        : Option.some(new KsefFailure.Refused(21205, "Nie przesłano części", List.empty()));
  }

  synchronized void close(SessionReference session) {
    open = open.remove(session);
  }

  synchronized Option<Item> take(SessionReference session, ExactBytes file, SendingMode mode) {
    if (!open.contains(session)) {
      return Option.none();
    }
    String reference = "20260515-EE-%010X-0000000000-00".formatted(++count);
    Option<InvoiceFacts> facts = reader.apply(file);
    Fate fate = facts.map(f -> judge(f, mode)).getOrElse(() -> rejected(450, "Nieprawidłowy XML"));
    Item item = new Item(session, reference, file, InvoiceHash.from(file), facts, fate);
    items = items.append(item);
    byReference = byReference.put(reference, item);
    if (fate instanceof Fate.Accepted) {
      accepted = accepted.put(key(facts.get()), item);
    }
    return Option.some(item);
  }

  synchronized Option<Item> item(SessionReference session, String reference) {
    return byReference.get(reference).filter(i -> i.session().equals(session));
  }

  synchronized List<Item> in(SessionReference session) {
    return items.filter(item -> item.session().equals(session)).toList();
  }

  synchronized SessionState stateOf(SessionReference session) {
    List<Item> held = in(session);
    int taken = held.count(item -> fateOf(item) instanceof Fate.Accepted);
    boolean isOpen = open.contains(session);
    SessionState.Kind closed =
        held.isEmpty()
            ? SessionState.Kind.CANCELLED
            : taken == 0 ? SessionState.Kind.NOTHING_ACCEPTED : SessionState.Kind.DONE;
    return new SessionState(
        isOpen ? SessionState.Kind.OPEN : closed,
        isOpen ? 100 : 200,
        "-",
        List.empty(),
        held.size(),
        taken,
        held.size() - taken);
  }

  synchronized Fate fateOf(Item item) {
    return bent.get(item.hash()).getOrElse(item.fate());
  }

  private Fate judge(InvoiceFacts facts, SendingMode mode) {
    Option<Item> original = accepted.get(key(facts));
    if (original.isDefined()) {
      Acceptance first = ((Fate.Accepted) original.get().fate()).acceptance();
      return new Fate.Duplicate(
          new Rejection(440, "Duplikat faktury", List.of(first.number().text())),
          Option.some(original.get().session()),
          Option.some(first.number()));
    }
    Instant at = time.get();
    return new Fate.Accepted(new Acceptance(nextNumber(facts), at, at, mode));
  }

  private static List<Object> key(InvoiceFacts facts) {
    return List.of(facts.seller(), facts.kind(), facts.number());
  }

  private static Fate rejected(int code, String description) {
    return new Fate.Rejected(new Rejection(code, description, List.empty()));
  }

  private KsefNumber nextNumber(InvoiceFacts facts) {
    return TckInvoices.ksefNumber(facts.seller(), ++count);
  }
}
