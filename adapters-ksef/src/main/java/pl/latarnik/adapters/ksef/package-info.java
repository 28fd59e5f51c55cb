/**
 * KSeF and its status service over HTTP. May depend on the application's ports, the domain and
 * {@code signing}, never on {@code fa3}. Start at {@link
 * pl.latarnik.adapters.ksef.KsefHttpGateway}; every request goes through {@code KsefHttp}.
 */
package pl.latarnik.adapters.ksef;
