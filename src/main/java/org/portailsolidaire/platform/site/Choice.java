package org.portailsolidaire.platform.site;

/** One of the choices of a field: what is sent, and what is read. */
public record Choice(String value, String label) {
}
