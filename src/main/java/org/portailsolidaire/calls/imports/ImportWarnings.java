package org.portailsolidaire.calls.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.AmountCheck;
import org.portailsolidaire.calls.calls.AmountCheck.Disagreement;
import org.portailsolidaire.calls.calls.AmountCheck.Kind;
import org.portailsolidaire.calls.calls.CallContent.Contact;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;
import org.portailsolidaire.shared.ParisTime;

/** What is taken from a file and deserves to be read again. */
final class ImportWarnings {

	private static final int YEARS_AHEAD = 3;

	private static final int YEARS_PAST = 15;

	private static final int LONGEST_WINDOW = 2;

	/** Where people have boxes of their own. */
	private static final Set<String> PERSONAL = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.fr",
			"outlook.com", "outlook.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "ymail.com",
			"orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net", "bbox.fr", "numericable.fr",
			"aol.com", "icloud.com", "me.com", "gmx.fr", "gmx.com", "protonmail.com", "proton.me", "club-internet.fr",
			"aliceadsl.fr", "skynet.be");

	private ImportWarnings() {
	}

	static List<Note> of(CallContent call, Instant now) {
		List<Note> warnings = new ArrayList<>();
		for (int i = 0; i < call.contacts().size(); i++) {
			Contact contact = call.contacts().get(i);
			if (contact.email() != null && isPersonal(contact.email())) {
				warnings.add(note("contacts[%d].courriel".formatted(i + 1),
						"« %s » semble une adresse personnelle : elle sera publique".formatted(contact.email())));
			}
		}
		dates(call, ParisTime.dayOf(now), warnings);
		amounts(call, warnings);
		return warnings;
	}

	/** What the call and its lines say differently. */
	private static void amounts(CallContent call, List<Note> warnings) {
		for (int i = 0; i < call.lines().size(); i++) {
			String line = "volets[%d].".formatted(i + 1);
			AmountCheck.outside(call.lines().get(i), call)
				.forEach((found) -> warnings.add(note(line + column(found.kind()), sentence(found))));
		}
		AmountCheck.beyond(call).forEach((found) -> warnings.add(note(column(found.kind()), sentence(found))));
	}

	private static String column(Kind kind) {
		return switch (kind) {
			case MAX, NO_LINE_MAX -> "montant_max";
			case MIN, NO_LINE_MIN -> "montant_min";
			case SHARE, NO_LINE_SHARE -> "taux_max";
			case ENVELOPE -> "enveloppe";
			case BUDGET, SHORTEST, LONGEST -> "regles";
		};
	}

	private static String sentence(Disagreement found) {
		return switch (found.kind()) {
			case MAX, MIN, SHARE, BUDGET, SHORTEST, LONGEST ->
				"le volet dit %d, l’appel dit %d".formatted(found.said(), found.other());
			case ENVELOPE ->
				"l’enveloppe (%d) est plus petite que l’aide maximum (%d)".formatted(found.said(), found.other());
			case NO_LINE_MAX, NO_LINE_SHARE ->
				"l’appel annonce %d, aucun volet ne dépasse %d".formatted(found.said(), found.other());
			case NO_LINE_MIN ->
				"l’appel annonce %d, tous les volets commencent à %d".formatted(found.said(), found.other());
		};
	}

	private static boolean isPersonal(String address) {
		return PERSONAL.contains(address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
	}

	private static void dates(CallContent call, LocalDate today, List<Note> warnings) {
		Instant opens = call.calendar().opensAt();
		Instant closes = call.calendar().closesAt();
		if (opens != null) {
			far("ouverture", ParisTime.dayOf(opens), today, warnings);
		}
		if (closes != null) {
			far("cloture", ParisTime.dayOf(closes), today, warnings);
		}
		if (opens != null && closes != null
				&& ParisTime.dayOf(opens).plusYears(LONGEST_WINDOW).isBefore(ParisTime.dayOf(closes))) {
			warnings.add(note("cloture", "l’appel serait ouvert plus de %d ans".formatted(LONGEST_WINDOW)));
		}
		for (int i = 0; i < call.milestones().size(); i++) {
			Milestone milestone = call.milestones().get(i);
			String column = "calendrier[%d].date".formatted(i + 1);
			far(column, milestone.onDay(), today, warnings);
			if (opens != null && milestone.onDay().isBefore(ParisTime.dayOf(opens))) {
				warnings.add(note(column, "« %s » est avant l’ouverture".formatted(milestone.label())));
			}
		}
	}

	private static void far(String column, LocalDate day, LocalDate today, List<Note> warnings) {
		long years = ChronoUnit.YEARS.between(today, day);
		if (years >= YEARS_AHEAD) {
			warnings.add(note(column, "cette date est dans plus de %d ans".formatted(YEARS_AHEAD)));
		}
		else if (years <= -YEARS_PAST) {
			warnings.add(note(column, "cette date est passée depuis plus de %d ans".formatted(YEARS_PAST)));
		}
	}

	private static Note note(String column, String text) {
		return new Note(Level.WARNING, column, text);
	}

}
