package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import java.util.function.Supplier;
import pl.latarnik.adapters.ksef.Authentication.Challenge;
import pl.latarnik.application.port.out.KsefFailure;

/** The step of a login that differs by what one logs in with. */
interface LoginStart {

  /**
   * Answers a challenge.
   *
   * @param challenges asks KSeF for one
   * @return KSeF's answer that the login has begun
   */
  Either<KsefFailure, Answer> begin(Supplier<Either<KsefFailure, Challenge>> challenges);

  /** Returns what a person should know of a login that was refused, beyond what KSeF said. */
  String advice();
}
