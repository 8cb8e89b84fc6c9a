package org.portailsolidaire.calls.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallPhase;

/**
 * What somebody looks for. Several values of one facet mean "or", facets together mean
 * "and". All of it stands in the address of the page, in French.
 *
 * @param q the words, as typed; empty for none
 * @param phases empty reads as open
 * @param amount whole euros that one needs
 * @param share per cents of the eligible costs that the grant must be able to reach
 * @param page from 1
 * @param unfolded zones shown with what they hold
 * @param member the association that must be able to apply, null for none
 */
public record Criteria(String q, Set<String> zones, Set<String> themes, Set<Integer> sdgs, Set<String> funders,
		Set<CallPhase> phases, Set<ApplicantKind> applicants, @Nullable Integer amount, @Nullable Integer share,
		@Nullable Closing closing, Sort sort, int page, Set<String> unfolded, @Nullable ActingFor member) {

	public static final Criteria NONE = new Criteria("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
			null, null, null, Sort.CLOSING, 1, Set.of(), null);

	/** The facets of the page, in its order. */
	public enum Facet {

		WORDS, PHASE, ZONE, THEME, AMOUNT, SHARE, CLOSING, SDG, FUNDER, APPLICANT, MEMBER

	}

	/** The phases looked for; open ones when nothing was chosen. */
	public Set<CallPhase> effectivePhases() {
		return this.phases.isEmpty() ? Set.of(CallPhase.OPEN) : this.phases;
	}

	/** The facets in which something was chosen. */
	public Set<Facet> active() {
		Set<Facet> active = EnumSet.noneOf(Facet.class);
		for (Facet facet : Facet.values()) {
			if (!values(facet).isEmpty()) {
				active.add(facet);
			}
		}
		return active;
	}

	/** The values chosen in a facet, as written in an address. */
	public List<String> values(Facet facet) {
		return switch (facet) {
			case WORDS -> this.q.isEmpty() ? List.of() : List.of(this.q);
			case PHASE -> this.phases.stream().map(Phases::code).toList();
			case ZONE -> List.copyOf(this.zones);
			case THEME -> List.copyOf(this.themes);
			case AMOUNT -> (this.amount != null) ? List.of(this.amount.toString()) : List.of();
			case SHARE -> (this.share != null) ? List.of(this.share.toString()) : List.of();
			case CLOSING -> (this.closing != null) ? List.of(this.closing.code()) : List.of();
			case SDG -> this.sdgs.stream().map(String::valueOf).toList();
			case FUNDER -> List.copyOf(this.funders);
			case APPLICANT -> this.applicants.stream().map(Enum::name).toList();
			case MEMBER -> (this.member != null) ? List.of(this.member.slug()) : List.of();
		};
	}

	/** The same without a facet, from its first page. */
	public Criteria without(Facet facet) {
		return new Criteria((facet == Facet.WORDS) ? "" : this.q, (facet == Facet.ZONE) ? Set.of() : this.zones,
				(facet == Facet.THEME) ? Set.of() : this.themes, (facet == Facet.SDG) ? Set.of() : this.sdgs,
				(facet == Facet.FUNDER) ? Set.of() : this.funders, (facet == Facet.PHASE) ? Set.of() : this.phases,
				(facet == Facet.APPLICANT) ? Set.of() : this.applicants, (facet == Facet.AMOUNT) ? null : this.amount,
				(facet == Facet.SHARE) ? null : this.share, (facet == Facet.CLOSING) ? null : this.closing, this.sort,
				1, this.unfolded, (facet == Facet.MEMBER) ? null : this.member);
	}

	/** The same without one value of a facet. */
	public Criteria without(Facet facet, String value) {
		return switch (facet) {
			case ZONE ->
				with(minus(this.zones, value), this.themes, this.sdgs, this.funders, this.phases, this.applicants);
			case THEME ->
				with(this.zones, minus(this.themes, value), this.sdgs, this.funders, this.phases, this.applicants);
			case SDG -> with(this.zones, this.themes, minus(this.sdgs, Integer.valueOf(value)), this.funders,
					this.phases, this.applicants);
			case FUNDER ->
				with(this.zones, this.themes, this.sdgs, minus(this.funders, value), this.phases, this.applicants);
			case PHASE -> with(this.zones, this.themes, this.sdgs, this.funders,
					minus(this.phases, Phases.of(value).orElseThrow()), this.applicants);
			case APPLICANT -> with(this.zones, this.themes, this.sdgs, this.funders, this.phases,
					minus(this.applicants, ApplicantKind.valueOf(value)));
			case WORDS, AMOUNT, SHARE, CLOSING, MEMBER -> without(facet);
		};
	}

	public Criteria withPhases(Set<CallPhase> others) {
		return with(this.zones, this.themes, this.sdgs, this.funders, others, this.applicants);
	}

	public Criteria withZones(Set<String> others) {
		return with(others, this.themes, this.sdgs, this.funders, this.phases, this.applicants);
	}

	public Criteria withWords(String words) {
		return new Criteria(words, this.zones, this.themes, this.sdgs, this.funders, this.phases, this.applicants,
				this.amount, this.share, this.closing, this.sort, 1, this.unfolded, this.member);
	}

	public Criteria atPage(int number) {
		return new Criteria(this.q, this.zones, this.themes, this.sdgs, this.funders, this.phases, this.applicants,
				this.amount, this.share, this.closing, this.sort, number, this.unfolded, this.member);
	}

	public Criteria sortedBy(Sort other) {
		return new Criteria(this.q, this.zones, this.themes, this.sdgs, this.funders, this.phases, this.applicants,
				this.amount, this.share, this.closing, other, this.page, this.unfolded, this.member);
	}

	public Criteria unfolding(Set<String> others) {
		return new Criteria(this.q, this.zones, this.themes, this.sdgs, this.funders, this.phases, this.applicants,
				this.amount, this.share, this.closing, this.sort, this.page, others, this.member);
	}

	private Criteria with(Set<String> otherZones, Set<String> otherThemes, Set<Integer> otherSdgs,
			Set<String> otherFunders, Set<CallPhase> otherPhases, Set<ApplicantKind> otherApplicants) {
		return new Criteria(this.q, otherZones, otherThemes, otherSdgs, otherFunders, otherPhases, otherApplicants,
				this.amount, this.share, this.closing, this.sort, 1, this.unfolded, this.member);
	}

	/**
	 * The query string of these criteria with its question mark, empty when there is
	 * nothing to say; the same criteria always give the same string.
	 */
	public String query() {
		List<String> pairs = new ArrayList<>();
		pair(pairs, "q", this.q);
		this.phases.forEach((phase) -> pair(pairs, "phase", Phases.code(phase)));
		this.zones.forEach((zone) -> pair(pairs, "zone", zone));
		this.themes.forEach((theme) -> pair(pairs, "theme", theme));
		this.sdgs.forEach((sdg) -> pair(pairs, "odd", sdg.toString()));
		this.funders.forEach((funder) -> pair(pairs, "bailleur", funder));
		this.applicants.forEach((kind) -> pair(pairs, "structure", CriteriaReader.code(kind)));
		pair(pairs, "montant", (this.amount != null) ? this.amount.toString() : "");
		pair(pairs, "part", (this.share != null) ? this.share.toString() : "");
		pair(pairs, "cloture", (this.closing != null) ? this.closing.code() : "");
		pair(pairs, "association", (this.member != null) ? this.member.slug() : "");
		pair(pairs, "tri", (this.sort != Sort.CLOSING) ? this.sort.code() : "");
		this.unfolded.forEach((zone) -> pair(pairs, "deplier", zone));
		pair(pairs, "page", (this.page > 1) ? String.valueOf(this.page) : "");
		return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
	}

	private static void pair(List<String> pairs, String name, String value) {
		if (!value.isEmpty()) {
			pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
		}
	}

	private static <T> Set<T> minus(Collection<T> values, T value) {
		Set<T> others = new LinkedHashSet<>(values);
		others.remove(value);
		return others;
	}

	/** Values in one order, whatever the order they were asked in. */
	public static <T extends Comparable<T>> Set<T> ordered(Collection<T> values) {
		return new TreeSet<>(values);
	}

}
