/**
 * What goes to KSeF next, by which kind of session, and when to ask for what, within the limits in
 * force. Pure: no clock, no request. May depend on the domain only. Start at {@link
 * pl.latarnik.application.dispatch.DispatchPlanner}.
 */
package pl.latarnik.application.dispatch;
