package org.portailsolidaire.calls.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.OpenCatalogue.Use;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.calls.catalogue.Selection;
import org.portailsolidaire.calls.feeds.ApiQuery.UnreadableParameterException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The read API: lists of calls by cursor pages, and calls. */
@RestController
@Tag(name = "Appels", description = "Chercher et lire les appels à projets publiés.")
class ApiController {

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private final OpenCatalogue catalogue;

	private final BlankModels models;

	private final Asking.Reader asking;

	private final Clock clock;

	ApiController(OpenCatalogue catalogue, BlankModels models, Asking.Reader asking, Clock clock) {
		this.catalogue = catalogue;
		this.models = models;
		this.asking = asking;
		this.clock = clock;
	}

	@GetMapping("/api/v1/appels")
	@SearchParameters
	@Operation(operationId = "chercher", summary = "Chercher des appels",
			description = "Les mêmes critères que la page /appels : plusieurs valeurs d’un paramètre veulent dire « ou », plusieurs paramètres « et ». Les pages se suivent par « suivant » : un appel publié ou modifié entre deux pages ne décale rien.",
			responses = {
					@ApiResponse(responseCode = "200", description = "Une page d’appels.",
							content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
									schema = @Schema(implementation = ApiPage.class))),
					@ApiResponse(responseCode = "304", description = "Rien n’a changé (If-None-Match).",
							content = @Content),
					@ApiResponse(responseCode = "400", description = "« limite » ou « curseur » ne peut pas être lu.",
							content = @Content(mediaType = PROBLEM,
									schema = @Schema(implementation = ProblemDetail.class))) })
	@Nullable ResponseEntity<ApiPage> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) ServletWebRequest request, @Parameter(hidden = true) Locale locale) {
		Asking asked = this.asking.read(request.getRequest(), locale);
		ApiQuery query = ApiQuery.read(parameters);
		Selection selection = this.catalogue.select(parameters, Use.LIST, query.cursor())
			.orElseThrow(() -> new UnreadableParameterException("curseur"));
		List<ApiPage.Ignored> ignored = ApiQuery.ignored(parameters, selection);
		if (Freshness.isKnown(request,
				this.catalogue.stamp(selection, "api", asked.mark(), query.toString(), ignored.toString()))) {
			return null;
		}
		Instant now = this.clock.instant();
		List<ApiCall> calls = selection.take(query.limit())
			.stream()
			.map((call) -> ApiCall.of(call, now, asked))
			.toList();
		String cursor = selection.cursorAfter(query.limit());
		String next = (cursor != null) ? asked.home() + "/api/v1/appels" + query.next(selection, cursor) : null;
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
		if (next != null) {
			answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		return answer.body(new ApiPage(selection.total(), calls, next, ignored));
	}

	@GetMapping("/api/v1/appels/{slug}")
	@Operation(operationId = "lire", summary = "Lire un appel", description = "Tout ce que dit la version publiée.",
			responses = {
					@ApiResponse(responseCode = "200", description = "L’appel.",
							content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
									schema = @Schema(implementation = ApiFullCall.class))),
					@ApiResponse(responseCode = "301", description = "L’appel a changé de nom.", content = @Content),
					@ApiResponse(responseCode = "304", description = "Rien n’a changé (If-None-Match).",
							content = @Content),
					@ApiResponse(responseCode = "404", description = "Aucun appel publié de ce nom.",
							content = @Content(mediaType = PROBLEM,
									schema = @Schema(implementation = ProblemDetail.class))),
					@ApiResponse(responseCode = "410", description = "L’appel n’est plus en ligne.",
							content = @Content(mediaType = PROBLEM,
									schema = @Schema(implementation = ProblemDetail.class))) })
	@Nullable ResponseEntity<?> call(@Parameter(description = "Nom de l’appel dans les adresses.") @PathVariable String slug,
			@Parameter(hidden = true) ServletWebRequest request, @Parameter(hidden = true) Locale locale) {
		Asking asked = this.asking.read(request.getRequest(), locale);
		Optional<PublishedCall> found = isPlausible(slug) ? this.catalogue.call(slug) : Optional.empty();
		if (found.isEmpty()) {
			return missing(slug, request.getRequest(), asked);
		}
		PublishedCall call = found.get();
		if (Freshness.isKnown(request, this.catalogue.stamp("api", asked.mark(), call.slug() + "/" + call.version()))) {
			return null;
		}
		ApiCall summary = ApiCall.of(call, this.clock.instant(), asked);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(ApiFullCall.of(call, summary, modelsOf(call), asked));
	}

	private ResponseEntity<?> missing(String slug, HttpServletRequest request, Asking asked) {
		Optional<String> present = isPlausible(slug) ? this.catalogue.movedTo(slug) : Optional.empty();
		return present.isPresent() ? ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(asked.home() + "/api/v1/appels/" + present.get()))
			.build() : missing(isPlausible(slug) && this.catalogue.isArchived(slug), request, asked);
	}

	private static ResponseEntity<?> missing(boolean archived, HttpServletRequest request, Asking asked) {
		return archived ? problem(HttpStatus.GONE, "api.erreur.retire", request, asked)
				: problem(HttpStatus.NOT_FOUND, "api.erreur.inconnu", request, asked);
	}

	private static boolean isPlausible(String slug) {
		return slug.matches("[a-z0-9-]{1,120}");
	}

	private Map<UUID, BlankModels.Model> modelsOf(PublishedCall call) {
		List<UUID> ids = call.content()
			.documents()
			.stream()
			.map(RequestedDocument::model)
			.filter(Objects::nonNull)
			.toList();
		return this.models.find(ids).stream().collect(Collectors.toMap(BlankModels.Model::id, Function.identity()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(UnreadableParameterException ex, HttpServletRequest request, Locale locale) {
		return problem(HttpStatus.BAD_REQUEST, "api.erreur." + ex.parameter(), request,
				this.asking.read(request, locale));
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, HttpServletRequest request,
			Asking asked) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, asked.words().text(key));
		problem.setTitle(asked.words().text("api.erreur.titre-" + status.value()));
		problem.setInstance(URI.create(request.getRequestURI()));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
