package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.calls.CallTopic;
import org.portailsolidaire.calls.catalogue.CallHistory.Change;
import org.portailsolidaire.calls.catalogue.CallPage.ChangeView;
import org.portailsolidaire.calls.catalogue.CallPage.HistoryView;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes what changed in a call since it was first published. */
@Component
class HistoryWriter {

	private final CallHistory history;

	HistoryWriter(CallHistory history) {
		this.history = history;
	}

	HistoryView view(PublishedCall call, Words words) {
		List<Change> changes = this.history.of(call);
		return new HistoryView(day(call.firstPublishedAt(), words),
				changes.isEmpty() ? "" : day(call.publishedAt(), words), earlier(call, changes, words),
				changes.stream().map((change) -> view(change, words)).toList());
	}

	/** That there is less time than readers were told once. */
	private static String earlier(PublishedCall call, List<Change> changes, Words words) {
		Instant end = call.content().calendar().endsAt();
		if (end == null || changes.stream().noneMatch(Change::isEarlier)) {
			return "";
		}
		if (changes.stream().anyMatch((change) -> change.endedAt() == null)) {
			return words.text("appel.cloture-fixee", deadline(end, words));
		}
		return changes.stream()
			.map(Change::endedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.filter(end::isBefore)
			.map((was) -> words.text("appel.cloture-avancee", deadline(end, words), deadline(was, words)))
			.orElse("");
	}

	private static ChangeView view(Change change, Words words) {
		return new ChangeView(day(change.at(), words), Objects.requireNonNullElse(change.note(), ""),
				change.topics().isEmpty() ? "" : words.text("appel.sujets", topics(change, words)), change.isEarlier());
	}

	private static String topics(Change change, Words words) {
		return change.topics().stream().map((topic) -> words.text(key(topic))).collect(Collectors.joining(", "));
	}

	private static String key(CallTopic topic) {
		return "appel.sujet." + topic.name().toLowerCase(Locale.ROOT);
	}

	private static String deadline(Instant end, Words words) {
		return words.formats().date(Formats.statedDay(end));
	}

	private static String day(Instant instant, Words words) {
		return words.formats().date(ParisTime.dayOf(instant));
	}

}
