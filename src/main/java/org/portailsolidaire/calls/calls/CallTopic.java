package org.portailsolidaire.calls.calls;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change of a call is about, as people would say it. */
public enum CallTopic {

	/** Its title. */
	TITLE("title"),
	/** Its summary and its presentation. */
	TEXTS("summary", "body"),
	/** Its dates. */
	CALENDAR("calendar", "milestones"),
	/** What one may ask for. */
	AMOUNTS("amounts", "maxProjectBudget"),
	/** How long a project may last. */
	DURATION("minMonths", "maxMonths"),
	/** Its funders, and the rules of their lines. */
	LINES("lines"),
	/** Who may apply. */
	APPLICANTS("applicants", "whoCanApply"),
	/** Where projects may take place. */
	ZONES("zones", "excludedZones"),
	/** On what they may be. */
	THEMES("themes", "allThemes", "sdgs"),
	/** What is funded, and what is not. */
	FUNDED("funded", "notFunded", "conditions"),
	/** What is to be joined. */
	DOCUMENTS("documents"),
	/** What the jury looks at. */
	CRITERIA("criteria"),
	/** What the dossier asks besides. */
	QUESTIONS("questions"),
	/** Who to ask, and who helps. */
	CONTACTS("contacts", "contactOrganisation", "partners"),
	/** Where one applies. */
	HOSTING("hosting", "page");

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> components;

	CallTopic(String... components) {
		this.components = Set.of(components);
	}

	/** The topics of components of {@link CallContent}, in order. */
	public static Set<CallTopic> of(Collection<String> components) {
		return Arrays.stream(values())
			.filter((topic) -> topic.components.stream().anyMatch(components::contains))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CallTopic.class)));
	}

	/** What differs between two contents. */
	public static Set<CallTopic> between(CallContent before, CallContent after) {
		return of(Arrays.stream(CallContent.class.getRecordComponents())
			.filter((component) -> !Objects.equals(CallContent.value(component, before),
					CallContent.value(component, after)))
			.map((component) -> component.getName())
			.toList());
	}

}
