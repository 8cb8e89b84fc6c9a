package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationQuery.Held;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.form.Step;

import org.springframework.stereotype.Component;

/** Opens dossiers to the members of their association; to others they do not exist. */
@Component
public class ApplicationAccess {

	private final ApplicationQuery rows;

	private final CallRegister calls;

	private final ChangeRequestQuery requests;

	private final Clock clock;

	ApplicationAccess(ApplicationQuery rows, CallRegister calls, ChangeRequestQuery requests, Clock clock) {
		this.rows = rows;
		this.calls = calls;
		this.requests = requests;
		this.clock = clock;
	}

	public Opened open(String number, Actor actor) {
		return opened(NotFound.unless(this.rows.find(number, actor.id())));
	}

	/** A dossier kept for this transaction alone, for who has these rights. */
	public Opened lock(String number, Actor actor, MemberRights needed) {
		return opened(NotFound
			.unless(this.rows.lock(number, actor.id()).filter((held) -> held.standing().rights().include(needed))));
	}

	public Opened opened(Held held) {
		ApplicationFacts application = held.application();
		Known call = this.calls.find(application.call()).orElseThrow();
		CallContent content = Objects.requireNonNull(call.content());
		if (!application.isDraft() && application.callVersion() != call.version()) {
			content = this.calls.content(application.call(), application.callVersion()).orElse(content);
		}
		ChangeRequestFacts asked = (application.state() == ApplicationState.CHANGES_REQUESTED)
				? this.requests.open(application.id()).orElse(null) : null;
		return new Opened(held, call, content, this.rows.typed(application.id()), this.rows.pieces(application.id()),
				asked, open(application, content, asked));
	}

	/** The steps that may be written now. */
	private Set<Step> open(ApplicationFacts application, CallContent content, @Nullable ChangeRequestFacts asked) {
		if (application.isDraft()) {
			return (content.calendar().phaseAt(this.clock.instant()) != CallPhase.CLOSED) ? EnumSet.allOf(Step.class)
					: Set.of();
		}
		Set<Step> open = EnumSet.noneOf(Step.class);
		if (asked != null && asked.isOpenAt(this.clock.instant())) {
			open.addAll(asked.steps());
		}
		return open;
	}

}
