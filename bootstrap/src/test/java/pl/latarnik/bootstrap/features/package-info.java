/**
 * Writes {@code docs/features.md} from the tags of the tests and the reports of their runs. Nothing
 * depends on it; start at {@link pl.latarnik.bootstrap.features.FeaturesPageCheck}.
 */
package pl.latarnik.bootstrap.features;
