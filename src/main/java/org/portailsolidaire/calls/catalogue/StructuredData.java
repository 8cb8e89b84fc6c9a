package org.portailsolidaire.calls.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.calls.calls.CallContent;

/**
 * The description of a call for search engines: schema.org MonetaryGrant in JSON-LD. It
 * knows neither a deadline nor keywords.
 */
final class StructuredData {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private StructuredData() {
	}

	static String of(PublishedCall call, String url) {
		CallContent content = call.content();
		Map<String, Object> grant = new LinkedHashMap<>();
		grant.put("@context", "https://schema.org");
		grant.put("@type", "MonetaryGrant");
		grant.put("name", content.title());
		grant.put("url", url);
		if (!content.summary().isEmpty()) {
			grant.put("description", content.summary());
		}
		grant.put("funder",
				content.lines()
					.stream()
					.map((line) -> Map.of("@type", "Organization", "name", line.funder()))
					.distinct()
					.toList());
		content.lines()
			.stream()
			.map((line) -> line.amounts().max())
			.filter(Objects::nonNull)
			.max(Integer::compare)
			.ifPresent((most) -> grant.put("amount",
					Map.of("@type", "MonetaryAmount", "currency", "EUR", "maxValue", most)));
		return MAPPER.writeValueAsString(grant).replace("<", "\\u003c");
	}

}
