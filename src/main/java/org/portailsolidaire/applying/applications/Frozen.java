package org.portailsolidaire.applying.applications;

/** What is filed, as one text, and its SHA-256 in hexadecimal. */
public record Frozen(String content, String sha256) {
}
