package org.portailsolidaire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.applying.filing.AwaitedAnswersQuery;
import org.portailsolidaire.applying.filing.AwaitedAnswersQuery.Awaited;
import org.portailsolidaire.applying.steps.HeldApplications;
import org.portailsolidaire.applying.intake.UnreadMessagesQuery;
import org.portailsolidaire.applying.intake.UnreadMessagesQuery.Unread;
import org.portailsolidaire.people.profiles.LastingDocuments;
import org.portailsolidaire.people.profiles.LastingDocuments.Stale;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** What awaits someone: answers first, then messages, drafts and documents. */
@Component
class ToDoList {

	private static final Duration SOON = Duration.ofDays(8);

	private final AwaitedAnswersQuery awaited;

	private final UnreadMessagesQuery unread;

	private final HeldApplications applications;

	private final LastingDocuments documents;

	private final Clock clock;

	ToDoList(AwaitedAnswersQuery awaited, UnreadMessagesQuery unread, HeldApplications applications,
			LastingDocuments documents, Clock clock) {
		this.awaited = awaited;
		this.unread = unread;
		this.applications = applications;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Something to do.
	 *
	 * @param about what it is on, as people named it
	 * @param when how much time is left, or empty
	 * @param until the deadline in words, or empty
	 * @param number of the dossier, or empty
	 */
	public record Item(String icon, String title, String about, String when, String until, boolean late, String path,
			String button, String number) {
	}

	List<Item> of(Actor actor, Words words) {
		List<Item> items = new ArrayList<>();
		this.awaited.of(actor).forEach((one) -> items.add(answer(one, words)));
		this.unread.of(actor.id()).forEach((one) -> items.add(message(one, words)));
		this.applications.toDo(actor.id(), words)
			.forEach((one) -> items.add(new Item("pencil-fill", words.text("dossier.a-faire.finir", one.title()),
					one.organisation() + " · " + one.call(), one.status(), one.until(), one.late(),
					one.path() + "/depot", words.text("dossier.continuer"), one.number())));
		this.documents.stale(actor.id()).forEach((one) -> items.add(document(one, words)));
		return List.copyOf(items);
	}

	private Item answer(Awaited one, Words words) {
		Instant now = this.clock.instant();
		boolean passed = !now.isBefore(one.dueAt());
		String day = words.formats().date(Formats.statedDay(one.dueAt()));
		return new Item("arrow-return-left", words.text("espace.a-faire.repondre", one.title()), one.organisation(),
				words.count("espace.a-faire.points", one.left()),
				words.text(passed ? "espace.a-faire.passe" : "espace.a-faire.avant", day),
				passed || now.plus(SOON).isAfter(one.dueAt()), "/dossiers/" + one.number() + "/precisions",
				words.text("dossier.precisions.repondre"), one.number());
	}

	private static Item message(Unread one, Words words) {
		return new Item("envelope", words.count("espace.a-faire.messages", one.messages()), one.title(), "", "", false,
				"/dossiers/" + one.number() + "/messages", words.text("espace.a-faire.lire"), one.number());
	}

	private static Item document(Stale one, Words words) {
		return new Item("file-earmark-plus", words.text("espace.a-faire.document", words.text(one.key())),
				one.organisation(), words.text("espace.a-faire.document.date", words.formats().date(one.datedOn())), "",
				true, one.path(), words.text("documents-durables.remplacer"), "");
	}

}
