package org.portailsolidaire.calls.calls;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How contents and rules are kept as JSON; the format is part of the history of calls.
 */
public final class CallJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {
	};

	private CallJson() {
	}

	/** A content as stored in a version. */
	public static String write(CallContent content) {
		return MAPPER.writeValueAsString(content);
	}

	/** The content of a stored version. */
	public static CallContent readContent(String json) {
		return MAPPER.readValue(json, CallContent.class);
	}

	/** Rules as stored in a funding line. */
	public static String writeRules(List<Rule> rules) {
		return MAPPER.writerFor(RULES).writeValueAsString(rules);
	}

	public static List<Rule> readRules(String json) {
		return MAPPER.readValue(json, RULES);
	}

}
