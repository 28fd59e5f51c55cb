/**
 * Walks the project's own schemas as plain XML, for tests that make documents and changes of them
 * out of what a schema says; knows nothing of the code under test. Start at {@link
 * pl.latarnik.adapters.ksef.xsd.SchemaModel}.
 */
package pl.latarnik.adapters.ksef.xsd;
