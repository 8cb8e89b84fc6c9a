package org.portailsolidaire.calls.feeds;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list of the API. */
@Schema(name = "Page")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiPage(@Schema(description = "Nombre d’appels trouvés, toutes pages comprises.") int total,
		@JsonProperty("appels") List<ApiCall> calls,
		@Schema(description = "Adresse de la page suivante ; absente à la dernière.") @JsonProperty("suivant") @Nullable String next,
		@Schema(description = "Paramètres qui n’ont pas été compris, et dont la réponse ne tient pas compte.") @JsonProperty("ignores") List<Ignored> ignored) {

	/** A parameter left out. */
	@Schema(name = "Ignore")
	record Ignored(@JsonProperty("parametre") String parameter, @JsonProperty("valeur") String value) {
	}

}
