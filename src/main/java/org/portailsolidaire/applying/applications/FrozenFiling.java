package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.calls.eligibility.Facts;
import org.portailsolidaire.calls.eligibility.FactsBuilder;
import org.portailsolidaire.applying.form.FiledDocument;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;

/**
 * What was filed, read from its frozen text.
 *
 * @param number of the filing, from 1
 * @param call the version of the call that it was filed against
 */
public record FrozenFiling(int number, Instant filedAt, String sha256, String signer, String quality, CallContent call,
		JsonNode json) {

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	static FrozenFiling of(int number, Instant filedAt, String sha256, String signer, String quality, CallContent call,
			String content) {
		return new FrozenFiling(number, filedAt, sha256, signer, quality, call,
				ApplicationQuery.JSON.readTree(content));
	}

	/** What is typed in a step, by field. */
	public Map<String, List<String>> step(Step step) {
		JsonNode fields = this.json.path("etapes").path(step.path());
		return fields.isObject() ? ApplicationQuery.JSON.convertValue(fields, FIELDS) : Map.of();
	}

	public Typed typed(Step step) {
		return new Typed(step(step));
	}

	/** The documents of the dossier, in the order of their numbers. */
	public List<FiledDocument> pieces() {
		return documents("pieces");
	}

	/** The same, as a dossier knows them. */
	public List<Piece> joined() {
		return pieces().stream()
			.map((one) -> new Piece(one.number(), one.title(), null, new DocumentId(UUID.fromString(one.id())), false))
			.toList();
	}

	/** The documents of the association that were current that day. */
	public List<FiledDocument> lasting() {
		return documents("documents");
	}

	Set<Integer> pieceNumbers() {
		return pieces().stream().map(FiledDocument::number).collect(Collectors.toSet());
	}

	private List<FiledDocument> documents(String list) {
		List<FiledDocument> all = new ArrayList<>();
		this.json.path(list)
			.forEach((one) -> all.add(new FiledDocument(one.path("piece").asInt(0), one.path("titre").asString(""),
					one.path("piece").asString(""), one.path("nom").asString(""), one.path("id").asString(""),
					one.path("sha256").asString(""))));
		return all;
	}

	/** What the profile of the association said that day, by its words in the text. */
	public Map<String, String> profile() {
		Map<String, String> profile = new LinkedHashMap<>();
		JsonNode association = this.json.path("association");
		put(profile, "nom", association.path("nom").asString(""));
		put(profile, "rna", association.path("rna").asString(""));
		put(profile, "siren", association.path("siren").asString(""));
		put(profile, "numero-local", association.path("numero-local").asString(""));
		put(profile, "parution", association.path("parution").asString(""));
		association.path("ressources")
			.properties()
			.forEach((year) -> put(profile, year.getKey(), year.getValue().asString("")));
		return profile;
	}

	private static void put(Map<String, String> profile, String key, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			profile.put(key, value);
		}
	}

	/** What rules ask of a profile, as this one said that day over what is known now. */
	Facts facts(Facts now) {
		JsonNode association = this.json.path("association");
		FactsBuilder facts = now.with();
		String published = association.path("parution").asString("");
		if (!published.isEmpty()) {
			facts.publishedOn(LocalDate.parse(published));
		}
		Map<Integer, Integer> resources = new HashMap<>();
		association.path("ressources")
			.properties()
			.forEach((year) -> resources.put(Integer.valueOf(year.getKey()), year.getValue().asInt()));
		return facts.resources(resources).build();
	}

	/** What its signer declared. */
	public List<String> declarations() {
		List<String> declarations = new ArrayList<>();
		this.json.path("declarations").forEach((one) -> declarations.add(one.asString("")));
		return declarations;
	}

	/** The name of the association that day. */
	public String organisation() {
		return this.json.path("association").path("nom").asString("");
	}

	/** The dossier as it was filed, where nothing is written any more. */
	public Opened opened(Opened now) {
		return new Opened(now.held(), now.call(), this.call, typed(), now.pieces(), null, Set.of());
	}

	/** What is typed, by step. */
	public Map<Step, Typed> typed() {
		Map<Step, Typed> typed = new EnumMap<>(Step.class);
		StepReader.steps(this.call).forEach((step) -> typed.put(step, typed(step)));
		return typed;
	}

	/** The aid that is asked of the call. */
	long granted() {
		long[] sum = { 0 };
		this.json.path("budget").path("aides").forEach((one) -> sum[0] += one.asLong(0));
		return sum[0];
	}

	/** All that the project costs. */
	long total() {
		return this.json.path("budget").path("depenses").asLong(0);
	}

}
