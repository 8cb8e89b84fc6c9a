package org.portailsolidaire.calls.search;

import org.portailsolidaire.calls.eligibility.Facts;

/**
 * An association that a person acts for, with what its profile says.
 *
 * @param slug what names it in addresses
 */
public record ActingFor(String slug, String name, Facts facts) {
}
