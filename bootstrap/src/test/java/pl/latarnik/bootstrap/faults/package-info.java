/**
 * Every known fault of KSeF, end to end: the program's use cases on its store, over real HTTP,
 * against the simulator. May depend on everything. Start at {@link
 * pl.latarnik.bootstrap.faults.FaultOffice}.
 */
package pl.latarnik.bootstrap.faults;
