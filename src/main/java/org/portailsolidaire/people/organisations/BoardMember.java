package org.portailsolidaire.people.organisations;

import jakarta.persistence.Embeddable;

/** A person elected to run an association: "Awa Koné, présidente". */
@Embeddable
public record BoardMember(String name, String function) {
}
