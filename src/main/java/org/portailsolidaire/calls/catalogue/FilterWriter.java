package org.portailsolidaire.calls.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.search.Phases;
import org.portailsolidaire.calls.search.CriteriaReader;
import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.Closing;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.calls.catalogue.SearchPage.Choice;
import org.portailsolidaire.calls.catalogue.SearchPage.Filters;
import org.portailsolidaire.calls.catalogue.SearchPage.ZoneNode;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * Writes the facets: each value with the number of calls it would give, all other facets
 * kept. A value that would give none stays, and cannot be chosen.
 */
@Component
public class FilterWriter {

	private static final int FUNDERS_SHOWN = 8;

	private static final int[] SHARES = { 50, 60, 70, 80 };

	private static final int[] CLOSING_DAYS = { 15, 60 };

	private final Zones zones;

	private final Themes themes;

	private final Sdgs sdgs;

	FilterWriter(Zones zones, Themes themes, Sdgs sdgs) {
		this.zones = zones;
		this.themes = themes;
		this.sdgs = sdgs;
	}

	public Filters filters(Found found, Criteria criteria, String wrongAmount, Words words) {
		Catalogue catalogue = found.catalogue();
		List<Choice> funders = funders(found, criteria);
		return new Filters(phases(found, criteria, words), zoneNodes(found, criteria, words), criteria.zones().size(),
				themes(found, criteria, words), criteria.themes().size(),
				(criteria.amount() != null) ? words.formats().number(criteria.amount()) : wrongAmount,
				!wrongAmount.isEmpty(), shares(found, criteria, words), (criteria.share() != null) ? 1 : 0,
				closings(found, criteria, words),
				(criteria.closing() != null && criteria.closing().until() != null)
						? criteria.closing().until().toString() : "",
				(criteria.closing() != null) ? 1 : 0, sdgs(found, criteria, words), criteria.sdgs().size(),
				funders.stream().limit(Math.max(FUNDERS_SHOWN, criteria.funders().size())).toList(),
				criteria.funders().size(),
				Math.max(0, catalogue.funderNames().size() - Math.max(FUNDERS_SHOWN, criteria.funders().size())),
				applicants(found, criteria, words), criteria.applicants().size());
	}

	private static List<Choice> phases(Found found, Criteria criteria, Words words) {
		RoaringBitmap base = found.butFor(Facet.PHASE);
		return Stream.of(CallPhase.values())
			.map((phase) -> choice("f-", Phases.code(phase), words.text("phase." + Phases.code(phase)),
					RoaringBitmap.andCardinality(base, found.phase(phase)), criteria.effectivePhases().contains(phase)))
			.toList();
	}

	private List<Choice> themes(Found found, Criteria criteria, Words words) {
		RoaringBitmap base = found.base(Facet.THEME);
		List<Theme> shown = new ArrayList<>();
		for (Theme family : this.themes.families()) {
			shown.add(family);
			boolean chosen = criteria.themes().contains(family.code()) || this.themes.children(family)
				.stream()
				.anyMatch((child) -> criteria.themes().contains(child.code()));
			if (chosen) {
				shown.addAll(this.themes.children(family));
			}
		}
		shown.addAll(this.themes.crossCutting());
		return shown.stream()
			.filter((theme) -> theme.active() || criteria.themes().contains(theme.code()))
			.map((theme) -> choice("t-", theme.code(),
					((theme.family() != null) ? "· " : "") + theme.name(words.locale()),
					RoaringBitmap.andCardinality(base, found.catalogue().onThemes(Set.of(theme.code()))),
					criteria.themes().contains(theme.code())))
			.toList();
	}

	private List<Choice> sdgs(Found found, Criteria criteria, Words words) {
		RoaringBitmap base = found.base(Facet.SDG);
		return this.sdgs.all()
			.stream()
			.map((sdg) -> choice("o-", Integer.toString(sdg.number()), sdg.shortName(words.locale()),
					RoaringBitmap.andCardinality(base, found.catalogue().onSdgs(Set.of(sdg.number()))),
					criteria.sdgs().contains(sdg.number())))
			.toList();
	}

	private static List<Choice> shares(Found found, Criteria criteria, Words words) {
		IntStream values = (criteria.share() == null) ? IntStream.of(SHARES)
				: IntStream.concat(IntStream.of(SHARES), IntStream.of(criteria.share())).sorted().distinct();
		RoaringBitmap base = found.base(Facet.SHARE);
		return values
			.mapToObj((share) -> choice("", Integer.toString(share), words.formats().percent(share),
					RoaringBitmap.andCardinality(base, found.catalogue().paying(share)),
					Integer.valueOf(share).equals(criteria.share())))
			.toList();
	}

