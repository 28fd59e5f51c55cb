/**
 * How the law is represented: rules with their source, period and confidence, and how exactly one
 * of them comes to stand. Depends on nothing else of the domain. Start at {@link
 * pl.latarnik.domain.law.LegalRule}.
 */
package pl.latarnik.domain.law;
