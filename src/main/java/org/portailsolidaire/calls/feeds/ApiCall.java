package org.portailsolidaire.calls.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.search.Phases;
import org.portailsolidaire.calls.catalogue.PublishedCall;

/** A call in the lists of the API; the names are those of the import and of the CSV. */
@Schema(name = "Appel", description = "Un appel à projets. Un champ absent n’est pas connu.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "id", "slug", "titre", "resume", "etat" })
record ApiCall(@Schema(description = "Identifiant stable.") UUID id,
		@Schema(description = "Nom de l’appel dans les adresses ; il peut changer, l’ancien redirige.",
				example = "reparer-un-point-d-eau-avant-la-saison-seche") String slug,
		@JsonProperty("titre") String title, @JsonProperty("resume") String summary,
		@Schema(description = "À l’instant de la réponse.", allowableValues = {
				"ouvert", "bientot", "clos" }) @JsonProperty("etat") String phase,
		@Schema(description = "Le premier mène l’appel.") @JsonProperty("bailleurs") List<String> funders,
		@Schema(description = "« interne » : on dépose sur ce portail ; « externe » : sur le site du bailleur.",
				allowableValues = { "interne", "externe" }) @JsonProperty("hebergement") String hosting,
		@Schema(description = "Premier jour de dépôt, à Paris.") @JsonProperty("ouverture") @Nullable LocalDate opensOn,
		@Schema(description = "Dernier jour de dépôt, à Paris. Absent : appel permanent, ou date inconnue (voir annee).") @JsonProperty("cloture") @Nullable LocalDate closesOn,
		@Schema(type = "string", description = "Heure limite à Paris ; 23:59 veut dire jusqu’à minuit.",
				example = "23:59") @JsonProperty("heure_cloture") @JsonFormat(
						pattern = "HH:mm") @Nullable LocalTime closesAtHour,
		@Schema(description = "Instant à partir duquel on ne peut plus déposer (exclu).") @JsonProperty("clos_a") @Nullable Instant closedFrom,
		@Schema(description = "Année de l’édition, quand on ne connaît qu’elle.") @JsonProperty("annee") @Nullable Integer editionYear,
		@Schema(description = "Codes ISO 3166-1 (pays), UN M49 (régions) ou CAD (liste de l’aide publique au développement).",
				example = "[\"TG\"]") List<String> zones,
		@Schema(description = "Codes de thèmes ; « multi-thematique » : ouvert à tous.",
				example = "[\"eau\"]") List<String> themes,
		@Schema(description = "Objectifs de développement durable, de 1 à 17.") @JsonProperty("odd") List<Integer> sdgs,
		@Schema(description = "Aide la plus petite, en euros.") @JsonProperty("montant_min") @Nullable Integer minAmount,
		@Schema(description = "Aide la plus grande, en euros.") @JsonProperty("montant_max") @Nullable Integer maxAmount,
		@Schema(description = "Part la plus grande des dépenses éligibles, en pour cent.") @JsonProperty("taux_max") @Nullable Integer maxShare,
		@Schema(description = "Première publication sur le portail.") @JsonProperty("publie_le") Instant publishedAt,
		@Schema(description = "Dernière modification publiée.") @JsonProperty("modifie_le") Instant updatedAt,
		@JsonProperty("version") int version,
		@Schema(description = "Adresses de l’appel.") @JsonProperty("adresses") Addresses addresses){

	/** Where the call is. */
	@Schema(name = "Adresses")
	record Addresses(@Schema(description = "Page de l’appel sur le portail.") String page,
			@Schema(description = "L’appel entier en JSON.") String api,
			@Schema(description = "Ses dates (iCalendar).") @JsonProperty("agenda") String calendar) {
	}

	static ApiCall of(PublishedCall call, Instant now, Asking asked) {
		CallContent content = call.content();
		Amounts amounts = call.amounts();
		String page = asked.callPage(call.slug());
		return new ApiCall(call.id(), call.slug(), content.title(), content.summary(),
				Phases.code(content.calendar().phaseAt(now)),
				content.lines().stream().map(Line::funder).distinct().toList(),
				(content.hosting() == Hosting.HERE) ? "interne" : "externe", CallWords.openingDay(content.calendar()),
				CallWords.closingDay(content.calendar()), CallWords.closingHour(content.calendar()),
				content.calendar().closesAt(), content.calendar().editionYear(), content.zones(),
				CallWords.themes(content), content.sdgs(), amounts.min(), amounts.max(), amounts.share(),
				call.firstPublishedAt(), call.publishedAt(), call.version(),
				new Addresses(page, asked.home() + "/api/v1/appels/" + call.slug(), page + ".ics"));
	}

}
