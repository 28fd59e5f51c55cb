/**
 * The desk put together from its parts, for the command line and for the demonstration alike. May
 * depend on the application and all adapters but the simulator. Start at {@link
 * pl.latarnik.bootstrap.desk.OpenDesk}.
 */
package pl.latarnik.bootstrap.desk;
