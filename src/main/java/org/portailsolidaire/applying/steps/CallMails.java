package org.portailsolidaire.applying.steps;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.ArchivedCalls.Dossier;
import org.portailsolidaire.applying.steps.CallChanges.Draft;
import org.portailsolidaire.calls.calls.CallArchived;
import org.portailsolidaire.calls.calls.CallChanged;
import org.portailsolidaire.calls.calls.CallRestored;
import org.portailsolidaire.calls.calls.CallTopic;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationMessages;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.stereotype.Component;

/** What those who write a dossier are told of what becomes of its call. */
@Component
class CallMails {

	private final ApplicationMessages told;

	CallMails(ApplicationMessages told) {
		this.told = told;
	}

	/**
	 * A new version is published.
	 * @param note what its writers say of it, or empty
	 * @param topics what it changes, for one without a note
	 */
	void changed(CallChanged changed, Draft draft, String note, Set<CallTopic> topics) {
		this.told.tellWriters(
				changed.bringsClosingForward() ? ApplicationMessages.CLOSES_SOONER : ApplicationMessages.CALL_CHANGED,
				draft.number() + " " + changed.version(), draft.organisation(), "/dossiers/" + draft.number(),
				(words) -> List.of(draft.call(), note.isEmpty() ? said(topics, words) : note,
						(changed.closesAt() != null) ? TimeLeft.until(changed.closesAt(), words)
								: words.text("dossier.reste.permanent")));
	}

	private static String said(Set<CallTopic> topics, Words words) {
		return topics.isEmpty() ? ""
				: words.text("appel.sujets",
						topics.stream()
							.map((topic) -> words.text("appel.sujet." + topic.name().toLowerCase(Locale.ROOT)))
							.collect(Collectors.joining(", ")));
	}

	void archived(CallArchived archived, Dossier dossier, String title) {
		this.told.tellWriters(
				dossier.draft() ? ApplicationMessages.CALL_ARCHIVED : ApplicationMessages.FILED_CALL_ARCHIVED,
				dossier.number() + " " + archived.at(), dossier.organisation(), dossier.path(),
				(words) -> List.of(title, dossier.number(), archived.reason().isEmpty() ? ""
						: words.text("dossier.appel-archive.raison", archived.reason())));
	}

	void restored(CallRestored restored, Dossier dossier, String title, @Nullable Instant closesAt) {
		this.told.tellWriters(ApplicationMessages.CALL_RESTORED, dossier.number() + " " + restored.at(),
				dossier.organisation(), dossier.path(),
				(words) -> List.of(title, dossier.number(), TimeLeft.until(closesAt, words)));
	}

}
