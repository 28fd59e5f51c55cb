package pl.latarnik.bootstrap;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Stands beside {@link GatewayWithoutLogin} and refuses archives with the same reason. */
final class BatchWithoutLogin implements BatchGateway {

  @Override
  public Either<KsefFailure, Parcel> open(SendingMode mode, Seq<BatchFile> files) {
    return Either.left(GatewayWithoutLogin.DENIED);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return Either.left(GatewayWithoutLogin.DENIED);
  }
}
