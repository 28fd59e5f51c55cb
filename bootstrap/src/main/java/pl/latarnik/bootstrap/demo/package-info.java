/**
 * The demonstration: the whole way once, on a store and a simulator of its own, each step checking
 * itself. May depend on everything. Start at {@link pl.latarnik.bootstrap.demo.Demonstration}.
 */
package pl.latarnik.bootstrap.demo;
