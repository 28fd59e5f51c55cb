package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;

/** Lets benchmarks at what the adapter hides: one step of its work, and what it works with. */
public final class BenchDoor {

  private BenchDoor() {}

  /** A session whose key is known outside, with what a bare client needs to use it. */
  public record BareSession(
      String reference, String token, Function<ExactBytes, byte[]> body) {}

  /** Logs in, and returns the token for a bare client. */
  public static String token(KsefAccess access) {
    return access.login().token().get();
  }

  /** Prepares an archive up to the opening of a session, and returns its size. */
  public static long prepare(List<BatchFile> files, Path folder, byte[] key, byte[] vector) {
    try (Spool spool = Spool.in(folder)) {
      SessionEncryption encryption = SessionEncryption.of(key, vector);
      return BatchArchive.pack(
              files, new EncryptedParts(spool, encryption, EncryptedParts.LARGEST_SLICE))
          .size();
    }
  }

  /** Opens a session for a bare client and says how the bodies are made that it posts. */
  public static BareSession open(KsefAccess access) {
    SessionEncryption encryption = access.opening().newEncryption();
    Answer opened =
        access
            .opening()
            .open(
                "/sessions/online",
                encryption,
                wrapped -> Map.of("formCode", SessionOpening.FA3, "encryption", wrapped))
            .get();
    return new BareSession(
        Json.read(opened, Reference.class).get().text().get(),
        access.login().token().get(),
        file ->
            SendRequest.of(encryption, file, SendingMode.OFFLINE, Option.none()).json());
  }
}
