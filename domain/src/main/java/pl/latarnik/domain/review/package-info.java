/**
 * What a person must look at, as facts. May depend on all other facts packages. Start at {@link
 * pl.latarnik.domain.review.ReviewFacts}.
 */
package pl.latarnik.domain.review;
