/**
 * Files of examples as long as an auditor's program may write them, for tests and benchmarks. Start
 * at {@link pl.latarnik.bootstrap.examples.ManyExamples}.
 */
package pl.latarnik.bootstrap.examples;
