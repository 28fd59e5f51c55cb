package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * The amounts of a line that has a value.
 *
 * @param field its value, for the place
 * @param percent the rate of its tax, zero where there is none
 * @param net P_11
 * @param gross P_11A
 * @param tax P_11Vat
 * @param course KursWaluty
 * @param before whether it shows the state before a correction
 */
record LineAmounts(
    Field field,
    BigDecimal percent,
    Option<BigDecimal> net,
    Option<BigDecimal> gross,
    Option<BigDecimal> tax,
    Option<BigDecimal> course,
    boolean before) {}
