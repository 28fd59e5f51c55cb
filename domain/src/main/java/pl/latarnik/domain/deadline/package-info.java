/**
 * By when an invoice must be sent, as facts and results. May depend on {@code law}, {@code
 * calendar}, {@code invoice}, {@code outage} and {@code issuance}. Start at {@link
 * pl.latarnik.domain.deadline.SubmissionDuty}.
 */
package pl.latarnik.domain.deadline;
