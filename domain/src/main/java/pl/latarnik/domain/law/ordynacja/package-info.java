/**
 * The tax ordinance: how terms are counted. May depend on {@code law} and {@code calendar}. Start
 * at {@link pl.latarnik.domain.law.ordynacja.Art12}.
 */
package pl.latarnik.domain.law.ordynacja;
