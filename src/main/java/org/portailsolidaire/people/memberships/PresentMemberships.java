package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever changes one keeps its organisation for themselves. */
interface PresentMemberships extends Repository<Membership, Membership.Id> {

	Membership saveAndFlush(Membership membership);

	void delete(Membership membership);

	void flush();

	List<Membership> findByIdOrganisationId(UUID organisation);

	/** Ends those of a person, but where nobody else would be left. */
	@Modifying
	@Query("""
			delete from Membership m where m.id.personId = ?1 and exists (
				select 1 from Membership other
				where other.id.organisationId = m.id.organisationId and other.id.personId <> m.id.personId)
			""")
	void leaveWhereOthersAre(UUID person);

}
