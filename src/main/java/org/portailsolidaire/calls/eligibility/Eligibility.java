package org.portailsolidaire.calls.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.reference.Zones;

import org.springframework.stereotype.Service;

/**
 * Whether one may apply: the one implementation of the rules, for the self-check, drafts,
 * filing and admissibility. Each gives the content of the version of the call that counts
 * for it (the published one for a draft, the one filed against for admissibility), and
 * the {@link Facts} it has: a profile, answers, a dossier. Facts that are missing make no
 * refusal; a gate that lets nothing pass in doubt asks for {@link Answer#YES}.
 * <p>
 * Rules are taken at the legal day of the closing, in Paris; a standing call has none,
 * and they are taken today. Who judges again later a dossier of a standing call gives the
 * instant at which it was filed.
 */
@Service
public class Eligibility {

	private final PublishedContents contents;

	private final Organisations organisations;

	private final Judge judge;

	private final Clock clock;

	Eligibility(PublishedContents contents, Organisations organisations, Zones zones, Clock clock) {
		this.contents = contents;
		this.organisations = organisations;
		this.judge = new Judge(zones::countriesOf);
		this.clock = clock;
	}

	/** What facts say of every line of a call, now. */
	public CallAnswer of(CallContent call, Facts facts) {
		return of(call, facts, this.clock.instant());
	}

	/**
	 * What facts say of every line of a call.
	 * @param at when it is asked; counts for a standing call only
	 */
	public CallAnswer of(CallContent call, Facts facts, Instant at) {
		return this.judge.call(call, facts, at);
	}

	/**
	 * What facts say of one line of a call; {@code facts} may be those of this line
	 * alone, such as what is asked of it.
	 * @param line one of the call's
	 * @param at when it is asked; counts for a standing call only
	 */
	public LineAnswer of(CallContent call, CallContent.Line line, Facts facts, Instant at) {
		return this.judge.line(call, line, facts, at);
	}

	/** What the profile of an organisation says; empty when it is gone. */
	public Optional<Facts> factsOf(OrganisationId organisation) {
		return this.organisations.profile(organisation).map(Facts::of);
	}

	/**
	 * What facts say of many published calls at once: one question to the database a
	 * thousand calls.
	 * @param nos numbers of calls; those that are not published are left out of the
	 * answer
	 */
	public Map<Integer, Answer> of(int[] nos, Facts facts) {
		Instant now = this.clock.instant();
		return this.contents.each(nos, (call) -> this.judge.call(call, facts, now).answer());
	}

}
