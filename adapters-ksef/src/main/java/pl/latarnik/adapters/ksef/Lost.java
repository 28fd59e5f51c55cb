package pl.latarnik.adapters.ksef;

/**
 * Why there is no answer.
 *
 * @param mayHaveArrived whether the request can have reached the other side
 * @param detail what was seen
 */
record Lost(boolean mayHaveArrived, String detail) {}
