/**
 * A local KSeF over real HTTP for tests and demonstrations; depends on no other module and shares
 * no code with the client. Only bootstrap and tests may depend on it. Start at {@link
 * pl.latarnik.simulator.SimulatorServer}; the state is in {@code SimulatedKsef}.
 */
package pl.latarnik.simulator;
