package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import pl.latarnik.adapters.ksef.SessionOpening.Encryption;
import pl.latarnik.adapters.ksef.SessionOpening.FormCode;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.application.port.out.KsefFailure.Unreachable;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Archives of many invoices over HTTP. */
final class KsefHttpBatch implements BatchGateway {

  private final KsefAccess access;
  private final Path folder;
  private final Pauses pauses;
  private final int slice;
  private final BatchClosing closing;

  /** Spools in this folder. */
  KsefHttpBatch(KsefAccess access, Path folder) {
    this(access, folder, Pauses.USUAL, EncryptedParts.LARGEST_SLICE);
  }

  /** Waits and slices as a test wants it. */
  KsefHttpBatch(KsefAccess access, Path folder, Pauses pauses, int slice) {
    this.access = requireNonNull(access, "access");
    this.folder = requireNonNull(folder, "folder");
    this.pauses = pauses;
    this.slice = slice;
    this.closing = new BatchClosing(access.calls(), access.api(), pauses);
  }

  private record FilePart(int ordinalNumber, long fileSize, String fileHash) {}

  private record BatchFileInfo(
      long fileSize, String fileHash, String compressionType, java.util.List<FilePart> fileParts) {}

  private record OpenRequest(
      FormCode formCode, BatchFileInfo batchFile, Encryption encryption, boolean offlineMode) {}

  private record Opened(
      @Nullable String referenceNumber,
      java.util.@Nullable List<PartUpload.Request> partUploadRequests) {}

  @Override
  public Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files) {
    SessionEncryption encryption = access.opening().newEncryption();
    Spool spool = Spool.in(folder);
    Option<Parcel> parcel = Option.none();
    try {
      EncryptedParts.Archive archive =
          BatchArchive.pack(files, new EncryptedParts(spool, encryption, slice));
      Either<KsefFailure, Parcel> opened = opened(mode, archive, encryption, spool);
      parcel = opened.toOption();
      return opened;
    } finally {
      if (parcel.isEmpty()) {
        spool.close();
      }
    }
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return closing.close(session);
  }

  private Either<KsefFailure, Parcel> opened(
      SendingMode mode, EncryptedParts.Archive archive, SessionEncryption encryption, Spool spool) {
    BatchFileInfo file =
        new BatchFileInfo(
            archive.size(),
            archive.hash(),
            "Zip",
            archive.parts().map(p -> new FilePart(p.ordinal(), p.size(), p.hash())).asJava());
    return access
        .opening()
        .open(
            "/sessions/batch",
            encryption,
            wrapped ->
                new OpenRequest(SessionOpening.FA3, file, wrapped, mode == SendingMode.OFFLINE))
        .flatMap(answer -> parcel(answer, archive, spool));
  }

  private Either<KsefFailure, Parcel> parcel(
      Answer answer, EncryptedParts.Archive archive, Spool spool) {
    Option<Opened> opened = Json.read(answer, Opened.class);
    Option<SessionReference> session =
        opened.flatMap(o -> new Reference(o.referenceNumber()).text()).map(SessionReference::of);
    if (session.isEmpty()) {
      return Either.left(KsefErrors.notKsef(answer, "no session reference"));
    }
    List<PartUpload.Request> requests =
        opened
            .flatMap(o -> Option.of(o.partUploadRequests()))
            .map(List::ofAll)
            .getOrElse(List.empty());
    return PartUpload.match(archive.parts(), requests, access.api())
        .<KsefFailure>mapLeft(
            reason -> new Unreachable(Cause.UNREADABLE_ANSWER, session.get() + ": " + reason))
        .map(
            uploads ->
                new HttpParcel(
                    session.get(),
                    spool,
                    new PartUploads(
                        access.http(), access.traffic(), spool, uploads, pauses, access.clock())));
  }

  private record HttpParcel(SessionReference session, Spool spool, PartUploads uploads)
      implements Parcel {

    @Override
    public Either<KsefFailure, SessionReference> upload() {
      return uploads.run().toEither(session).swap();
    }

    @Override
    public void close() {
      spool.close();
    }
  }
}
