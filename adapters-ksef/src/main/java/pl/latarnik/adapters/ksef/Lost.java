package pl.latarnik.adapters.ksef;

import pl.latarnik.application.port.out.KsefFailure;

/**
 * Why there is no answer.
 *
 * @param mayHaveArrived whether the request can have reached the other side
 * @param cause what kept it from us
 * @param detail what was seen
 */
record Lost(boolean mayHaveArrived, KsefFailure.Cause cause, String detail) {}
