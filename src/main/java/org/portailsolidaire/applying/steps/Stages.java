package org.portailsolidaire.applying.steps;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.Opened;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a filed dossier is on its way, and what comes next, in its holders' words. */
@Repository
public class Stages {

	private final JdbcClient jdbc;

	Stages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A stage of the way.
	 *
	 * @param state {@code done}, {@code current} or {@code to-come}
	 * @param said its state in words
	 * @param when the day it was reached, or empty
	 */
	public record Stage(String label, String state, String said, String when) {
	}

	/** A date that the call announces. */
	public record Coming(String day, String label) {
	}

	/**
	 * A way.
	 *
	 * @param next what comes next, in a sentence
	 */
	public record Way(List<Stage> stages, String next, List<Coming> coming) {
	}

	private enum Name {

		BEGUN("preparation"), FILED("depot"), CHECKED("recevabilite"), READ("instruction"), JUDGED("jury"),
		PUBLISHED("avis");

		private final String word;

		Name(String word) {
			this.word = word;
		}

	}

	/** The way of a dossier that was filed and not taken back; null for another. */
	@Nullable Way of(Opened opened, Instant now, Words words) {
		Name current = current(opened.application().state());
		if (current == null) {
			return null;
		}
		Map<Name, Instant> reached = reached(opened.application());
		List<Stage> stages = new ArrayList<>();
		for (Name name : Name.values()) {
			String how = (name.compareTo(current) < 0) ? "done" : (name == current) ? "current" : "to-come";
			Instant at = reached.get(name);
			stages.add(new Stage(words.text("dossier.chemin." + name.word), how, words.text("dossier.chemin." + how),
					(at != null) ? words.formats().date(ParisTime.dayOf(at)) : ""));
		}
		return new Way(List.copyOf(stages), then(opened.application(), words), coming(opened, now, words));
	}

	/** "Étape 3 sur 6 : vérification", or empty for what was not filed, or taken back. */
	static String where(ApplicationState state, Words words) {
		Name current = current(state);
		return (current == null) ? "" : words.text("dossier.chemin.ou", List.of(Name.values()).indexOf(current) + 1,
				Name.values().length, words.text("dossier.chemin." + current.word));
	}

	private static @Nullable Name current(ApplicationState state) {
		return switch (state) {
			case DRAFT, WITHDRAWN -> null;
			case SUBMITTED, CHANGES_REQUESTED, INADMISSIBLE -> Name.CHECKED;
			case ADMISSIBLE, IN_ASSESSMENT -> Name.READ;
			case ASSESSED -> Name.JUDGED;
			case DECIDED -> Name.PUBLISHED;
		};
	}

	/** What comes next, in a sentence; empty for a dossier that was taken back. */
	public static String then(ApplicationFacts application, Words words) {
		return (application.state() == ApplicationState.WITHDRAWN) ? ""
				: words.text("dossier.suite." + application.state().word());
	}

	/**
	 * The dates of the call that are to come, as its last version says them; none for a
	 * dossier that goes no further.
	 */
	public static List<Coming> coming(Opened opened, Instant now, Words words) {
		ApplicationState state = opened.application().state();
		if (state == ApplicationState.WITHDRAWN || state == ApplicationState.INADMISSIBLE) {
			return List.of();
		}
		LocalDate today = ParisTime.dayOf(now);
		CallContent call = Objects.requireNonNullElse(opened.call().content(), opened.content());
		return call.milestones()
			.stream()
			.filter((step) -> !step.onDay().isBefore(today))
			.sorted(Comparator.comparing(Milestone::onDay))
			.map((step) -> new Coming(words.formats().fullDate(step.onDay()), step.label()))
			.toList();
	}

	private Map<Name, Instant> reached(ApplicationFacts application) {
		Map<Name, Instant> reached = new EnumMap<>(Name.class);
		reached.put(Name.BEGUN, application.createdAt());
		this.jdbc.sql("select to_state, min(at) as at from application_transition where application_id = ? group by 1")
			.param(application.id().value())
			.query((row) -> {
				Timestamp at = row.getTimestamp("at");
				switch (ApplicationState.valueOf(row.getString("to_state"))) {
					case SUBMITTED -> reached.put(Name.FILED, at.toInstant());
					case ADMISSIBLE -> reached.put(Name.CHECKED, at.toInstant());
					case ASSESSED -> reached.put(Name.READ, at.toInstant());
					case DECIDED -> reached.put(Name.JUDGED, at.toInstant());
					default -> {
					}
				}
			});
		return reached;
	}

}
