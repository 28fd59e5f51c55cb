/**
 * A local KSeF for tests and demonstrations; shares no code with the client. Start at {@code
 * SimulatorServer}.
 */
package pl.latarnik.simulator;
