package org.portailsolidaire.calls.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallPhase;

/**
 * A call as lists show it. Amounts in whole euros, shares in per cents.
 *
 * @param body the whole text, null when it was not asked for
 * @param minAmount smallest grant of all lines, null when not known
 * @param maxAmount largest grant of all lines, null when not known
 */
public record FindableCall(int no, String slug, @Nullable String series, String title, String summary,
		@Nullable String body, List<String> funders, boolean hostedHere, @Nullable Instant opensAt,
		@Nullable Instant closesAt, @Nullable Instant endsAt, List<String> zones, List<String> excludedZones,
		List<String> themes, boolean allThemes, @Nullable Integer minAmount, @Nullable Integer maxAmount,
		@Nullable Integer maxShare, Instant publishedAt) {

	static FindableCall read(ResultSet row, int index) throws SQLException {
		return new FindableCall(row.getInt("no"), row.getString("slug"), row.getString("series"),
				row.getString("title"), row.getString("summary"), row.getString("body"), texts(row, "funders"),
				row.getBoolean("hosted_here"), instant(row, "opens_at"), instant(row, "closes_at"),
				instant(row, "ends_at"), texts(row, "zones"), texts(row, "excluded_zones"), texts(row, "themes"),
				row.getBoolean("all_themes"), amounts(row, "line_min").min(Integer::compare).orElse(null),
				amounts(row, "line_max").max(Integer::compare).orElse(null), row.getObject("max_share", Integer.class),
				row.getTimestamp("published_at").toInstant());
	}

	FindableCall withoutBody() {
		return (this.body == null) ? this
				: new FindableCall(this.no, this.slug, this.series, this.title, this.summary, null, this.funders,
						this.hostedHere, this.opensAt, this.closesAt, this.endsAt, this.zones, this.excludedZones,
						this.themes, this.allThemes, this.minAmount, this.maxAmount, this.maxShare, this.publishedAt);
	}

	public CallPhase phaseAt(Instant now) {
		if (this.endsAt != null && !now.isBefore(this.endsAt)) {
			return CallPhase.CLOSED;
		}
		return (this.opensAt != null && now.isBefore(this.opensAt)) ? CallPhase.UPCOMING : CallPhase.OPEN;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return List.of((String[]) array.getArray());
	}

	private static Stream<Integer> amounts(ResultSet row, String column) throws SQLException {
		return Arrays.stream((Integer[]) row.getArray(column).getArray()).filter(Objects::nonNull);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
