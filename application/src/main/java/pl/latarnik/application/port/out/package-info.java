/**
 * Driven ports: what the program needs from outside. Implement one, extend its contract in the
 * test-jar {@code tck}, and wire it. May depend on the domain only. Start at {@link
 * pl.latarnik.application.port.out.KsefGateway}.
 */
package pl.latarnik.application.port.out;
