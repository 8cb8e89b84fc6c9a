package org.portailsolidaire.people.accounts;

/**
 * A field that holds a secret: what was typed in it is never kept for later. Modules that
 * have one say so by a bean of this type.
 */
public record SecretField(String name) {
}
