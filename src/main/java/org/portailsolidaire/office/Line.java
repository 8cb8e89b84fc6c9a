package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.Sayings;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.AuditEntry;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

/**
 * A line of the log in words.
 *
 * @param path of the page of what the act was on, when it has one
 */
public record Line(String when, String iso, String person, String personId, String act, String object,
		@Nullable String path, String details, String address, String reference) {

	static Line of(AuditEntry entry, Words words) {
		return new Line(Sayings.moment(entry.at(), words), entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
				entry.name(), entry.person().value().toString(), act(entry.act(), words), object(entry, words),
				path(entry), details(entry, words), (entry.address() != null) ? entry.address() : "",
				entry.reference());
	}

	static List<Line> all(List<AuditEntry> entries, Words words) {
		return entries.stream().map((entry) -> of(entry, words)).toList();
	}

	/** An act of an earlier version of the portal keeps its name. */
	static String act(String act, Words words) {
		return Objects.requireNonNullElse(words.find("gestion.acte." + word(act)), act);
	}

	static String object(AuditEntry entry, Words words) {
		String kind = Objects.requireNonNullElse(words.find("gestion.objet." + word(entry.kind())), entry.kind());
		String label = (entry.label() != null) ? entry.label() : entry.objectId();
		return (label != null) ? words.text("gestion.journal.de-qui", kind, label) : kind;
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static String details(AuditEntry entry, Words words) {
		return entry.details()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((detail) -> words.text("gestion.journal.de-qui", detail(detail.getKey(), words), value(detail, words)))
			.collect(Collectors.joining(" · "));
	}

	private static String value(Map.Entry<String, String> detail, Words words) {
		return detail.getKey().equals("role") ? Sayings.constant(Role.class, detail.getValue().toLowerCase(Locale.ROOT))
			.map((role) -> Sayings.role(role, words))
			.orElse(detail.getValue()) : detail.getValue();
	}

	private static String detail(String key, Words words) {
		return Objects
			.requireNonNullElse(words.messages().getMessage("gestion.detail." + key, null, key, words.locale()), key);
	}

	private static @Nullable String path(AuditEntry entry) {
		return (entry.objectId() == null) ? null : switch (entry.kind()) {
			case "PERSON" -> "/gestion/personnes/" + entry.objectId();
			case "ORGANISATION" -> "/gestion/organisations/" + entry.objectId();
			case "CALL" -> "/gestion/appels/" + entry.objectId();
			case "APPLICATION" -> "/gestion/dossiers/" + entry.objectId();
			case "GRID" -> "/gestion/referentiel";
			case "THEME" -> "/gestion/themes/" + entry.objectId();
			default -> null;
		};
	}

}
