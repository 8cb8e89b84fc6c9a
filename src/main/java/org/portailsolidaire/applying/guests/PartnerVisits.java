package org.portailsolidaire.applying.guests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.PartnerSection.Section;
import org.portailsolidaire.applying.steps.PartnerSection.Written;
import org.portailsolidaire.applying.steps.PartnerSection;
import org.portailsolidaire.platform.drafting.Edit;
import org.portailsolidaire.platform.links.LinkToken;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a link opens: one step of one draft, for as long as the invitation serves and the
 * dossier is a draft. Each visit takes the row of its invitation, so that taking the
 * invitation back is before it or after it.
 */
@Service
class PartnerVisits {

	private final PartnerInvitations invitations;

	private final PartnerSection sections;

	private final PartnerMessages messages;

	private final Clock clock;

	PartnerVisits(PartnerInvitations invitations, PartnerSection sections, PartnerMessages messages, Clock clock) {
		this.invitations = invitations;
		this.sections = sections;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A step that a link opened.
	 *
	 * @param finishedAt when the partner said that they have finished, null when they
	 * write still
	 */
	record Visit(UUID invitation, Language language, Section section, @Nullable Instant finishedAt) {
	}

	/** The step that a link opens. */
	@Transactional
	Optional<Visit> open(LinkToken token) {
		return taken(token).flatMap((one) -> this.sections.read(one.application())
			.map((section) -> new Visit(one.id(), one.language(), section, one.finishedAt())));
	}

	/** Writes what was sent, on top of what was read. */
	@Transactional
	Optional<Written> write(LinkToken token, List<Edit> edits) {
		Optional<PartnerInvitation> invitation = taken(token);
		Optional<Written> written = invitation.flatMap((one) -> this.sections.write(one.application(), edits));
		if (written.filter(Written::changed).isPresent()) {
			PartnerInvitation one = invitation.orElseThrow();
			one.write(this.clock.instant());
			this.invitations.saveAndFlush(one);
		}
		return written;
	}

	/**
	 * The partner has finished: the holders are told, once, until the partner writes
	 * more.
	 * @return whether the link opens anything
	 */
	@Transactional
	boolean finish(LinkToken token) {
		Instant now = this.clock.instant();
		Optional<PartnerInvitation> invitation = taken(token);
		Optional<Section> section = invitation.flatMap((one) -> this.sections.read(one.application()));
		section.filter((one) -> invitation.orElseThrow().finish(now)).ifPresent((one) -> {
			PartnerInvitation finished = this.invitations.saveAndFlush(invitation.orElseThrow());
			this.messages.finished(one.draft(), finished.act(now), name(one), finished.address());
		});
		return section.isPresent();
	}

	private static String name(Section section) {
		return section.fields()
			.stream()
			.filter((field) -> field.name().equals("nom"))
			.map(PartnerSection.Field::value)
			.findFirst()
			.orElse("");
	}

	/** The invitation of a link that serves, kept for this transaction alone. */
	private Optional<PartnerInvitation> taken(LinkToken token) {
		Instant now = this.clock.instant();
		Optional<PartnerInvitation> invitation = this.invitations.lockOpen(token.digest(), now);
		invitation.ifPresent((one) -> {
			one.see(now);
			this.invitations.saveAndFlush(one);
		});
		return invitation;
	}

}
