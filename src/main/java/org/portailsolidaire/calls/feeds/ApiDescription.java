package org.portailsolidaire.calls.feeds;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.portailsolidaire.calls.calls.Rule;

import org.springframework.stereotype.Component;

/**
 * Completes what is read of the code: what is always sent, each rule told by its type,
 * problems as they are sent, and that other refusals are problems too.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

	private static final String SCHEMAS = "#/components/schemas/";

	private static final String PROBLEM = "ProblemDetail";

	private static final List<Class<?>> SENT = List.of(ApiPage.class, ApiPage.Ignored.class, ApiCall.class,
			ApiCall.Addresses.class, ApiFullCall.class, ApiFullCall.Line.class, ApiFullCall.Milestone.class,
			ApiFullCall.Document.class, ApiFullCall.Criterion.class, ApiFullCall.Contact.class);

	@Override
	public void customise(OpenAPI description) {
		Map<String, Schema<?>> schemas = schemas(description);
		for (Class<?> type : SENT) {
			String name = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
			Objects.requireNonNull(schemas.get(name)).setRequired(alwaysSent(type).toList());
		}
		rules(schemas);
		Schema<?> problem = Objects.requireNonNull(schemas.get(PROBLEM));
		problem.getProperties().remove("properties");
		problem.setRequired(List.of("title", "status", "detail"));
		description.getPaths().values().stream().map(PathItem::getGet).forEach(ApiDescription::otherRefusals);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Schema<?>> schemas(OpenAPI description) {
		return (Map) description.getComponents().getSchemas();
	}

	private static Stream<String> alwaysSent(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.flatMap((component) -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
					? alwaysSent(component.getType()) : Stream.of(name(component)));
	}

	private static String name(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null) ? property.value() : component.getName();
	}

	/** A rule is one of its kinds: its type says which, and all of it is sent. */
	private static void rules(Map<String, Schema<?>> schemas) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (JsonSubTypes.Type kind : Rule.class.getAnnotation(JsonSubTypes.class).value()) {
			String name = kind.value().getSimpleName();
			kinds.put(kind.name(), SCHEMAS + name);
			schemas.put(name, rule(kind.name(), Objects.requireNonNull(schemas.get(name))));
		}
		Schema<Object> rule = new JsonSchema();
		kinds.values().forEach((link) -> rule.addOneOfItem(new JsonSchema().$ref(link)));
		rule.setDiscriminator(new Discriminator().propertyName("type").mapping(kinds));
		schemas.put("Rule", rule);
		Schema<?> list = Objects.requireNonNull(schemas.get("Volet")).getProperties().get("regles");
		Objects.requireNonNull(list).setItems(new JsonSchema().$ref(SCHEMAS + "Rule"));
	}

	private static Schema<?> rule(String type, Schema<?> read) {
		Schema<Object> rule = new JsonSchema();
		rule.addType("object");
		Schema<Object> itsType = new JsonSchema();
		itsType.addType("string");
		itsType.setConst(type);
		rule.addProperty("type", itsType);
		for (Schema<?> part : read.getAllOf()) {
			if (part.getProperties() != null) {
				part.getProperties().forEach(rule::addProperty);
			}
		}
		rule.setRequired(List.copyOf(rule.getProperties().keySet()));
		return rule;
	}

	private static void otherRefusals(Operation operation) {
		operation.getResponses()
			.addApiResponse("default",
					new ApiResponse().description("Tout autre refus.")
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(new JsonSchema().$ref(SCHEMAS + PROBLEM)))));
	}

}
