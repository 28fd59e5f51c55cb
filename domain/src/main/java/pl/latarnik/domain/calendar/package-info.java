/**
 * Business days and the Polish civil day. May depend on {@code law} and {@code law.holidays}. Start
 * at {@link pl.latarnik.domain.calendar.BusinessDays}.
 */
package pl.latarnik.domain.calendar;
