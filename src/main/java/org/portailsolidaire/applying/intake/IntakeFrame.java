package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the team about filed dossiers shows around it. */
@Component
class IntakeFrame {

	static final String PATH = "/gestion/dossiers";

	private final StaffFrame frame;

	private final MessageSource messages;

	private final Clock clock;

	IntakeFrame(StaffFrame frame, MessageSource messages, Clock clock) {
		this.frame = frame;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The head of every page of a dossier.
	 *
	 * @param news until when an answer is awaited, or when it came; or empty
	 */
	public record Head(String path, String number, String title, String organisation, String organisationPath,
			String call, String callPath, String submitted, String state, String tone, String icon, String news) {
	}

	/** A page of the dossier. */
	public record Tab(String path, String label, boolean current) {
	}

	Words words(Locale locale) {
		return new Words(this.messages, locale);
	}

	/** The frame of a page that is of no dossier. */
	Words frame(@Nullable String done, Actor actor, Model model, Locale locale) {
		return this.frame.show("dossiers", done, actor, model, locale);
	}

	/** The frame of a page of a dossier. */
	Words show(Row row, String tab, @Nullable String done, Actor actor, Model model, Locale locale) {
		Words words = frame(done, actor, model, locale);
		model.addAttribute("head",
				new Head(row.path(), row.number(), row.title(), row.organisation().name(),
						"/gestion/organisations/" + row.organisation().id().value(), row.call().title(),
						"/appels/" + row.call().slug(), Sayings.moment(row.submittedAt(), words),
						row.state().said(words), row.state().tone(), row.state().icon(), news(row, words)));
		List<Tab> tabs = new ArrayList<>();
		for (String name : List.of("", "messages", "precisions", "versions")) {
			if (!name.equals("versions") || row.filing() > 1) {
				tabs.add(new Tab(row.path() + (name.isEmpty() ? "" : "/" + name),
						words.text("gestion.dossiers.page." + (name.isEmpty() ? "contenu" : name)), name.equals(tab)));
			}
		}
		model.addAttribute("tabs", tabs);
		model.addAttribute("title", (tab.isEmpty() ? "" : words.text("gestion.dossiers.page." + tab) + " – ")
				+ row.number() + " – " + row.title());
		return words;
	}

	/** Until when an answer is awaited, that it is late, or when it came; or empty. */
	String news(Row row, Words words) {
		if (row.state() == FiledState.ANSWERED) {
			return words.text("gestion.dossiers.revenu", Sayings.day(row.last().filedAt(), words));
		}
		if (row.dueAt() == null) {
			return "";
		}
		String day = words.formats().date(Formats.statedDay(row.dueAt()));
		return words.text(
				this.clock.instant().isBefore(row.dueAt()) ? "gestion.dossiers.avant" : "gestion.dossiers.passe", day);
	}

}
