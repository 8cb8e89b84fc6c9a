package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;

/** Gathers {@link Facts}; each is described there. */
public final class FactsBuilder {

	private @Nullable Structure structure;

	private Facts.@Nullable Seat seat;

	private @Nullable LocalDate publishedOn;

	private Map<Integer, Integer> resources;

	private @Nullable Boolean otherApplication;

	private @Nullable Boolean overdueReport;

	private @Nullable Boolean goodRecord;

	private Set<String> countries;

	private @Nullable Partnership partnership;

	private @Nullable Boolean toCome;

	private @Nullable Set<Nature> natures;

	private @Nullable Integer months;

	private @Nullable Integer budget;

	private @Nullable Integer eligibleCosts;

	private @Nullable Integer asked;

	private @Nullable Integer ownFunds;

	private @Nullable Integer inKind;

	/** Nothing is known yet. */
	public FactsBuilder() {
		this(Facts.UNKNOWN);
	}

	FactsBuilder(Facts facts) {
		this.structure = facts.structure();
		this.seat = facts.seat();
		this.publishedOn = facts.publishedOn();
		this.resources = facts.resources();
		this.otherApplication = facts.otherApplication();
		this.overdueReport = facts.overdueReport();
		this.goodRecord = facts.goodRecord();
		this.countries = facts.countries();
		this.partnership = facts.partnership();
		this.toCome = facts.toCome();
		this.natures = facts.natures();
		this.months = facts.months();
		this.budget = facts.budget();
		this.eligibleCosts = facts.eligibleCosts();
		this.asked = facts.asked();
		this.ownFunds = facts.ownFunds();
		this.inKind = facts.inKind();
	}

	public FactsBuilder structure(@Nullable Structure known) {
		this.structure = known;
		return this;
	}

	public FactsBuilder seat(Facts.@Nullable Seat known) {
		this.seat = known;
		return this;
	}

	public FactsBuilder publishedOn(@Nullable LocalDate known) {
		this.publishedOn = known;
		return this;
	}

	public FactsBuilder resources(Map<Integer, Integer> known) {
		this.resources = known;
		return this;
	}

	public FactsBuilder otherApplication(@Nullable Boolean known) {
		this.otherApplication = known;
		return this;
	}

	public FactsBuilder overdueReport(@Nullable Boolean known) {
		this.overdueReport = known;
		return this;
	}

	public FactsBuilder goodRecord(@Nullable Boolean known) {
		this.goodRecord = known;
		return this;
	}

	public FactsBuilder countries(Set<String> known) {
		this.countries = known;
		return this;
	}

	public FactsBuilder partnership(@Nullable Partnership known) {
		this.partnership = known;
		return this;
	}

	public FactsBuilder toCome(@Nullable Boolean known) {
		this.toCome = known;
		return this;
	}

	public FactsBuilder natures(@Nullable Set<Nature> known) {
		this.natures = known;
		return this;
	}

	public FactsBuilder months(@Nullable Integer known) {
		this.months = known;
		return this;
	}

	public FactsBuilder budget(@Nullable Integer known) {
		this.budget = known;
		return this;
	}

	public FactsBuilder eligibleCosts(@Nullable Integer known) {
		this.eligibleCosts = known;
		return this;
	}

	public FactsBuilder asked(@Nullable Integer known) {
		this.asked = known;
		return this;
	}

	public FactsBuilder ownFunds(@Nullable Integer known) {
		this.ownFunds = known;
		return this;
	}

	public FactsBuilder inKind(@Nullable Integer known) {
		this.inKind = known;
		return this;
	}

	/** What was gathered. */
	public Facts build() {
		return new Facts(this.structure, this.seat, this.publishedOn, this.resources, this.otherApplication,
				this.overdueReport, this.goodRecord, this.countries, this.partnership, this.toCome, this.natures,
				this.months, this.budget, this.eligibleCosts, this.asked, this.ownFunds, this.inKind);
	}

}
