package org.portailsolidaire.people.organisations;

/** A person elected to run an association: "Awa Koné, présidente". */
record BoardMember(String name, String function) {
}
