package org.portailsolidaire.calls.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of the calls that can be found, and what a facet means read off it plainly. */
record FindableRow(int no, String slug, Instant opensAt, Instant endsAt, Instant publishedAt, List<String> zones,
		List<String> excluded, List<String> themes, boolean allThemes, List<Integer> sdgs, List<String> applicants,
		List<String> funders, List<Integer> min, List<Integer> max, Integer share) {

	static List<FindableRow> all(JdbcClient jdbc) {
		return jdbc.sql("select * from findable_call").query(FindableRow::read).list();
	}

	private static FindableRow read(ResultSet row, int index) throws SQLException {
		return new FindableRow(row.getInt("no"), row.getString("slug"), instant(row, "opens_at"),
				instant(row, "ends_at"), instant(row, "published_at"), list(row, "zones"), list(row, "excluded_zones"),
				list(row, "themes"), row.getBoolean("all_themes"),
				FindableRow.<Short>list(row, "sdgs").stream().map(Short::intValue).toList(), list(row, "applicants"),
				list(row, "funder_slugs"), list(row, "line_min"), list(row, "line_max"),
				row.getObject("max_share", Integer.class));
	}

	boolean meets(Criteria criteria, Instant now, Zones zonesOfTheWorld, Themes allOfTheThemes) {
		return criteria.effectivePhases().contains(phase(now))
				&& (criteria.zones().isEmpty()
						|| criteria.zones().stream().anyMatch((zone) -> concerns(zone, zonesOfTheWorld)))
				&& (criteria.themes().isEmpty()
						|| criteria.themes().stream().anyMatch((theme) -> isOn(theme, allOfTheThemes)))
				&& (criteria.sdgs().isEmpty() || meet(this.sdgs, criteria.sdgs()))
				&& (criteria.funders().isEmpty() || meet(this.funders, criteria.funders()))
				&& (criteria.applicants().isEmpty() || meet(this.applicants, criteria.values(Facet.APPLICANT)))
				&& (criteria.amount() == null || grants(criteria.amount()))
				&& (criteria.share() == null || (this.share != null && this.share >= criteria.share()))
				&& (criteria.closing() == null || endsWithin(criteria.closing(), now));
	}

	CallPhase phase(Instant now) {
		if (this.endsAt != null && !now.isBefore(this.endsAt)) {
			return CallPhase.CLOSED;
		}
		return (this.opensAt != null && now.isBefore(this.opensAt)) ? CallPhase.UPCOMING : CallPhase.OPEN;
	}

	/** Whether the call is for at least one country of the zone. */
	boolean concerns(String zone, Zones world) {
		LocalDate day = ParisTime.dayOf((this.endsAt != null) ? this.endsAt : this.publishedAt);
		Set<String> countries = countries(this.zones, world, day);
		countries.removeAll(countries(this.excluded, world, day));
		return meet(countries, world.countriesOf(zone, day));
	}

	private static Set<String> countries(List<String> codes, Zones world, LocalDate day) {
		Set<String> countries = new HashSet<>();
		codes.forEach((code) -> countries.addAll(world.countriesOf(code, day)));
		return countries;
	}

	private boolean isOn(String code, Themes all) {
		return this.allThemes || this.themes.contains(code)
				|| this.themes.stream()
					.flatMap((named) -> all.find(named).stream())
					.map(Theme::family)
					.anyMatch(code::equals);
	}

	private boolean grants(int amount) {
		return IntStream.range(0, this.min.size())
			.anyMatch((line) -> (this.min.get(line) == null || this.min.get(line) <= amount)
					&& (this.max.get(line) == null || amount <= this.max.get(line)));
	}

	/** A call that closes on the last day asked for, at its last minute, is within. */
	private boolean endsWithin(Closing closing, Instant now) {
		LocalDate last = (closing.until() != null) ? closing.until()
				: ParisTime.dayOf(now).plusDays(closing.withinDays());
		return this.endsAt != null && !ParisTime.statedDeadline(this.endsAt).toLocalDate().isAfter(last);
	}

	private static boolean meet(Collection<?> some, Collection<?> others) {
		return some.stream().anyMatch(others::contains);
	}

	@SuppressWarnings("unchecked")
	private static <T> List<T> list(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return Arrays.asList((T[]) array.getArray());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
