package pl.latarnik.simulator;

/**
 * What a fault may look at and touch when it strikes a call.
 *
 * @param call the call it strikes
 * @param operation what was called
 * @param ksef the state behind it
 */
record FaultScene(Call call, Operation operation, SimulatedKsef ksef) {}
