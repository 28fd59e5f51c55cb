/** KSeF over HTTP; depends on the application's ports. Start at {@code KsefHttpGateway}. */
package pl.latarnik.adapters.ksef;
