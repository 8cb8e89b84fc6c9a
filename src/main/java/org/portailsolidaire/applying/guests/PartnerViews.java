package org.portailsolidaire.applying.guests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.portailsolidaire.applying.guests.PartnerInvitationsQuery.Invitation;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** The invitations of partners as holders read them. */
@Component
class PartnerViews {

	private final Clock clock;

	PartnerViews(Clock clock) {
		this.clock = clock;
	}

	/**
	 * An invitation in the list.
	 *
	 * @param said where it stands: sent, opened, written, finished
	 * @param until "jusqu’au 3 mars 2026", or that it no longer serves
	 */
	public record InvitationView(String id, String address, String language, String said, String until,
			boolean finished) {
	}

	List<InvitationView> of(List<Invitation> invitations, Words words) {
		return invitations.stream().map((one) -> view(one, words)).toList();
	}

	private InvitationView view(Invitation one, Words words) {
		Instant finished = one.finishedAt();
		Instant written = one.writtenAt();
		Instant seen = one.seenAt();
		String said = (finished != null) ? words.text("partenaire.a-fini", day(finished, words))
				: (written != null) ? words.text("partenaire.a-ecrit", day(written, words))
						: (seen != null) ? words.text("partenaire.a-ouvert", day(seen, words))
								: words.text("partenaire.envoyee", day(one.sentAt(), words));
		String until = this.clock.instant().isBefore(one.expiresAt())
				? words.text("partenaire.jusqu-au", day(one.expiresAt(), words))
				: words.text("partenaire.perime", day(one.expiresAt(), words));
		return new InvitationView(one.id().toString(), one.address(), one.language().ownName(), said, until,
				finished != null);
	}

	private static String day(Instant instant, Words words) {
		return Days.text(instant, words.locale());
	}

}
