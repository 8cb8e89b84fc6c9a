package org.portailsolidaire.people.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.people.profiles.SectionVersions.Version;
import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.Stored;
import org.portailsolidaire.platform.drafting.TwoTexts;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A page of a profile: shown, and written when what was typed can be read and nobody
 * wrote in between.
 *
 * @param <V> what the page says
 */
abstract class SectionController<V> {

	private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]+)");

	private final Section section;

	private final SectionFrame frame;

	SectionController(Section section, SectionFrame frame) {
		this.section = section;
		this.frame = frame;
	}

	/** What the page says now. */
	abstract V load(OrganisationId organisation);

	/** The same, field by field. */
	abstract Map<String, String> fields(V value);

	/** What was typed; null when the form says what is wrong with it. */
	abstract @Nullable V read(Form form, Standing standing);

	abstract void write(Standing standing, V value, Actor actor);

	/** What a page needs besides its form. */
	void prepare(Standing standing, V saved, Form form, Model model, Words words) {
	}

	/** Says on which field a number that another organisation has was typed. */
	void refuseTaken(Standing standing, V value, Form form) {
		throw new IllegalStateException("Nothing here is unique");
	}

	/** Who may write the page. */
	MemberRights needed() {
		return MemberRights.EDITOR;
	}

	@GetMapping
	String show(@PathVariable Map<String, String> address, Actor actor, Model model, Locale locale) {
		Standing standing = standing(actor, address, MemberRights.READER);
		V saved = load(standing.organisation());
		return page(standing, saved, Form.filled(fields(saved)), model, locale);
	}

	@PostMapping
	String save(@PathVariable Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		Standing standing = standing(actor, address, needed());
		Form form = Form.of(sent).labelled("profil." + this.section.path() + ".");
		V value = read(form, standing);
		if (value != null && !form.isRefused()) {
			try {
				if (this.frame.versions()
					.write(standing, this.section, sent(form).base(), actor.id(),
							() -> write(standing, value, actor))) {
					return "redirect:" + standing.path() + "?fait=enregistre";
				}
				model.addAttribute("differences", differences(standing, form, this.frame.space().words(locale)));
			}
			catch (DuplicateKeyException ex) {
				refuseTaken(standing, value, form);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(standing, load(standing.organisation()), form, model, locale);
	}

	private Standing standing(Actor actor, Map<String, String> address, MemberRights rights) {
		Standing standing = this.frame.access().standing(actor, address, rights);
		if (!this.section.isOf(standing.kind())) {
			throw new NotFound();
		}
		return standing;
	}

	private String page(Standing standing, V saved, Form form, Model model, Locale locale) {
		Words words = this.frame.space().show(standing, this.section.path(), model, locale);
		Version version = this.frame.versions().of(standing.organisation(), this.section);
		model.addAttribute("form", form);
		model.addAttribute("version",
				model.containsAttribute("differences") || !form.isRefused() ? version.number() : form.value("version"));
		model.addAttribute("changed", this.frame.said(version, words));
		model.addAttribute("writable", standing.rights().include(needed()));
		prepare(standing, saved, form, model, words);
		return "organisations/" + this.section.path();
	}

	private SentForm sent(Form form) {
		return new SentForm(form, (name) -> true);
	}

	/** What someone else wrote meanwhile otherwise than it was typed. */
	private List<TwoTexts> differences(Standing standing, Form form, Words words) {
		Version version = this.frame.versions().of(standing.organisation(), this.section);
		Map<String, String> saved = fields(load(standing.organisation()));
		Map<String, List<String>> values = new LinkedHashMap<>();
		saved.forEach((name, value) -> values.put(name, List.of(value)));
		return Stored.whole(values, version.number(), version.by())
			.otherwise(saved.keySet().stream().map(sent(form)::edit).toList())
			.stream()
			.map((one) -> new TwoTexts(one.name(), label(one.name(), words), form.value(one.name()),
					saved.getOrDefault(one.name(), ""), this.frame.said(version, words), one.values()))
			.toList();
	}

	private String label(String name, Words words) {
		String label = "profil." + this.section.path() + ".";
		Matcher numbered = NUMBERED.matcher(name);
		return numbered.matches()
				? words.text(label + numbered.group(1)) + " " + (Integer.parseInt(numbered.group(2)) + 1)
				: words.text(label + name);
	}

}
