package org.portailsolidaire.people.organisations;

/** All that an organisation received in a year, in whole euros. */
public record YearlyResources(int year, int amount) {
}
