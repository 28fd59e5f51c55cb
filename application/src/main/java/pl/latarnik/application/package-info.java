/** Use cases around the domain; depends on the domain only. Start at {@code application.port}. */
package pl.latarnik.application;
