package org.portailsolidaire.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallRegister.Known;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Words;

/**
 * What was filed, read from the text that was frozen.
 *
 * @param version the version of the call that it answers
 * @param etapes what was typed, by step and field
 * @param documents those of the association
 * @param pieces those of the dossier
 */
record FiledContent(int version, Association association, Map<String, Map<String, List<String>>> etapes,
		List<Document> documents, List<Document> pieces, List<String> declarations) {

	/** The association as its profile was that day. */
	record Association(String nom, @Nullable String parution, Map<Integer, Integer> ressources, boolean verifiee) {
	}

	/** A document by its digest. */
	record Document(String piece, @Nullable String titre, String nom, String sha256) {
	}

	static FiledContent of(String json) {
		return ApplicationRows.JSON.readValue(json, FiledContent.class);
	}

	/** The dossier as it was filed. */
	Opened opened(Opened now, CallContent call) {
		Map<Step, Typed> typed = new EnumMap<>(Step.class);
		this.etapes.forEach((path, fields) -> Step.of(path).ifPresent((step) -> typed.put(step, new Typed(fields))));
		Known known = now.call();
		return new Opened(now.held(), new Known(known.id(), known.slug(), known.state(), this.version, call), call,
				typed, now.pieces());
	}

	/** What the profile said. */
	List<Choice> known(Words words) {
		List<Choice> known = new ArrayList<>();
		known.add(new Choice(this.association.nom(), words.text("dossier.profil.nom")));
		String published = this.association.parution();
		known.add(new Choice((published != null) ? words.formats().date(LocalDate.parse(published))
				: words.text("dossier.profil.inconnu"), words.text("dossier.profil.parution")));
		new TreeMap<>(this.association.ressources()).descendingMap()
			.forEach((year, amount) -> known.add(new Choice(words.formats().euros(amount),
					words.text("dossier.profil.ressources", Integer.toString(year)))));
		known.add(new Choice(
				words.text(this.association.verifiee() ? "dossier.profil.verifie" : "dossier.profil.declare"),
				words.text("dossier.profil.numeros")));
		return List.copyOf(known);
	}

}
