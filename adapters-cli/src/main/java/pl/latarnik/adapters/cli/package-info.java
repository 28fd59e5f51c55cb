/** The command line; depends on the application's ports. Start at {@code LatarnikCli}. */
package pl.latarnik.adapters.cli;
