package pl.latarnik.bootstrap.desk;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** A way for archives that is made with the first one. */
record LateBatchGateway(Late<BatchGateway> gateway) implements BatchGateway {

  @Override
  public Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files) {
    return gateway.get().open(mode, files);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return gateway.get().close(session);
  }
}
