package org.portailsolidaire.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.search.CallIndex;
import org.portailsolidaire.calls.search.SynonymGroups;
import org.portailsolidaire.reference.DacEditing;
import org.portailsolidaire.reference.DacEditing.Outcome;
import org.portailsolidaire.reference.ThemeEditing;
import org.portailsolidaire.reference.ThemeEditing.Edited;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the team does with reference lists, each act with its line in the log. */
@Component
class ListEditing {

	private final ThemeEditing themes;

	private final SynonymGroups synonyms;

	private final DacEditing dacLists;

	private final CallIndex index;

	private final Audit audit;

	ListEditing(ThemeEditing themes, SynonymGroups synonyms, DacEditing dacLists, CallIndex index, Audit audit) {
		this.themes = themes;
		this.synonyms = synonyms;
		this.dacLists = dacLists;
		this.index = index;
		this.audit = audit;
	}

	@Transactional
	boolean change(Edited before, int version, ThemeEditing.Names names, boolean active, Actor actor) {
		boolean changed = this.themes.change(before.code(), version, names, active);
		if (changed) {
			this.index.indexTheme(before.code());
			record(actor, OfficeAct.THEME_CHANGED, OfficeAct.On.THEME, before.code(), before.nameFr(),
					Map.of("avant", said(before.nameFr(), before.nameEn(), before.active()), "apres",
							said(names.nameFr(), names.nameEn(), active)));
		}
		return changed;
	}

	private static String said(String french, String english, boolean active) {
		return french + " / " + english + (active ? "" : " (–)");
	}

	@Transactional
	boolean move(Edited theme, int version, boolean up, Actor actor) {
		boolean moved = this.themes.move(theme.code(), version, up);
		if (moved) {
			record(actor, OfficeAct.THEME_CHANGED, OfficeAct.On.THEME, theme.code(), theme.nameFr(),
					Map.of("place", up ? "−1" : "+1"));
		}
		return moved;
	}

	@Transactional
	void addSynonyms(List<String> terms, Actor actor) {
		this.synonyms.add(terms)
			.ifPresent((no) -> record(actor, OfficeAct.SYNONYMS_ADDED, OfficeAct.On.SYNONYMS, no, terms.getFirst(),
					Map.of("apres", String.join(", ", terms))));
	}

	@Transactional
	SynonymGroups.Change changeSynonyms(SynonymGroups.Group before, String version, List<String> terms, Actor actor) {
		SynonymGroups.Change changed = this.synonyms.change(before.no(), version, terms);
		if (changed == SynonymGroups.Change.DONE) {
			record(actor, OfficeAct.SYNONYMS_CHANGED, OfficeAct.On.SYNONYMS, before.no(), before.terms().getFirst(),
					Map.of("avant", String.join(", ", before.terms()), "apres", String.join(", ", terms)));
		}
		return changed;
	}

	@Transactional
	boolean removeSynonyms(SynonymGroups.Group before, String version, Actor actor) {
		boolean removed = this.synonyms.remove(before.no(), version);
		if (removed) {
			record(actor, OfficeAct.SYNONYMS_REMOVED, OfficeAct.On.SYNONYMS, before.no(), before.terms().getFirst(),
					Map.of("avant", String.join(", ", before.terms())));
		}
		return removed;
	}

	@Transactional
	Outcome copy(LocalDate validFrom, String source, Actor actor) {
		Outcome outcome = this.dacLists.copy(validFrom, source);
		if (outcome == Outcome.DONE) {
			record(actor, OfficeAct.DAC_LIST_ADDED, OfficeAct.On.DAC_LIST, validFrom, null, Map.of("source", source));
		}
		return outcome;
	}

	@Transactional
	Outcome change(LocalDate validFrom, int version, String source, Set<String> countries, Actor actor) {
		Set<String> before = this.dacLists.countries(validFrom);
		Outcome outcome = this.dacLists.change(validFrom, version, source, countries);
		if (outcome == Outcome.DONE) {
			Set<String> after = this.dacLists.countries(validFrom);
			record(actor, OfficeAct.DAC_LIST_CHANGED, OfficeAct.On.DAC_LIST, validFrom, null,
					Map.of("source", source, "ajoutes", without(after, before), "retires", without(before, after)));
		}
		return outcome;
	}

	private static String without(Set<String> some, Set<String> others) {
		Set<String> rest = new TreeSet<>(some);
		rest.removeAll(others);
		return rest.isEmpty() ? "–" : String.join(", ", rest);
	}

	@Transactional
	Outcome remove(LocalDate validFrom, int version, Actor actor) {
		Outcome outcome = this.dacLists.remove(validFrom, version);
		if (outcome == Outcome.DONE) {
			record(actor, OfficeAct.DAC_LIST_REMOVED, OfficeAct.On.DAC_LIST, validFrom, null, Map.of());
		}
		return outcome;
	}

	private void record(Actor actor, AuditAct act, AuditObject.Kind kind, Object id, @Nullable String label,
			Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(kind, id, label), details);
	}

}
