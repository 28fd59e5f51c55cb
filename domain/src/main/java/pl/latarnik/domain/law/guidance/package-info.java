/**
 * What rests on guidance or on our own reading only, visibly weaker than an article. May depend on
 * all facts packages. Start at {@link pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia}.
 */
package pl.latarnik.domain.law.guidance;
