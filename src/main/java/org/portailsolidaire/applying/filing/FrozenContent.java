package org.portailsolidaire.applying.filing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.people.profiles.LastingDocuments;
import org.portailsolidaire.people.profiles.LastingDocuments.Place;
import org.portailsolidaire.people.organisations.OrganisationProfile;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.Frozen;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.platform.documents.DocumentFacts;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.Documents;

import org.springframework.stereotype.Component;

/**
 * What is filed, as one JSON text that says it all: the association as its profile was
 * that day, each field as it was typed, the budget as it was reckoned, the documents by
 * their digests, who signed.
 */
@Component
public class FrozenContent {

	private static final int FORMAT = 1;

	private final Organisations organisations;

	private final LastingDocuments lasting;

	private final Documents documents;

	FrozenContent(Organisations organisations, LastingDocuments lasting, Documents documents) {
		this.organisations = organisations;
		this.lasting = lasting;
		this.documents = documents;
	}

	public Frozen of(Reading reading, Signature signature, Instant at) {
		Opened opened = reading.opened();
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("format", FORMAT);
		all.put("numero", opened.application().number());
		all.put("depose", at.toString());
		all.put("appel", Map.of("id", opened.call().id().value().toString(), "titre", opened.content().title()));
		all.put("version", opened.version());
		all.put("association", association(opened));
		Map<String, Object> steps = new LinkedHashMap<>();
		reading.steps().forEach((step) -> steps.put(step.path(), new TreeMap<>(opened.of(step).values())));
		all.put("etapes", steps);
		all.put("budget", budget(reading.budget()));
		all.put("documents", documents(opened));
		all.put("pieces", pieces(opened));
		if (opened.asked() != null) {
			all.put("precisions", replies(opened.asked()));
		}
		all.put("declarations", signature.declarations());
		Map<String, Object> signed = new LinkedHashMap<>();
		signed.put("nom", signature.name());
		signed.put("qualite", signature.quality());
		all.put("signature", signed);
		String content = ApplicationQuery.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
		return new Frozen(content, sha256(content));
	}

	private Map<String, Object> association(Opened opened) {
		OrganisationProfile profile = this.organisations.profile(opened.standing().organisation()).orElseThrow();
		Map<String, Object> association = new LinkedHashMap<>();
		association.put("id", profile.id().value().toString());
		association.put("nom", profile.name());
		association.put("rna", profile.rna());
		association.put("siren", profile.siren());
		association.put("numero-local", profile.localNumber());
		association.put("loi", (profile.law() != null) ? profile.law().name() : null);
		association.put("parution", Objects.toString(profile.publishedOn(), null));
		association.put("region", profile.region());
		association.put("ressources", new TreeMap<>(profile.resources()));
		association.put("verifiee", profile.verified());
		return association;
	}

	private static List<Map<String, Object>> replies(ChangeRequestFacts asked) {
		return asked.points().stream().map((point) -> {
			Map<String, Object> reply = new LinkedHashMap<>();
			reply.put("etape", point.step());
			reply.put("demande", point.asked());
			if (point.document()) {
				reply.put("document", true);
			}
			reply.put("reponse", point.reply());
			return reply;
		}).toList();
	}

	private static Map<String, Object> budget(Budget budget) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("depenses", budget.total());
		figures.put("recettes", budget.income());
		figures.put("eligibles", budget.eligible());
		figures.put("valorisations", budget.kindExpenses());
		figures.put("aides", budget.grants());
		return figures;
	}

	private List<Map<String, Object>> documents(Opened opened) {
		List<Place> places = this.lasting.of(opened.standing().organisation());
		List<DocumentId> ids = places.stream().flatMap((place) -> Stream.ofNullable(place.document())).toList();
		Map<DocumentId, DocumentFacts> facts = new LinkedHashMap<>();
		this.documents.find(ids).forEach((one) -> facts.put(one.id(), one));
		return places.stream().filter((place) -> facts.containsKey(place.document())).map((place) -> {
			DocumentFacts one = Objects.requireNonNull(facts.get(place.document()));
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("piece", place.kind());
			document.put("id", one.id().value().toString());
			document.put("nom", one.name());
			document.put("sha256", one.sha256());
			return document;
		}).toList();
	}

	private List<Map<String, Object>> pieces(Opened opened) {
		Map<DocumentId, DocumentFacts> facts = new LinkedHashMap<>();
		this.documents.find(opened.pieces().stream().map(Piece::document).toList())
			.forEach((one) -> facts.put(one.id(), one));
		return opened.pieces().stream().map((piece) -> {
			DocumentFacts one = Objects.requireNonNull(facts.get(piece.document()));
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("piece", piece.number());
			document.put("titre", piece.title());
			document.put("demande", piece.asked());
			document.put("id", one.id().value().toString());
			document.put("nom", one.name());
			document.put("sha256", one.sha256());
			return document;
		}).toList();
	}

	static String sha256(String content) {
		return DigestUtils.sha256Hex(content);
	}

}
