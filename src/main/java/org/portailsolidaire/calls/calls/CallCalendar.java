package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;

/**
 * When one can apply: the half-open window [opensAt, closesAt). A call without closing
 * date is standing, unless the year of its edition is known: it is then over with that
 * year.
 *
 * @param opensAt first instant at which one can apply; null when it is not known
 * @param closesAt instant from which one can no longer apply, at a whole minute; null
 * when not known or standing
 * @param editionYear year of the edition, when only that is known
 */
@Embeddable
public record CallCalendar(@Nullable Instant opensAt, @Nullable Instant closesAt,
		@JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer editionYear) {

	/** The instant from which the call is closed; null for a standing call. */
	@JsonIgnore
	public @Nullable Instant endsAt() {
		if (this.closesAt != null) {
			return this.closesAt;
		}
		return (this.editionYear != null) ? ParisTime.startOf(LocalDate.of(this.editionYear + 1, 1, 1)) : null;
	}

	/** The phase at an instant. */
	public CallPhase phaseAt(Instant now) {
		Instant end = endsAt();
		if (end != null && !now.isBefore(end)) {
			return CallPhase.CLOSED;
		}
		return (this.opensAt != null && now.isBefore(this.opensAt)) ? CallPhase.UPCOMING : CallPhase.OPEN;
	}

	/**
	 * The legal day at which rules are taken: that of the closing as it is stated (31
	 * March for a call open until midnight), in Paris; today for a standing call.
	 */
	public LocalDate rulesDay(Instant now) {
		Instant end = endsAt();
		return (end != null) ? Formats.statedDay(end) : ParisTime.dayOf(now);
	}

	/** Whether one can apply at any time of the year. */
	@JsonIgnore
	public boolean isStanding() {
		return endsAt() == null;
	}

}
