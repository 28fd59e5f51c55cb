/**
 * One use case a class: load facts, ask the domain, store what it says, call the outside. No rule
 * of law stands here. May depend on the domain and the ports. Start at {@link
 * pl.latarnik.application.usecase.IssueInvoiceService}.
 */
package pl.latarnik.application.usecase;