	private static List<Choice> closings(Found found, Criteria criteria, Words words) {
		RoaringBitmap base = found.base(Facet.CLOSING);
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("c-0", "", words.text("cloture.toutes"), -1, criteria.closing() == null, false));
		for (int days : CLOSING_DAYS) {
			Closing closing = Closing.within(days);
			choices.add(choice("c-", closing.code(), words.text("cloture." + days),
					RoaringBitmap.andCardinality(base, found.closing(closing)), closing.equals(criteria.closing())));
		}
		return choices;
	}

	/** The funders chosen, then those with most calls, by name. */
	private static List<Choice> funders(Found found, Criteria criteria) {
		RoaringBitmap base = found.base(Facet.FUNDER);
		Catalogue catalogue = found.catalogue();
		Function<Map.Entry<String, String>, Choice> write = (funder) -> choice("b-", funder.getKey(), funder.getValue(),
				RoaringBitmap.andCardinality(base, catalogue.byFunders(Set.of(funder.getKey()))),
				criteria.funders().contains(funder.getKey()));
		return catalogue.funderNames()
			.entrySet()
			.stream()
			.map(write)
			.sorted(Comparator.comparing(Choice::checked, Comparator.reverseOrder())
				.thenComparing(Choice::count, Comparator.reverseOrder()))
			.toList();
	}

	private static List<Choice> applicants(Found found, Criteria criteria, Words words) {
		RoaringBitmap base = found.base(Facet.APPLICANT);
		return EnumSet.allOf(ApplicantKind.class)
			.stream()
			.map((kind) -> choice("s-", CriteriaReader.code(kind), words.text("structure." + CriteriaReader.code(kind)),
					RoaringBitmap.andCardinality(base, found.catalogue().forApplicants(Set.of(kind))),
					criteria.applicants().contains(kind)))
			.toList();
	}

	private List<ZoneNode> zoneNodes(Found found, Criteria criteria, Words words) {
		Set<String> unfolded = new TreeSet<>(criteria.unfolded());
		criteria.zones().forEach((code) -> this.zones.ancestors(code).forEach((zone) -> unfolded.add(zone.code())));
		ZoneTreeWriter tree = new ZoneTreeWriter(found.base(Facet.ZONE), found.catalogue(), criteria, unfolded, words);
		return this.zones.children(this.zones.world().code(), words.locale())
			.stream()
			.map((zone) -> tree.node(zone, false))
			.toList();
	}

	private static Choice choice(String prefix, String value, String label, int count, boolean checked) {
		return new Choice(prefix + value, value, label, count, checked, count == 0 && !checked);
	}

	private final class ZoneTreeWriter {

		private final RoaringBitmap base;

		private final Catalogue catalogue;

		private final Criteria criteria;

		private final Set<String> unfolded;

		private final Words words;

		ZoneTreeWriter(RoaringBitmap base, Catalogue catalogue, Criteria criteria, Set<String> unfolded, Words words) {
			this.base = base;
			this.catalogue = catalogue;
			this.criteria = criteria;
			this.unfolded = unfolded;
			this.words = words;
		}

		/**
		 * A zone; one held by a zone that is chosen shows as chosen, and is not asked for
		 * twice.
		 */
		ZoneNode node(Zone zone, boolean held) {
			int count = RoaringBitmap.andCardinality(this.base, this.catalogue.inZones(Set.of(zone.code())));
			boolean chosen = this.criteria.zones().contains(zone.code());
			boolean open = this.unfolded.contains(zone.code());
			boolean foldable = zone.kind() != Zone.Kind.COUNTRY;
			Choice choice = new Choice("z-" + zone.code(), zone.code(), zone.name(this.words.locale()), count,
					chosen || held, held || (count == 0 && !chosen));
			List<ZoneNode> nodes = !open ? List.of()
					: FilterWriter.this.zones.children(zone.code(), this.words.locale())
						.stream()
						.map((child) -> node(child, chosen || held))
						.toList();
			if (!foldable) {
				return new ZoneNode(choice, "", "", false, open, nodes);
			}
			return new ZoneNode(choice, toggle(zone.code(), open),
					this.words.text(open ? "zone.replier" : "zone.deplier", choice.label()), true, open, nodes);
		}

		private String toggle(String code, boolean open) {
			Collection<String> others = new TreeSet<>(this.criteria.unfolded());
			if (open) {
				others.remove(code);
			}
			else {
				others.add(code);
			}
			return this.criteria.unfolding(Criteria.ordered(others)).query();
		}

	}

}
