/**
 * Explanations written as text, Markdown, HTML and JSON. Depends on {@code application.explain};
 * the commands {@code ruling} and {@code explain} write them. Start at {@link
 * pl.latarnik.adapters.cli.explain.ExplanationPage}.
 */
package pl.latarnik.adapters.cli.explain;
