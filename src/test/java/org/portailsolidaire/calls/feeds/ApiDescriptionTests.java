package org.portailsolidaire.calls.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the API sends is what it says that it sends, whatever it is asked. */
@PortalServerTest
class ApiDescriptionTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String LIST = "/api/v1/appels";

	private static final String CALL = "/api/v1/appels/{slug}";

	/** What makes no sense, of each kind that broke something somewhere. */
	private static final List<String> JUNK = List.of("", " ", "-1", "0", "1e9", "99999999999999999999", "NaN", "null",
			"true", "[]", "{}", "é", "😀", "a".repeat(300), "' or 1=1 --", "\"", "<script>", "%", "%s%n", "../..",
			"\u0000", "\uFFFF", "\u202Ea", "TG,SN", "2026-02-30", "15j15j", "\r\nX: y");

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Map<String, Schema> schemas = new HashMap<>();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private JsonNode description;

	@BeforeEach
	void read() {
		this.description = JSON.readTree(RawHttp.get(this.port, "/api/v1/openapi").body());
	}

	@Test
	void theDescriptionIsValid() {
		assertThat(this.description.get("openapi").asString()).startsWith("3.1.");
		Schema meta = this.registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		this.description.at("/components/schemas")
			.forEachEntry((name, schema) -> assertThat(meta.validate(schema)).as(name).isEmpty());
		assertThat(this.description.findValuesAsString("$ref")).isNotEmpty()
			.allSatisfy(
					(link) -> assertThat(this.description.at(link.substring(1)).isMissingNode()).as(link).isFalse());
		assertThat(this.description.findValuesAsString("operationId")).hasSize(2).doesNotHaveDuplicates();
		assertThat(this.description.at("/components/schemas").valueStream())
			.filteredOn((schema) -> schema.has("properties"))
			.allSatisfy((schema) -> assertThat(schema.get("required")).as(schema.toString()).isNotEmpty());
	}

	@Test
	void everyCallIsAsDescribed() {
		for (String slug : this.jdbc.sql("select slug from findable_call").query(String.class).list()) {
			isAsDescribed(CALL, LIST + "/" + slug, 200);
		}
		isAsDescribed(LIST, LIST + "?phase=ouvert&phase=bientot&phase=clos&limite=100", 200);
		isAsDescribed(LIST, "/en" + LIST + "?limite=5&inconnu=oui", 200);
	}

	@Test
	void whatIsAskedAsDescribedIsUnderstood() {
		Random random = new Random(7);
		for (int turn = 0; turn < 150; turn++) {
			List<String> query = new ArrayList<>();
			for (JsonNode parameter : parameters()) {
				if (!parameter.get("name").asString().equals("curseur") && random.nextInt(4) == 0) {
					query.add(pair(parameter, valid(parameter, random)));
				}
			}
			JsonNode page = isAsDescribed(LIST, LIST + "?" + String.join("&", query), 200);
			assertThat(page.get("ignores")
				.valueStream()
				.map((ignored) -> ignored.get("parametre").asString())
				.collect(Collectors.toSet())).as(query.toString())
				.isSubsetOf("zone", "theme", "bailleur", "cloture", "q");
		}
	}

	@Test
	void whateverIsAskedIsAnsweredAsDescribed() {
		Random random = new Random(11);
		for (JsonNode parameter : parameters()) {
			for (String value : JUNK) {
				isAsDescribed(LIST, LIST + "?" + pair(parameter, value), 200, 400);
				isAsDescribed(LIST,
						"/en" + LIST + "?" + pair(parameter, value) + "&" + pair(parameter, valid(parameter, random)),
						200, 400);
			}
		}
		for (String value : JUNK) {
			String slug = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
			if (!slug.isEmpty() && !value.contains("/")) {
				isAsDescribed(CALL, LIST + "/" + slug, 301, 400, 404);
			}
		}
		isAsDescribed(CALL, LIST + "/inconnu", 404);
		isAsDescribed(LIST, LIST + "?%", 400);
	}

	/** The answer, once its status, its type and its body are found to be described. */
	private JsonNode isAsDescribed(String path, String target, Integer... expected) {
		Answer answer = RawHttp.get(this.port, target);
		assertThat(expected).as(target + "\n" + answer.body()).contains(answer.status());
		JsonNode responses = this.description.at("/paths").get(path).at("/get/responses");
		JsonNode response = responses.has(Integer.toString(answer.status()))
				? responses.get(Integer.toString(answer.status())) : responses.get("default");
		if (!response.has("content")) {
			assertThat(answer.body()).as(target).isEmpty();
			return response;
		}
		String type = answer.header("content-type").orElse("").replaceFirst(";.*", "");
		assertThat(response.at("/content").propertyNames()).as(target).contains(type);
		JsonNode body = JSON.readTree(answer.body());
		assertThat(schema(response.get("content").get(type).at("/schema/$ref").asString()).validate(body))
			.as(target + "\n" + answer.body())
			.isEmpty();
		return body;
	}

	/** A schema of the description, as one that lets nothing else in. */
	private Schema schema(String link) {
		return this.schemas.computeIfAbsent(link, (ref) -> {
			ObjectNode document = this.description.deepCopy().asObject();
			document.at("/components/schemas").forEach((schema) -> {
				if (schema.has("properties")) {
					((ObjectNode) schema).put("additionalProperties", false);
				}
			});
			return this.registry.getSchema(document.put("$ref", ref));
		});
	}

	private List<JsonNode> parameters() {
		return this.description.at("/paths").get(LIST).at("/get/parameters").valueStream().toList();
	}

	private static String pair(JsonNode parameter, String value) {
		return parameter.get("name").asString() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	/** A value as a parameter's schema wants it. */
	private static String valid(JsonNode parameter, Random random) {
		JsonNode schema = parameter.at("/schema/type").asString().equals("array") ? parameter.at("/schema/items")
				: parameter.get("schema");
		if (schema.has("enum")) {
			return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asString();
		}
		if (schema.path("type").asString().equals("integer")) {
			int least = schema.path("minimum").asInt(0);
			return Integer.toString(random.nextInt(least, schema.path("maximum").asInt(100_000) + 1));
		}
		return schema.path("example").asString(parameter.path("example").asString("eau"));
	}

}
