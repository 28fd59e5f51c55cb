package pl.latarnik.application.usecase;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Kills the process that uses it at one chosen moment of a batch. */
final class KilledBatches implements BatchGateway {

  /** The moments. */
  enum Moment {
    /** Session opened, nothing written down. */
    AFTER_OPENING,
    /** Written down as sent, nothing uploaded. */
    BEFORE_THE_PARTS,
    /** Uploaded, closing not begun. */
    AFTER_THE_PARTS,
    /** The closing written down, the request not sent. */
    BEFORE_CLOSING,
    /** Closed and taken in, answer not seen. */
    AFTER_CLOSING
  }

  private final BatchGateway batches;
  private final Moment moment;

  KilledBatches(BatchGateway batches, Moment moment) {
    this.batches = batches;
    this.moment = moment;
  }

  @Override
  public Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files) {
    Either<KsefFailure, Parcel> opened = batches.open(mode, files);
    dieAt(Moment.AFTER_OPENING);
    return opened.map(KilledParcel::new);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    dieAt(Moment.BEFORE_CLOSING);
    Either<KsefFailure, SessionReference> closed = batches.close(session);
    dieAt(Moment.AFTER_CLOSING);
    return closed;
  }

  private final class KilledParcel implements Parcel {
    private final Parcel parcel;

    KilledParcel(Parcel parcel) {
      this.parcel = parcel;
    }

    @Override
    public SessionReference session() {
      return parcel.session();
    }

    @Override
    public Either<KsefFailure, SessionReference> upload() {
      dieAt(Moment.BEFORE_THE_PARTS);
      Either<KsefFailure, SessionReference> uploaded = parcel.upload();
      dieAt(Moment.AFTER_THE_PARTS);
      return uploaded;
    }

    @Override
    public void close() {
      parcel.close();
    }
  }

  private void dieAt(Moment now) {
    if (now == moment) {
      throw new KilledGateway.Killed();
    }
  }
}
