package pl.latarnik.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Optional;
import java.util.function.Predicate;

/** What happens to a package after its session was closed: parts, archive, invoices, end. */
final class BatchProcessing {
  private static final Operation CLOSE = Operation.read("POST /sessions/batch/{}/close");
  private static final int LONGEST_NAME = 128;

  /** Why a package came to nothing. */
  private record Failure(SessionState state, String why) {
    static Failure of(SessionState state) {
      return new Failure(state, state.detail());
    }
  }

  private final Object lock;
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Archive archive;
  private final PartStore store;
  private final InvoiceProcessing invoices;
  private final InvoiceFaults faults;
  private final Predicate<Session> known;

  /** Takes the lock of the state, and what tells whether a session has survived a reset. */
  BatchProcessing(
      Object lock,
      SimulatedClock clock,
      Numbers numbers,
      Archive archive,
      PartStore store,
      InvoiceProcessing invoices,
      InvoiceFaults faults,
      Predicate<Session> known) {
    this.lock = lock;
    this.clock = clock;
    this.numbers = numbers;
    this.archive = archive;
    this.store = store;
    this.invoices = invoices;
    this.faults = faults;
    this.known = known;
  }

  /** Carries a closed session to its end; nothing of it is accepted unless all can be read. */
  void process(BatchSession session) {
    Path plain = store.newFile();
    try {
      Optional<Failure> failure = decrypt(session, plain).or(() -> check(session, plain));
      if (failure.isPresent()) {
        end(session, failure.get());
        return;
      }
      PackageReader.read(
          plain, session.declared().compression(), (name, in) -> take(session, name, in));
      synchronized (lock) {
        session.markRead();
      }
      invoices.complete(session);
    } catch (PackageReader.BrokenPackage e) {
      end(session, Failure.of(SessionState.BAD_ARCHIVE));
    } catch (IOException | RuntimeException fault) {
      end(session, Failure.of(SessionState.FAULT));
      throw new IllegalStateException(
          "The package of " + session.reference() + " got stuck", fault);
    } finally {
      store.delete(plain);
      session.parts().forEach(part -> store.delete(part.file()));
    }
  }

  private void end(BatchSession session, Failure failure) {
    synchronized (lock) {
      session.change(failure.state(), failure.why(), clock.now());
    }
  }

  /** Compares the parts with their declaration and writes the plain archive. */
  private static Optional<Failure> decrypt(BatchSession session, Path plain) {
    PackageInfo declared = session.declared();
    for (int i = 1; i <= declared.parts().size(); i++) {
      Optional<String> wrong =
          wrong(i, session.part(i).orElseThrow(), declared.parts().get(i - 1).hash());
      if (wrong.isPresent()) {
        return Optional.of(new Failure(SessionState.BAD_PARTS, wrong.get()));
      }
    }
    if (session.key().isEmpty()) {
      return Optional.of(Failure.of(SessionState.BAD_KEY));
    }
    byte[] key = session.key().get();
    long size = 0;
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(plain));
        DigestOutputStream out = new DigestOutputStream(file, Crypto.newSha256())) {
      for (int i = 1; i <= declared.parts().size(); i++) {
        Path part = session.part(i).orElseThrow().file();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
          Optional<Long> written = Crypto.decrypt(key, session.iv(), in, out);
          if (written.isEmpty()) {
            return Optional.of(Failure.of(SessionState.UNDECIPHERED));
          }
          size += written.get();
        }
      }
      String hash = Crypto.base64(out.getMessageDigest().digest());
      return size == declared.size() && hash.equals(declared.hash())
          ? Optional.empty()
          : Optional.of(
              new Failure(
                  SessionState.BAD_ARCHIVE,
                  "Skrót SHA-256 przesłanej paczki faktur nie jest zgodny z zadeklarowanym skrótem: '"
                      + declared.hash()
                      + "'."));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Finds what is wrong with a part; its size has been compared at the closing. */
  private static Optional<String> wrong(int ordinal, PartStore.Stored part, String declaredHash) {
    if (!part.hash().equals(declaredHash)) {
      return Optional.of(
          "Skrót SHA-256 części: '"
              + ordinal
              + "' nie zgadza się z zadeklarowanym skrótem: '"
              + declaredHash
              + "'.");
    }
    return part.size() > PartStore.LARGEST_PART
        ? Optional.of(
            "Rozmiar części: '" + ordinal + "' przekracza 100000000 bajtów przed zaszyfrowaniem.")
        : Optional.empty();
  }

  /** Reads the whole archive once without keeping anything: is it sound, and not too much? */
  private Optional<Failure> check(BatchSession session, Path plain) {
    try {
      int[] count = {0};
      PackageReader.read(
          plain,
          session.declared().compression(),
          (name, content) -> {
            count[0]++;
            content.transferTo(OutputStream.nullOutputStream());
            // Read on for the sake of the count, which the refusal names.
            return true;
          });
      int most = session.limits().invoices();
      if (count[0] > most) {
        return Optional.of(
            new Failure(
                SessionState.TOO_MANY_INVOICES,
                "Przekroczono dopuszczalną liczbę faktur w paczce: '"
                    + most
                    + "'. Liczba faktur w paczce: '"
                    + count[0]
                    + "'."));
      }
      return count[0] == 0 ? Optional.of(Failure.of(SessionState.NOTHING_SENT)) : Optional.empty();
    } catch (PackageReader.BrokenPackage e) {
      return Optional.of(Failure.of(SessionState.BAD_ARCHIVE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean take(BatchSession session, String name, InputStream content) throws IOException {
    BatchEntry entry = BatchEntry.read(content, session.limits().bytesWithAttachment());
    HeldInvoice invoice;
    synchronized (lock) {
      if (!known.test(session)) {
        return false;
      }
      int ordinal = session.invoices().size() + 1;
      invoice =
          new HeldInvoice(
                  numbers.reference("EE", clock.now()),
                  ordinal,
                  session,
                  entry.request(session.offlineMode()),
                  session.created())
              .named(shortened(name));
      session.invoices().add(invoice);
      archive.take(invoice);
    }
    faults.planned(invoice, CLOSE, () -> invoices.process(invoice, entry.bytes())).run();
    return true;
  }

  /** Returns the name without folders, its end where it is too long. */
  private static String shortened(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}
