package org.portailsolidaire.calls.feeds;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** The parameters of a list, described for OpenAPI. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({ @Parameter(in = ParameterIn.QUERY, name = "q", schema = @Schema(type = "string", maxLength = 200),
		description = "Mots, en français. \"une expression\" entre guillemets, -mot pour l’exclure. Accents, pluriels et fautes de frappe sont pardonnés.",
		example = "pompe solaire"),
		@Parameter(in = ParameterIn.QUERY, name = "zone",
				array = @ArraySchema(schema = @Schema(type = "string", example = "TG")),
				description = "Code de zone : pays (ISO 3166-1 alpha-2), région (UN M49), CAD, MONDE. Un appel ouvert à l’Afrique est trouvé sous TG. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "theme",
				array = @ArraySchema(schema = @Schema(type = "string", example = "eau")),
				description = "Code de thème. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "odd",
				array = @ArraySchema(schema = @Schema(type = "integer", minimum = "1", maximum = "17")),
				description = "Objectif de développement durable. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "bailleur", array = @ArraySchema(schema = @Schema(type = "string")),
				description = "Nom d’un bailleur comme dans les adresses du portail. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "structure",
				array = @ArraySchema(schema = @Schema(type = "string",
						allowableValues = { "association", "diaspora", "local-authority", "local-cso",
								"social-enterprise", "school-or-university", "youth-group" })),
				description = "Type de structure à qui l’appel s’adresse. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "phase",
				array = @ArraySchema(
						schema = @Schema(type = "string", allowableValues = { "ouvert", "bientot", "clos" })),
				description = "État de l’appel ; « ouvert » si rien n’est demandé. Répétable : « ou »."),
		@Parameter(in = ParameterIn.QUERY, name = "montant", schema = @Schema(type = "integer", minimum = "1"),
				description = "Somme cherchée, en euros : l’appel peut l’accorder, ou ses bornes ne sont pas connues."),
		@Parameter(in = ParameterIn.QUERY, name = "part",
				schema = @Schema(type = "integer", minimum = "1", maximum = "100"),
				description = "Part du budget que l’aide doit pouvoir couvrir, en pour cent."),
		@Parameter(in = ParameterIn.QUERY, name = "cloture", schema = @Schema(type = "string"), example = "15j",
				description = "Clôture dans un nombre de jours (15j) ou au plus tard un jour (2027-03-31)."),
		@Parameter(in = ParameterIn.QUERY, name = "tri",
				schema = @Schema(type = "string", allowableValues = { "cloture", "recent", "montant", "pertinence" },
						defaultValue = "cloture"),
				description = "Ordre : clôture la plus proche, publication la plus récente, montant le plus élevé, mots."),
		@Parameter(in = ParameterIn.QUERY, name = "limite",
				schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"),
				description = "Nombre d’appels par page. Hors de 1 à 100 : erreur 400."),
		@Parameter(in = ParameterIn.QUERY, name = "curseur", schema = @Schema(type = "string"),
				description = "Début de la page : à prendre dans « suivant », avec les mêmes critères, dans les 7 jours.") })
@interface SearchParameters {

}
