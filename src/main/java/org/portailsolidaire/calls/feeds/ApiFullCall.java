package org.portailsolidaire.calls.feeds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.shared.ParisTime;

/** A call with all that it says. */
@Schema(name = "AppelComplet",
		description = "Tout ce que dit un appel. Un champ absent n’est pas connu. Les noms sont ceux de l’import, qui sait relire cet objet.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiFullCall(@JsonUnwrapped ApiCall call,
		@Schema(description = "Source d’un appel importé.") @Nullable String source,
		@Schema(description = "Référence de l’appel dans sa source.") @Nullable String reference,
		@Schema(description = "Nom commun aux sessions d’un même appel.") @JsonProperty("serie") @Nullable String series,
		@Schema(description = "Texte en Markdown.") @JsonProperty("presentation") String body,
		@JsonProperty("zones_exclues") List<String> excludedZones,
		@Schema(description = "Budget total du projet, en euros, au plus.") @JsonProperty("budget_total_max") @Nullable Integer maxProjectBudget,
		@JsonProperty("duree_min_mois") @Nullable Integer minMonths,
		@JsonProperty("duree_max_mois") @Nullable Integer maxMonths,
		@Schema(description = "Qui peut déposer, en toutes lettres.") @JsonProperty("structures_eligibles") String whoCanApply,
		@JsonProperty("types_structures") List<ApplicantKind> applicants,
		@Schema(description = "Ce qui est financé.") @JsonProperty("finance") List<String> funded,
		@Schema(description = "Ce qui ne l’est pas.") @JsonProperty("exclusions") List<String> notFunded,
		List<String> conditions,
		@Schema(description = "La part de chaque bailleur.") @JsonProperty("volets") List<Line> lines,
		@Schema(description = "Étapes entre l’ouverture et la clôture, et après.") @JsonProperty("calendrier") List<Milestone> milestones,
		@Schema(description = "Documents à joindre.") List<Document> documents,
		@Schema(description = "Grille du jury ; les poids font 100.") @JsonProperty("grille") List<Criterion> criteria,
		List<Contact> contacts, @JsonProperty("contact_organisme") @Nullable String contactOrganisation,
		@JsonProperty("partenaires") List<String> partners,
		@Schema(description = "Page de l’appel sur le site de son bailleur.") @Nullable String page) {

	/** A funding line. */
	@Schema(name = "Volet")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(@JsonProperty("bailleur") String funder, @JsonProperty("intitule") @Nullable String title,
			@JsonProperty("enveloppe") @Nullable Integer envelope, @JsonProperty("montant_min") @Nullable Integer min,
			@JsonProperty("montant_max") @Nullable Integer max, @JsonProperty("taux_max") @Nullable Integer share,
			@Schema(description = "Règles en données : leur type et leurs valeurs.") @JsonProperty("regles") List<Rule> rules) {

		static Line of(CallContent.Line line) {
			return new Line(line.funder(), line.title(), line.envelope(), line.amounts().min(), line.amounts().max(),
					line.amounts().share(), line.rules());
		}

	}

	/** A step of the calendar. */
	@Schema(name = "Etape")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Milestone(@JsonProperty("etape") String label, @JsonProperty("date") LocalDate onDay,
			@Schema(type = "string",
					example = "14:00") @JsonProperty("heure") @JsonFormat(pattern = "HH:mm") @Nullable LocalTime hour) {

		static Milestone of(CallContent.Milestone milestone) {
			return new Milestone(milestone.label(), milestone.onDay(),
					(milestone.at() != null) ? milestone.at().atZone(ParisTime.ZONE).toLocalTime() : null);
		}

	}

	/** A document to join. */
	@Schema(name = "Document")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Document(@JsonProperty("nom") String name, @Nullable String detail,
			@JsonProperty("obligatoire") boolean required, @Nullable String format,
			@Schema(description = "Modèle vierge à télécharger.") @JsonProperty("adresse_modele") @Nullable String model) {
	}

	/** A criterion of the grid. */
	@Schema(name = "Critere")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Criterion(@JsonProperty("critere") String name, @JsonProperty("guide") @Nullable String guidance,
			@JsonProperty("poids") int weight) {
	}

	/** Somebody to ask. */
	@Schema(name = "Contact")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Contact(@JsonProperty("nom") String name, @Nullable String role,
			@JsonProperty("courriel") @Nullable String email, @JsonProperty("telephone") @Nullable String phone) {
	}

	static ApiFullCall of(PublishedCall call, ApiCall summary, Map<UUID, BlankModels.Model> models, Asking asked) {
		CallContent content = call.content();
		return new ApiFullCall(summary, call.source(), call.reference(), content.series(), content.body(),
				content.excludedZones(), content.maxProjectBudget(), content.minMonths(), content.maxMonths(),
				content.whoCanApply(), content.applicants(), content.funded(), content.notFunded(),
				content.conditions(), content.lines().stream().map(Line::of).toList(),
				content.milestones().stream().map(Milestone::of).toList(),
				content.documents().stream().map((document) -> document(document, models, asked)).toList(),
				content.criteria()
					.stream()
					.map((criterion) -> new Criterion(criterion.name(), criterion.guidance(), criterion.weight()))
					.toList(),
				content.contacts()
					.stream()
					.map((contact) -> new Contact(contact.name(), contact.role(), contact.email(), contact.phone()))
					.toList(),
				content.contactOrganisation(), content.partners(), content.page());
	}

	private static Document document(CallContent.RequestedDocument document, Map<UUID, BlankModels.Model> models,
			Asking asked) {
		BlankModels.Model model = (document.model() != null) ? models.get(document.model()) : null;
		return new Document(document.name(), document.detail(), document.required(), document.format(),
				(model != null) ? asked.home() + model.path() : null);
	}

}
