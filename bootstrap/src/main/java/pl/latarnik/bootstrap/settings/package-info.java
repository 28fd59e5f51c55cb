/**
 * What a user can set, read from {@code latarnik.yaml} and the environment. May depend on the
 * domain and the command line's refusals. Start at {@link pl.latarnik.bootstrap.settings.Settings}.
 */
package pl.latarnik.bootstrap.settings;
