/**
 * Measures the portal against a bare servlet; {@code docs/measures.md} says how to run
 * it.
 */
package org.portailsolidaire.mesures;
