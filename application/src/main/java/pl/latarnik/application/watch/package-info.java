/**
 * What the status service has said, put together into outages, whatever order it came in. Pure. May
 * depend on the domain and on the port of the service. Start at {@link
 * pl.latarnik.application.watch.StatusStory}.
 */
package pl.latarnik.application.watch;
