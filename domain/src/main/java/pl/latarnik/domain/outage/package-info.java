/**
 * What the ministry announced, as facts. May depend on {@code law}, {@code calendar} and {@code
 * invoice}. Start at {@link pl.latarnik.domain.outage.Announcement}.
 */
package pl.latarnik.domain.outage;
