package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Opened;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the profile of the association says, shown in its dossiers. */
@Component
public class ProfilePages {

	private final Organisations organisations;

	private final Clock clock;

	ProfilePages(Organisations organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	void prepare(Opened opened, Words words, Model model) {
		model.addAttribute("profile", known(opened, words));
		model.addAttribute("profilePath", opened.standing().path());
	}

	/** What is known, and how it is called. */
	public List<Choice> known(Opened opened, Words words) {
		List<Choice> known = new ArrayList<>();
		Formats formats = words.formats();
		int year = opened.content().calendar().rulesDay(this.clock.instant()).getYear() - 1;
		String unknown = words.text("dossier.profil.inconnu");
		this.organisations.profile(opened.standing().organisation()).ifPresent((profile) -> {
			known.add(new Choice(profile.name(), words.text("dossier.profil.nom")));
			known.add(new Choice((profile.publishedOn() != null) ? formats.date(profile.publishedOn()) : unknown,
					words.text("dossier.profil.parution")));
			known.add(new Choice(profile.resourcesOf(year).map(formats::euros).orElse(unknown),
					words.text("dossier.profil.ressources", Integer.toString(year))));
			known.add(new Choice(words.text(profile.verified() ? "dossier.profil.verifie" : "dossier.profil.declare"),
					words.text("dossier.profil.numeros")));
		});
		return List.copyOf(known);
	}

}
