package org.portailsolidaire.applying.applications;

import java.time.Instant;

/** What a receipt says, of a filing or of an answer that came after. */
public record FilingReceipt(int number, Instant filedAt, String sha256, String signer, String quality) {
}
