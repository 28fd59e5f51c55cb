/**
 * The statutory holidays. May depend on {@code law} only. Start at {@link
 * pl.latarnik.domain.law.holidays.UstawaODniachWolnych}.
 */
package pl.latarnik.domain.law.holidays;
