package org.portailsolidaire.people.registers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The public "Recherche d’entreprises" of the State, which knows the associations that
 * have a SIREN, with their RNA: {@code GET /search?q=…}, JSON, no key. Seven questions a
 * second at most are allowed; staff ask by hand.
 */
class SearchRegister implements NationalRegister {

	private static final Logger LOG = LoggerFactory.getLogger(SearchRegister.class);

	private final RestClient client;

	SearchRegister(RestClient client) {
		this.client = client;
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Answer(@Nullable List<@Nullable Result> results) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Result(@Nullable String siren, @JsonProperty("nom_complet") @Nullable String name,
			@JsonProperty("etat_administratif") @Nullable String state, @Nullable Head siege,
			@Nullable Complements complements) {

		@Nullable String rna() {
			return (this.complements != null) ? this.complements.rna() : null;
		}

		Entry entry() {
			return new Entry((this.name != null) ? this.name : "", this.siren, rna(),
					(this.siege != null) ? this.siege.adresse() : null, "A".equals(this.state));
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Head(@Nullable String adresse) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Complements(@JsonProperty("identifiant_association") @Nullable String rna) {
	}

	@Override
	public boolean isThere() {
		return true;
	}

	@Override
	public Optional<Entry> find(Siren siren) {
		return ask(siren.value(), (result) -> siren.value().equals(result.siren()));
	}

	@Override
	public Optional<Entry> find(Rna rna) {
		return ask(rna.value(), (result) -> rna.value().equals(result.rna()));
	}

	private Optional<Entry> ask(String number, Predicate<Result> isIt) {
		try {
			Answer answer = this.client.get()
				.uri((uri) -> uri.path("/search").queryParam("q", number).queryParam("per_page", 5).build())
				.retrieve()
				.onStatus((status) -> !status.is2xxSuccessful(), (request, response) -> {
					throw new RestClientException("Status " + response.getStatusCode().value());
				})
				.body(Answer.class);
			return (answer == null || answer.results() == null) ? Optional.empty()
					: answer.results()
						.stream()
						.filter((result) -> result != null && isIt.test(result))
						.findFirst()
						.map(Result::entry);
		}
		catch (RestClientException | IllegalArgumentException ex) {
			LOG.warn("Le registre national ne répond pas : {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

}
